import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { keysetPage } from '../database/keyset.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decodeCursor, type Page, type PageArgs } from '../graphql/page.js';
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
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  /** A letter is about to be tried, for the first time or again. */
  async trying(letter: OutgoingLetter): Promise<void> {
    const kept = this.mailer.sendsMail ? withoutSecrets(letter) : letter;
    await this.unitOfWork.rows(sql`
      INSERT INTO outgoing_mail (id, recipient, subject, text, html, message_id, state, attempts, created_at)
      VALUES (${kept.id}, ${kept.to.address}, ${kept.subject}, ${kept.text}, ${kept.html}, ${kept.messageId},
        'SENDING', 1, app_now())
      ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, subject = excluded.subject, text = excluded.text,
        html = excluded.html, state = 'SENDING', attempts = outgoing_mail.attempts + 1`);
  }

  async sent(id: Id): Promise<void> {
    await this.unitOfWork.rows(
      sql`UPDATE outgoing_mail SET state = 'SENT', sent_at = app_now(), error = NULL WHERE id = ${id}`,
    );
  }

  async failed(id: Id, state: 'WAITING' | 'DEAD', error: string): Promise<void> {
    await this.unitOfWork.rows(
      sql`UPDATE outgoing_mail SET state = ${state}, error = ${error} WHERE id = ${id} AND state <> 'SENT'`,
    );
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
