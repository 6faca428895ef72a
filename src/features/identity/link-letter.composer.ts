import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ClaimedDelivery, Composer, Stop } from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { translate } from '../../platform/i18n/translate.js';
import { escapeHtml } from '../../platform/mail/escape-html.js';
import type { Letter } from '../../platform/mail/letter.js';
import { UsersRepository } from './data/users.repository.js';
import type { LinkPurpose } from './data/one-time-link.entity.js';
import { INVITATION_LETTER, type LinkLetter, PASSWORD_RESET_LETTER } from './domain/link-letter.js';
import { LETTER_TOPICS, LINK_PATHS } from './letters.js';
import { OneTimeLinks } from './one-time-links.service.js';

const LETTERS: Readonly<Record<LinkPurpose, LinkLetter>> = {
  INVITATION: INVITATION_LETTER,
  PASSWORD_RESET: PASSWORD_RESET_LETTER,
};

/** Writes invitations and password letters at the moment of sending, with a fresh one-time link. */
@Injectable()
export class LinkLetterComposers implements OnModuleInit {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly links: OneTimeLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.deliveries.register(this.composer('INVITATION'));
    this.deliveries.register(this.composer('PASSWORD_RESET'));
  }

  private composer(purpose: LinkPurpose): Composer {
    return {
      topic: LETTER_TOPICS[purpose],
      recheck: (delivery) => this.recheck(delivery, purpose),
      letter: ([delivery]) => this.letter(delivery, purpose),
    };
  }

  private async recheck({ recipientUserId }: ClaimedDelivery, purpose: LinkPurpose): Promise<Stop | null> {
    const user = (await this.users.byIds([recipientUserId], sql`TRUE`)).get(recipientUserId);
    const wanted = purpose === 'INVITATION' ? 'INVITED' : 'ACTIVE';
    return user?.state === wanted ? null : { state: 'cancelled', reason: 'link_not_needed' };
  }

  private async letter({ recipientUserId }: ClaimedDelivery, purpose: LinkPurpose): Promise<Letter> {
    const user = (await this.users.byIds([recipientUserId], sql`TRUE`)).get(recipientUserId);
    if (!user) throw new Error('The addressee of a letter has gone');
    const token = await this.unitOfWork.run(systemViewer(), () => this.links.issue(user.id, purpose));
    const link = `${this.config.PUBLIC_URL}${LINK_PATHS[purpose]}${token}`;
    const { subject, body, button, closing } = LETTERS[purpose];
    const values = { name: user.name, network: this.config.NETWORK_NAME };
    const say = (text: LinkLetter['body']) => translate(text, user.language, values);
    return {
      to: { name: user.name, address: user.email },
      subject: say(subject),
      text: `${say(body)}\n\n${link}\n\n${say(closing)}\n`,
      html:
        `<!doctype html><html lang="${user.language}"><body style="font:16px/24px system-ui,sans-serif;color:#221f1a">` +
        `<p>${escapeHtml(say(body))}</p><p><a href="${escapeHtml(link)}">${escapeHtml(say(button))}</a></p>` +
        `<p style="color:#6b655b">${escapeHtml(say(closing))}</p></body></html>`,
      secrets: [link],
    };
  }
}
