import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Session } from './data/session.entity.js';
import { hashOf, newToken } from './tokens.js';

const ROTATE_AFTER_MS = 15 * 60_000;
/** how long the token before a rotation still works, for requests that were under way */
const PREVIOUS_TOKEN_MS = 60_000;
const SEEN_EVERY_MS = 60_000;

export interface SessionRow {
  readonly id: Id;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string | null;
}

export interface LiveSession {
  readonly id: Id;
  readonly userId: Id;
}

/** Signed-in browsers: opened at sign-in, rotated while used, ended by the person or by time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the token for the cookie; it is not stored */
  async open(userId: Id, userAgent: string | null): Promise<{ readonly id: Id; readonly token: string }> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const id = newId();
    await this.unitOfWork.run(systemViewer(), () =>
      this.unitOfWork.manager.insert(Session, {
        id,
        userId,
        tokenHash: hash,
        previousTokenHash: null,
        rotatedAt: now,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + this.config.SESSION_LIFETIME_HOURS * 3_600_000),
        userAgent: userAgent?.slice(0, 300) ?? null,
      }),
    );
    return { id, token };
  }

  /** The session of a token that is still good, or null. Idle and lifetime limits hold. */
  async find(token: string): Promise<LiveSession | null> {
    const hash = hashOf(token);
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - this.config.SESSION_IDLE_MINUTES * 60_000);
    const previousSince = new Date(now.getTime() - PREVIOUS_TOKEN_MS);
    const [row] = await this.unitOfWork.rows<LiveSession & { lastSeenAt: Date }>(sql`
      SELECT s.id, s.user_id AS "userId", s.last_seen_at AS "lastSeenAt"
      FROM user_session s
      WHERE (s.token_hash = ${hash} OR (s.previous_token_hash = ${hash} AND s.rotated_at > ${previousSince}))
        AND s.expires_at > ${now} AND s.last_seen_at > ${idleSince}`);
    if (!row) return null;
    if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await this.unitOfWork.rows(sql`UPDATE user_session SET last_seen_at = ${now} WHERE id = ${row.id}`);
    }
    return row;
  }

  /** A new token for a session whose token has been used for a while, or null when it need not change yet. */
  async rotateIfDue(sessionId: Id): Promise<string | null> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    const rotated = await this.unitOfWork.rows<{ id: Id }>(sql`
      UPDATE user_session SET previous_token_hash = token_hash, token_hash = ${hash}, rotated_at = ${now}
      WHERE id = ${sessionId} AND rotated_at < ${new Date(now.getTime() - ROTATE_AFTER_MS)}
      RETURNING id`);
    return rotated.length > 0 ? token : null;
  }

  list(userId: Id): Promise<SessionRow[]> {
    return this.unitOfWork.rows<SessionRow>(sql`
      SELECT s.id, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.user_agent AS "userAgent"
      FROM user_session s WHERE s.user_id = ${userId} AND s.expires_at > ${this.clock.now()}
      ORDER BY s.last_seen_at DESC LIMIT 50`);
  }

  async end(sessionId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`DELETE FROM user_session WHERE id = ${sessionId}`);
  }

  /** Signs a person out of every browser, at once. */
  async endAllOf(userId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`DELETE FROM user_session WHERE user_id = ${userId}`);
  }
}
