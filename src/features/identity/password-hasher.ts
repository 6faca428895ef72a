import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { tooBusy } from './domain/identity.errors.js';

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const WAITING = 50;

/** Hashes and checks passwords; at most four at once, so that guessing cannot take the whole machine. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  /** what an unknown account is checked against, so that it takes as long as a known one */
  private readonly decoy = hash('a password that nobody has', PARAMETERS);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  /** @param passwordHash null for an account that has none: takes as long, answers false */
  async fits(password: string, passwordHash: string | null): Promise<boolean> {
    const decoy = await this.decoy;
    const fits = await this.inTurn(() => verify(passwordHash ?? decoy, password));
    return passwordHash !== null && fits;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw tooBusy();
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }
}
