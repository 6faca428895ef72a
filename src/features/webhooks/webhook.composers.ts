import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { WEBHOOK_OFF_TOPIC } from '../../platform/delivery/channels/webhook.channel.js';
import type { Composer } from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { translate } from '../../platform/i18n/translate.js';
import { escapeHtml } from '../../platform/mail/escape-html.js';
import type { Letter } from '../../platform/mail/letter.js';
import { IdentityViewerSource, Users } from '../identity/index.js';
import { WebhooksRepository } from './data/webhooks.repository.js';
import { WEBHOOK_OFF_LETTER } from './domain/webhook-letter.js';

export const WEBHOOK_TEST_TOPIC = 'webhook-test';

/** Writes what concerns webhooks themselves: the test call, and the letter that says that one was switched off. */
@Injectable()
export class WebhookComposers implements OnModuleInit {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly repository: WebhooksRepository,
    private readonly users: Users,
    private readonly viewers: IdentityViewerSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.deliveries.register(this.test());
    this.deliveries.register(this.switchedOff());
  }

  private test(): Composer {
    return {
      topic: WEBHOOK_TEST_TOPIC,
      recheck: async ({ recipientUserId }) =>
        (await this.viewers.personViewer(recipientUserId, null)) ? null : { state: 'cancelled', reason: 'person_gone' },
      letter: () => Promise.reject(new Error('A test call is never a letter')),
      payload: async () => ({ type: 'test', data: { network: this.config.NETWORK_NAME } }),
    };
  }

  private switchedOff(): Composer {
    return {
      topic: WEBHOOK_OFF_TOPIC,
      recheck: async ({ recipientUserId }) => {
        const endpoint = await this.repository.own(recipientUserId);
        if (endpoint?.state !== 'DISABLED') return { state: 'cancelled', reason: 'moved_on' };
        const viewer = await this.viewers.personViewer(recipientUserId, null);
        return viewer ? null : { state: 'cancelled', reason: 'person_gone' };
      },
      letter: ([{ recipientUserId }]) => this.letter(recipientUserId),
    };
  }

  private async letter(userId: Id): Promise<Letter> {
    const endpoint = await this.repository.own(userId);
    if (!endpoint) throw new Error('The webhook has gone since it was asked about');
    const { name, email, language } = await this.users.get(systemViewer(), userId);
    const body = translate(WEBHOOK_OFF_LETTER.body, language, { host: new URL(endpoint.url).host });
    const settings = `${this.config.PUBLIC_URL}/settings`;
    return {
      to: { name, address: email },
      subject: WEBHOOK_OFF_LETTER.subject[language],
      text: `${body}\n\n${settings}\n`,
      html:
        `<!doctype html><html lang="${language}"><body style="font:16px/24px system-ui,sans-serif;color:#221f1a">` +
        `<p>${escapeHtml(body)}</p>` +
        `<p><a href="${escapeHtml(settings)}">${escapeHtml(WEBHOOK_OFF_LETTER.link[language])}</a></p></body></html>`,
    };
  }
}
