import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { ClaimedDelivery, Composer, DeliveryGroup, Stop } from '../../src/platform/delivery/composer.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import type { Channel } from '../../src/platform/delivery/delivery-state.js';
import type { Letter } from '../../src/platform/mail/letter.js';
import type { Application } from '../support/application.js';
import sql from 'sql-template-tag';

export const TOPIC = 'made-up';

/** A topic that says what the test tells it to. */
export class MadeUpComposer implements Composer {
  readonly topic = TOPIC;
  readonly addresses = new Map<string, string>();
  readonly noticed: string[] = [];
  stop: Stop | null = null;
  secret: string | null = null;
  /** runs between the claim and the letter */
  meanwhile: () => Promise<void> = async () => undefined;

  async recheck(): Promise<Stop | null> {
    await this.meanwhile();
    return this.stop;
  }

  async letter([{ refId }]: DeliveryGroup): Promise<Letter> {
    const secrets = this.secret ? [this.secret] : [];
    return {
      to: { name: 'Оłena "Q" <Ö>', address: this.addresses.get(refId) ?? 'nobody@example.org' },
      subject: 'Тест\r\nBcc: other@example.org',
      text: `Текст ${secrets.join('')}`,
      html: `<p>Текст ${secrets.join('')}</p>`,
      secrets,
    };
  }

  async notice({ id }: ClaimedDelivery): Promise<void> {
    this.noticed.push(id);
  }
}

export interface Asked {
  readonly id: string;
  readonly address: string;
}

/** Schedules one delivery of the made-up topic, due now. */
export async function ask(
  application: Application,
  composer: MadeUpComposer,
  channel: Channel = 'email',
): Promise<Asked> {
  const refId = newId();
  const address = `${refId}@example.org`;
  composer.addresses.set(refId, address);
  const { unitOfWork } = application;
  await unitOfWork.run(systemViewer(), () =>
    application.get(Deliveries).schedule({ topic: TOPIC, refId, channel, recipientUserId: newId() }),
  );
  const [row] = await unitOfWork.rows<{ id: string }>(sql`SELECT id FROM delivery WHERE ref_id = ${refId}`);
  if (!row) throw new Error('Not scheduled');
  return { id: row.id, address };
}

export interface LedgerRow {
  readonly state: string;
  readonly attempt: number;
  readonly failures: number;
  readonly crashes: number;
  readonly possibleDuplicate: boolean;
  readonly endReason: string | null;
  /** until the next try */
  readonly waitSeconds: number;
}

export async function ledgerRow(application: Application, id: string): Promise<LedgerRow> {
  const [row] = await application.unitOfWork.rows<LedgerRow>(sql`
    SELECT state, attempt, failures, crashes, possible_duplicate AS "possibleDuplicate", end_reason AS "endReason",
      extract(epoch FROM not_before - app_now())::float8 AS "waitSeconds" FROM delivery WHERE id = ${id}`);
  if (!row) throw new Error('No such delivery');
  return row;
}
