import type { OutgoingLetter } from './letter.js';

/** Why a letter did not go. */
export class MailRefused extends Error {
  constructor(
    message: string,
    /** true: the mailbox will never take it; false: worth another try */
    readonly permanent: boolean,
    /**
     * whose fault it is: `server` – it is in trouble, and the next letter would fare no better; `recipient` – there is no
     * such mailbox, and no letter will ever reach it; `letter` – this letter, now
     */
    readonly about: 'server' | 'recipient' | 'letter',
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'MailRefused';
  }
}

/** The way out for mail. */
export abstract class Mailer {
  /** false: letters are only kept, in the outbox and as files */
  abstract readonly sendsMail: boolean;

  /**
   * Hands one letter over; resolves only when the other side has taken it.
   *
   * @param signal breaks it off: the sender may no longer send it
   * @throws MailRefused within 25 s after the mail server had time for it
   */
  abstract send(letter: OutgoingLetter, signal?: AbortSignal): Promise<void>;
}
