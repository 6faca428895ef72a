import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SignInFailure } from './data/sign-in-failure.entity.js';
import { tooManyTries } from './domain/identity.errors.js';
import { type Allowance, minutesToWait } from './domain/throttle.js';

/** What is guessed at, and how often it may be guessed in vain. */
export interface ThrottledKey {
  /** a hash: no address or account stands in the table */
  readonly key: string;
  readonly allowance: Allowance;
}

/** Counts guesses that failed, and lets those wait who make too many. */
@Injectable()
export class Throttle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError RATE_LIMITED/sign_in */
  async demandAllowance(keys: readonly ThrottledKey[]): Promise<void> {
    const minutes = Math.max(...(await Promise.all(keys.map((key) => this.wait(key)))));
    if (minutes > 0) throw tooManyTries(minutes);
  }

  async noteFailure(keys: readonly ThrottledKey[]): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(systemViewer(), async () => {
      await this.unitOfWork.manager.insert(
        SignInFailure,
        keys.map(({ key }) => ({ id: newId(), key, at })),
      );
      await this.unitOfWork.rows(sql`DELETE FROM sign_in_failure WHERE at < ${new Date(at.getTime() - 3_600_000)}`);
    });
  }

  async forget({ key }: ThrottledKey): Promise<void> {
    await this.unitOfWork.rows(sql`DELETE FROM sign_in_failure WHERE key = ${key}`);
  }

  private async wait({ key, allowance }: ThrottledKey): Promise<number> {
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
}
