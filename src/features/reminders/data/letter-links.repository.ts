import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { type Id, newId } from '../../../kernel/identifiers.js';
import { isDatabaseAway } from '../../../platform/database/database-away.js';
import { SharedTrips } from '../../../platform/database/shared-trips.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { KindChoice } from '../../preferences/index.js';
import type { LinkAction } from '../domain/letter-link.js';
import { LINK_LIFETIME_DAYS, type LinkWish } from '../domain/letter-link.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

export type HashedWish = LinkWish & { readonly tokenHash: string };

/** A link that still works. */
export interface LetterLinkRow {
  readonly id: Id;
  readonly userId: Id;
  readonly action: LinkAction;
  readonly kinds: readonly ReminderKind[];
  readonly recordType: SubjectType | null;
  readonly recordId: Id | null;
  readonly used: boolean;
  /** UNSUBSCRIBE: what to put back; null: nothing */
  readonly switchedOff: readonly KindChoice[] | null;
}

interface LinkedLetter {
  readonly letterId: Id;
  readonly userId: Id;
  readonly wishes: readonly HashedWish[];
}

/** letters whose links are kept by one statement */
const LETTERS_TOGETHER = 50;

@Injectable()
export class LetterLinksRepository {
  private readonly added = new SharedTrips(
    (letters: readonly LinkedLetter[]) => this.addAll(letters),
    LETTERS_TOGETHER,
    (error) => !isDatabaseAway(error),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps the links of one letter, and drops those of the person's earlier letters that no longer work. */
  add(letterId: Id, userId: Id, wishes: readonly HashedWish[]): Promise<void> {
    return this.added.add({ letterId, userId, wishes });
  }

  private async addAll(letters: readonly LinkedLetter[]): Promise<void[]> {
    const rows = letters.flatMap(({ letterId, userId, wishes }) =>
      wishes.map((wish) => ({
        ...{ id: newId(), letterId, userId, action: wish.action, hash: wish.tokenHash },
        days: LINK_LIFETIME_DAYS[wish.action],
        kinds: wish.action === 'UNSUBSCRIBE' ? wish.kinds.join(',') : wish.kind,
        type: wish.action === 'UNSUBSCRIBE' ? null : wish.recordType,
        record: wish.action === 'UNSUBSCRIBE' ? null : wish.recordId,
      })),
    );
    await this.unitOfWork.rows(sql`
      WITH outlived AS (
        DELETE FROM letter_link WHERE user_id = ANY(${letters.map(({ userId }) => userId)}::uuid[])
          AND expires_at < app_now()
      )
      INSERT INTO letter_link (id, letter_id, user_id, action, kinds, record_type, record_id, token_hash, expires_at)
      SELECT made.id, made.letter, made.person, made.action, string_to_array(made.kinds, ','), made.type, made.record,
        made.hash, app_now() + make_interval(days => made.days)
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ letterId }) => letterId)}::uuid[],
        ${rows.map(({ userId }) => userId)}::uuid[], ${rows.map(({ action }) => action)}::text[],
        ${rows.map(({ kinds }) => kinds)}::text[], ${rows.map(({ type }) => type)}::text[],
        ${rows.map(({ record }) => record)}::uuid[], ${rows.map(({ hash }) => hash)}::text[],
        ${rows.map(({ days }) => days)}::int[])
        AS made (id, letter, person, action, kinds, type, record, hash, days)`);
    return letters.map(() => undefined);
  }

  /** Null: there is no such link, or its end has come. A used one is found. */
  find(tokenHash: string): Promise<LetterLinkRow | null> {
    return this.one(sql`WHERE token_hash = ${tokenHash} AND expires_at > app_now()`);
  }

  /**
   * Uses a link up, with those of the same letter for the same; of two at the same moment only one succeeds.
   *
   * @returns false: it has been used, or its end has come
   */
  async use(id: Id): Promise<boolean> {
    const used = await this.unitOfWork.rows(sql`
      WITH this AS (
        UPDATE letter_link SET used_at = app_now() WHERE id = ${id} AND used_at IS NULL AND expires_at > app_now()
        RETURNING id, letter_id, user_id, action, record_id, kinds
      ), copies AS (
        UPDATE letter_link l SET used_at = app_now() FROM this
        WHERE l.letter_id = this.letter_id AND l.user_id = this.user_id AND l.action = this.action
          AND l.record_id = this.record_id AND l.kinds = this.kinds AND l.id <> this.id AND l.used_at IS NULL
      )
      SELECT id FROM this`);
    return used.length > 0;
  }

  /** Those of a letter may be ended and taken back as often as one likes. @param choices what to put back; null: nothing */
  async keepSwitchedOff(id: Id, choices: readonly KindChoice[] | null): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE letter_link SET switched_off = ${choices && JSON.stringify(choices)}::jsonb,
        used_at = CASE WHEN ${choices !== null} THEN app_now() END WHERE id = ${id}`);
  }

  /** The same link, held until the transaction ends, so that two at once do not both act on it. */
  async lock(id: Id): Promise<LetterLinkRow | null> {
    return this.one(sql`WHERE id = ${id} FOR UPDATE`);
  }

  private async one(condition: Sql): Promise<LetterLinkRow | null> {
    const [row] = await this.unitOfWork.rows<LetterLinkRow>(sql`
      SELECT id, user_id AS "userId", action, kinds, record_type AS "recordType", record_id AS "recordId",
        used_at IS NOT NULL AS used, switched_off AS "switchedOff"
      FROM letter_link ${condition}`);
    return row ?? null;
  }
}
