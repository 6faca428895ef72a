import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type {
  ClaimedDelivery,
  Composer,
  DeliveryGroup,
  Stop,
  WebhookMessage,
} from '../../src/platform/delivery/composer.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import type { Channel } from '../../src/platform/delivery/delivery-state.js';
import type { Letter } from '../../src/platform/mail/letter.js';
import type { Application } from '../support/application.js';
import sql from 'sql-template-tag';

export const TOPIC = 'made-up';

/** A topic that says what the test tells it to. */
export class MadeUpComposer implements Composer {
  readonly addresses = new Map<string, string>();
  readonly noticed: string[] = [];
  stop: Stop | null = null;
  /** by ref: not to be sent after all */
  readonly stops = new Map<string, Stop>();
  /** by ref: cannot be written */
  readonly unwritable = new Set<string>();
  secret: string | null = null;
  /** runs between the claim and the letter */
  meanwhile: (delivery: ClaimedDelivery) => Promise<void> = async () => undefined;

  constructor(
    readonly topic = TOPIC,
    readonly together = false,
  ) {}

  async recheck(delivery: ClaimedDelivery): Promise<Stop | null> {
    await this.meanwhile(delivery);
    return this.stops.get(delivery.refId) ?? this.stop;
  }

  async letter(deliveries: DeliveryGroup): Promise<Letter> {
    const refs = deliveries.map(({ refId }) => refId);
    const broken = refs.find((refId) => this.unwritable.has(refId));
    if (broken) throw new Error('It cannot be written');
    const secrets = this.secret ? [this.secret] : [];
    const named = this.together ? refs.map((refId) => `[${refId}]`).join(' ') : `Текст ${secrets.join('')}`;
    return {
      to: { name: 'Оłena "Q" <Ö>', address: this.addresses.get(refs[0] ?? '') ?? 'nobody@example.org' },
      subject: 'Тест\r\nBcc: other@example.org',
      text: named,
      html: `<p>${named}</p>`,
      secrets,
    };
  }

  async payload({ refId }: ClaimedDelivery): Promise<WebhookMessage> {
    return { type: 'made.up', data: { ref: refId, words: 'Привіт' } };
  }

  async notices(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    this.noticed.push(...deliveries.map(({ id }) => id));
  }
}

export interface Asked {
  readonly id: string;
  readonly refId: string;
  readonly address: string;
}

interface Wish {
  readonly channel?: Channel;
  readonly recipientUserId?: string;
  readonly address?: string;
  readonly dueAt?: Date;
  readonly expiresAt?: Date;
  readonly urgent?: boolean;
}

/** Schedules one delivery of the composer's topic, due now unless said otherwise. */
export async function ask(
  application: Application,
  composer: MadeUpComposer,
  { channel = 'email', recipientUserId = newId(), address, ...when }: Wish = {},
): Promise<Asked> {
  const refId = newId();
  const to = address ?? `${refId}@example.org`;
  composer.addresses.set(refId, to);
  const { unitOfWork } = application;
  await unitOfWork.run(systemViewer(), () =>
    application.get(Deliveries).schedule({ topic: composer.topic, refId, channel, recipientUserId, ...when }),
  );
  const [row] = await unitOfWork.rows<{ id: string }>(sql`SELECT id FROM delivery WHERE ref_id = ${refId}`);
  if (!row) throw new Error('Not scheduled');
  return { id: row.id, refId, address: to };
}

export interface LedgerRow {
  readonly state: string;
  readonly attempt: number;
  readonly failures: number;
  readonly crashes: number;
  readonly possibleDuplicate: boolean;
  readonly endReason: string | null;
  readonly endDetail: string | null;
  readonly carriedBy: string | null;
  /** until the next try */
  readonly waitSeconds: number;
}

export async function ledgerRow(application: Application, id: string): Promise<LedgerRow> {
  const [row] = await application.unitOfWork.rows<LedgerRow>(sql`
    SELECT state, attempt, failures, crashes, possible_duplicate AS "possibleDuplicate", end_reason AS "endReason",
      end_detail AS "endDetail", carried_by AS "carriedBy",
      extract(epoch FROM not_before - app_now())::float8 AS "waitSeconds" FROM delivery WHERE id = ${id}`);
  if (!row) throw new Error('No such delivery');
  return row;
}
