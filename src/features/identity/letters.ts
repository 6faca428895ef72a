import type { Id } from '../../kernel/identifiers.js';
import type { LinkPurpose } from './data/one-time-link.entity.js';

/** Sends the letters that carry one-time links. Bound where mail is sent; identity only says to whom. */
export abstract class LinkLetters {
  /** Called inside the transaction; the letter leaves only if it commits. */
  abstract send(userId: Id, purpose: LinkPurpose): Promise<void>;
}
