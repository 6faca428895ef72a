import type { Id } from '../../kernel/identifiers.js';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What a feature writes: one letter to one person, in their language. */
export interface Letter {
  readonly to: MailAddress;
  /** one line, at most 78 characters so that no client folds it */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** what the letter is about, e.g. `partnership.<id>`: mail programs show letters of one thread together */
  readonly thread?: string;
  /** where one POST ends such letters (RFC 8058) and a person may do the same by hand */
  readonly unsubscribeUrl?: string;
  /** parts of the letter that open a door (a one-time link): never kept where mail is really sent */
  readonly secrets?: readonly string[];
}

/** A letter as it goes out. The same letter sent again carries the same Message-ID. */
export interface OutgoingLetter extends Letter {
  readonly id: Id;
  /** with angle brackets, RFC 5322 §3.6.4 */
  readonly messageId: string;
}

/** Header values must not begin a header of their own. */
export function headerSafe(value: string): string {
  return value.replace(/[\r\n\0]+/g, ' ').trim();
}

/** `Name <address>` or a bare address, as in MAIL_FROM. */
export function parseAddress(written: string): MailAddress {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(written);
  return named
    ? { name: named[1] ?? '', address: (named[2] ?? '').trim() }
    : { name: '', address: headerSafe(written) };
}
