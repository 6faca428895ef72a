import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SignInFailure } from './data/sign-in-failure.entity.js';
import { tooManyTries, wrongCredentials } from './domain/identity.errors.js';
import { ACCOUNT, ACCOUNT_FROM_ADDRESS, ADDRESS, type Allowance, minutesToWait } from './domain/throttle.js';
import { PasswordHasher } from './password-hasher.js';
import { Sessions } from './sessions.service.js';
import { hashOf } from './tokens.js';

export interface Caller {
  /** network address */
  readonly address: string;
  readonly userAgent: string | null;
}

export interface OpenedSession {
  readonly userId: Id;
  readonly sessionId: Id;
  /** for the cookie */
  readonly token: string;
}

/** Lets people in by password, or into the demonstration without one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A known and an unknown account, a wrong password, a disabled person, and a demonstration person where the
   * demonstration is off, are refused alike and take alike long.
   *
   * @throws DomainError UNAUTHENTICATED/credentials, RATE_LIMITED/sign_in
   */
  async withPassword(email: string, password: string, caller: Caller): Promise<OpenedSession> {
    const keys = throttleKeys(email, caller.address);
    await this.demandAllowance(keys);
    const [person] = await this.unitOfWork.rows<{ id: Id; passwordHash: string | null }>(sql`
      SELECT u.id, u.password_hash AS "passwordHash" FROM app_user u
      WHERE u.email = ${email} AND u.state = 'ACTIVE' AND (NOT u.demo OR ${this.config.DEMO})`);
    if (!(await this.hasher.fits(password, person?.passwordHash ?? null)) || !person) {
      await this.noteFailure(keys);
      throw wrongCredentials();
    }
    await this.unitOfWork.rows(sql`DELETE FROM sign_in_failure WHERE key = ${keys.pair}`);
    return this.open(person.id, caller);
  }

  /** @throws DomainError NOT_FOUND unless the demonstration is on and the person belongs to it */
  async toDemo(userId: Id, caller: Caller): Promise<OpenedSession> {
    const [person] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT u.id FROM app_user u WHERE u.id = ${userId} AND u.demo AND u.state = 'ACTIVE'`);
    if (!this.config.DEMO || !person) throw notFound();
    return this.open(person.id, caller);
  }

  async open(userId: Id, caller: Caller): Promise<OpenedSession> {
    const { id, token } = await this.sessions.open(userId, caller.userAgent);
    return { userId, sessionId: id, token };
  }

  private async demandAllowance(keys: ThrottleKeys): Promise<void> {
    const waits = await Promise.all([
      this.wait(keys.pair, ACCOUNT_FROM_ADDRESS),
      this.wait(keys.account, ACCOUNT),
      this.wait(keys.address, ADDRESS),
    ]);
    const minutes = Math.max(...waits);
    if (minutes > 0) throw tooManyTries(minutes);
  }

  private async wait(key: string, allowance: Allowance): Promise<number> {
    const now = this.clock.now();
    const failures = await this.unitOfWork.rows<{ at: Date }>(sql`
      SELECT f.at FROM sign_in_failure f
      WHERE f.key = ${key} AND f.at > ${new Date(now.getTime() - allowance.windowMinutes * 60_000)}
      ORDER BY f.at DESC LIMIT ${allowance.failures}`);
    return minutesToWait(
      allowance,
      failures.map(({ at }) => at),
      now,
    );
  }

  private async noteFailure(keys: ThrottleKeys): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(systemViewer(), async () => {
      await this.unitOfWork.manager.insert(
        SignInFailure,
        [keys.pair, keys.account, keys.address].map((key) => ({ id: newId(), key, at })),
      );
      await this.unitOfWork.rows(sql`DELETE FROM sign_in_failure WHERE at < ${new Date(at.getTime() - 3_600_000)}`);
    });
  }
}

interface ThrottleKeys {
  readonly pair: string;
  readonly account: string;
  readonly address: string;
}

function throttleKeys(email: string, address: string): ThrottleKeys {
  return {
    pair: hashOf(`account:${email}@${address}`),
    account: hashOf(`account:${email}`),
    address: hashOf(`address:${address}`),
  };
}
