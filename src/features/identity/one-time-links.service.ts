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

  /** Makes a new link and ends the person's earlier ones of this purpose. @returns the token for the letter */
  async issue(userId: Id, purpose: LinkPurpose): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.unitOfWork.rows(sql`
      UPDATE one_time_link SET used_at = ${now} WHERE user_id = ${userId} AND purpose = ${purpose} AND used_at IS NULL`);
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
    return row.userId;
  }
}
