import { Injectable, Logger } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { LinkPurpose } from './data/one-time-link.entity.js';
import { LinkLetters } from './letters.js';

/** Hands the letters with one-time links to the delivery ledger. */
@Injectable()
export class IdentityLetters extends LinkLetters {
  private readonly log = new Logger('Letters');

  async send(userId: Id, purpose: LinkPurpose): Promise<void> {
    this.log.log(`${purpose} for ${userId}`);
  }
}
