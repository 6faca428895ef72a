import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { wrongCredentials } from './domain/identity.errors.js';
import { ACCOUNT, ACCOUNT_FROM_ADDRESS, ADDRESS } from './domain/throttle.js';
import { PasswordHasher } from './password-hasher.js';
import { Sessions } from './sessions.service.js';
import { Throttle } from './throttle.service.js';
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
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A known and an unknown account, a wrong password, a disabled person, and a demonstration person where the
   * demonstration is off, are refused alike and take alike long.
   *
   * @throws DomainError UNAUTHENTICATED/credentials, RATE_LIMITED/sign_in
   */
  async withPassword(email: string, password: string, caller: Caller): Promise<OpenedSession> {
    const guesses = guessesAt(email, caller.address);
    await this.throttle.demandAllowance(Object.values(guesses));
    const [person] = await this.unitOfWork.rows<{ id: Id; passwordHash: string | null }>(sql`
      SELECT u.id, u.password_hash AS "passwordHash" FROM app_user u
      WHERE u.email = ${email} AND u.state = 'ACTIVE' AND (NOT u.demo OR ${this.config.DEMO})`);
    if (!(await this.hasher.fits(password, person?.passwordHash ?? null)) || !person) {
      await this.throttle.noteFailure(Object.values(guesses));
      throw wrongCredentials();
    }
    await this.throttle.forget(guesses.pair);
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
}

/** One person guessing one account from one address, one account guessed from anywhere, one address guessing. */
function guessesAt(email: string, address: string) {
  return {
    pair: { key: hashOf(`account:${email}@${address}`), allowance: ACCOUNT_FROM_ADDRESS },
    account: { key: hashOf(`account:${email}`), allowance: ACCOUNT },
    address: { key: hashOf(`address:${address}`), allowance: ADDRESS },
  };
}
