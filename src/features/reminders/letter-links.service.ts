import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { newToken } from '../identity/index.js';
import { LetterLinksRepository } from './data/letter-links.repository.js';
import { LINK_PATH, type LinkWish } from './domain/letter-link.js';

/** Makes the links of a letter. */
@Injectable()
export class LetterLinks {
  constructor(
    private readonly links: LetterLinksRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Those of earlier tries of the same letter stay good: the copy that arrived may be the first.
   *
   * @param letterId the delivery that the letter bears the id of
   * @returns an address for each wish, in their order; only the letter knows them
   */
  async issue(letterId: Id, userId: Id, wishes: readonly LinkWish[]): Promise<string[]> {
    const made = wishes.map((wish) => ({ wish, ...newToken() }));
    await this.links.add(
      letterId,
      userId,
      made.map(({ wish, hash }) => ({ ...wish, tokenHash: hash })),
    );
    return made.map(({ token }) => `${this.config.PUBLIC_URL}${LINK_PATH}${token}`);
  }
}
