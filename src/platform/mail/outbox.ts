import { Injectable } from '@nestjs/common';
import sql, { join } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { keysetPage } from '../database/keyset.js';
import { SharedTrips } from '../database/shared-trips.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decodeCursor, type Page } from '../database/page.js';
import type { PageArgs } from '../graphql/page.js';
import type { OutgoingLetter } from './letter.js';
import { Mailer } from './mailer.js';
import type { OutgoingMailState } from './outgoing-mail.entity.js';

/** What stands in a kept letter where its one-time link was. */
const HIDDEN = '[…]';

export interface OutgoingMailRow {
  readonly id: Id;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string;
  readonly state: OutgoingMailState;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The letters that went out or wait to, for the outbox page. The ledger of deliveries, not this, decides what is sent. */
@Injectable()
export class Outbox {
  private readonly tried = new SharedTrips((letters: readonly OutgoingLetter[]) => this.keep(letters), 50);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  /** A letter is about to be tried, for the first time or again. */
  trying(letter: OutgoingLetter): Promise<void> {
    return this.tried.add(this.mailer.sendsMail ? withoutSecrets(letter) : letter);
  }

  async failed(id: Id, state: 'WAITING' | 'DEAD', error: string): Promise<void> {
    await this.unitOfWork.rows(
      sql`UPDATE outgoing_mail SET state = ${state}, error = ${error} WHERE id = ${id} AND state <> 'SENT'`,
    );
  }

  private async keep(letters: readonly OutgoingLetter[]): Promise<void[]> {
    const values = letters.map(
      ({ id, to, subject, text, html, messageId }) =>
        sql`(${id}, ${to.address}, ${subject}, ${text}, ${html}, ${messageId}, 'SENDING', 1, app_now())`,
    );
    await this.unitOfWork.rows(sql`
      INSERT INTO outgoing_mail (id, recipient, subject, text, html, message_id, state, attempts, created_at)
      VALUES ${join(values)}
      ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, subject = excluded.subject, text = excluded.text,
        html = excluded.html, message_id = excluded.message_id, state = 'SENDING', attempts = outgoing_mail.attempts + 1`);
    return letters.map(() => undefined);
  }

  /** Newest first. */
  list(page: PageArgs): Promise<Page<OutgoingMailRow>> {
    return keysetPage<OutgoingMailRow>(this.unitOfWork, {
      select: sql`m.id, m.recipient AS "to", m.subject, m.text, m.html, m.message_id AS "messageId", m.state,
        m.attempts, m.error, m.created_at AS "createdAt", m.sent_at AS "sentAt"`,
      from: sql`outgoing_mail m`,
      where: sql`TRUE`,
      id: sql`m.id`,
      order: { by: sql`m.created_at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }
}

function withoutSecrets(letter: OutgoingLetter): OutgoingLetter {
  const hide = (words: string) =>
    (letter.secrets ?? []).reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), words);
  return { ...letter, subject: hide(letter.subject), text: hide(letter.text), html: hide(letter.html) };
}
