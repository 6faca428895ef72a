import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type LinkPurpose, OneTimeLink } from './data/one-time-link.entity.js';
import { linkExpired } from './domain/identity.errors.js';
import { hashOf, newToken } from './tokens.js';

/** Hours that a link works. */
const LIFETIME_HOURS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * 24, PASSWORD_RESET: 1 };

/** Links that work once: for an invitation, for a forgotten password. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ends the person's links of this purpose, before a new one is sent and after one has been used. */
  async revoke(userId: Id, purpose: LinkPurpose): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE one_time_link SET used_at = ${this.clock.now()}
      WHERE user_id = ${userId} AND purpose = ${purpose} AND used_at IS NULL`);
  }

  /**
   * Makes one more link. Those of earlier tries of the same letter stay good: the copy that arrived may be the first.
   *
   * @returns the token for the letter
   */
  async issue(userId: Id, purpose: LinkPurpose): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.unitOfWork.manager.insert(OneTimeLink, {
      id: newId(),
      userId,
      purpose,
      tokenHash: hash,
      expiresAt: new Date(now.getTime() + LIFETIME_HOURS[purpose] * 3_600_000),
      usedAt: null,
    });
    return token;
  }

  /** Whose link this is, without using it. @throws DomainError LINK_EXPIRED */
  async owner(token: string, purpose: LinkPurpose): Promise<Id> {
    const [row] = await this.unitOfWork.rows<{ userId: Id }>(sql`
      SELECT l.user_id AS "userId" FROM one_time_link l
      WHERE l.token_hash = ${hashOf(token)} AND l.purpose = ${purpose}
        AND l.used_at IS NULL AND l.expires_at > ${this.clock.now()}`);
    if (!row) throw linkExpired();
    return row.userId;
  }

  /** Uses the link up; of two at the same moment only one succeeds. @throws DomainError LINK_EXPIRED */
  async redeem(token: string, purpose: LinkPurpose): Promise<Id> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.rows<{ userId: Id }>(sql`
      UPDATE one_time_link SET used_at = ${now}
      WHERE token_hash = ${hashOf(token)} AND purpose = ${purpose} AND used_at IS NULL AND expires_at > ${now}
      RETURNING user_id AS "userId"`);
    if (!row) throw linkExpired();
    await this.revoke(row.userId, purpose);
    return row.userId;
  }
}
