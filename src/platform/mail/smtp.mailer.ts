import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { composeMessage } from './compose-message.js';
import { headerSafe, type MailAddress, type OutgoingLetter } from './letter.js';
import { Mailer, MailRefused } from './mailer.js';
import { smtpConnection, smtpCredentials } from './smtp-conversation.js';

/** for one letter from connect to the final answer */
const OVERALL_LIMIT_MS = 25_000;
/** the steps at which a 5xx answer is about this letter; before them it is about the server or our account */
const LETTER_STEPS = ['MAIL FROM', 'RCPT TO', 'DATA'];
/** mail servers allow few from one address */
const MOST_CONNECTIONS = 5;
/** many servers end a conversation after a hundred */
const LETTERS_A_CONNECTION = 50;

/** for the server's answer between two letters */
const RESET_LIMIT_MS = 3_000;

/** An open conversation and what it has carried. */
interface Line {
  readonly connection: SMTPConnection;
  letters: number;
}

/**
 * Sends by SMTP. A connection carries one letter at a time, so that a deadline closes exactly that letter's connection and
 * a letter given up here is not still being sent behind our back. Where letters wait, a connection that has carried one
 * well carries the next; where none waits, it ends, so that none grows stale.
 */
export class SmtpMailer extends Mailer {
  readonly sendsMail = true;
  private readonly waiting: ((line: Line | null) => void)[] = [];
  private open = 0;

  /** @param url smtp:// or smtps://, with user and password if the server wants them */
  constructor(
    private readonly url: URL,
    private readonly from: MailAddress,
  ) {
    super();
  }

  async send(letter: OutgoingLetter, signal?: AbortSignal): Promise<void> {
    const message = await composeMessage(letter, this.from);
    const free = await stillOpen(await this.turn());
    let used: Line | null = null;
    try {
      used = await this.within(free, signal, (line) => this.converse(line, letter, message));
    } catch (error) {
      throw asRefusal(error);
    } finally {
      this.passOn(used);
    }
  }

  /** @returns a line that carried a letter before, or null: open one */
  private turn(): Promise<Line | null> {
    if (this.open < MOST_CONNECTIONS) {
      this.open += 1;
      return Promise.resolve(null);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param line null: broken, the next letter opens one of its own */
  private passOn(line: Line | null): void {
    const next = this.waiting.shift();
    const fit = line !== null && line.letters < LETTERS_A_CONNECTION;
    if (next) {
      if (line && !fit) line.connection.quit();
      next(fit ? line : null);
      return;
    }
    this.open -= 1;
    line?.connection.quit();
  }

  /** Closes the line at the deadline and where the sender must break off. */
  private async within(
    free: Line | null,
    signal: AbortSignal | undefined,
    converse: (line: Line) => Promise<void>,
  ): Promise<Line> {
    const line = free ?? newLine(this.url);
    let deadline: NodeJS.Timeout | undefined;
    let breakOff: (() => void) | undefined;
    const over = new Promise<never>((_, reject) => {
      deadline = setTimeout(() => {
        reject(new Error(`The mail server did not finish in ${OVERALL_LIMIT_MS / 1000} s`));
      }, OVERALL_LIMIT_MS);
      breakOff = () => reject(new Error('Broken off: another worker may be sending it'));
      if (signal?.aborted) breakOff();
      else signal?.addEventListener('abort', breakOff, { once: true });
    });
    try {
      await Promise.race([over, signal?.aborted ? over : converse(line)]);
      return line;
    } catch (error) {
      line.connection.close();
      throw error;
    } finally {
      clearTimeout(deadline);
      if (breakOff) signal?.removeEventListener('abort', breakOff);
    }
  }

  private async converse(line: Line, letter: OutgoingLetter, message: Buffer): Promise<void> {
    const { connection } = line;
    const envelope = { from: headerSafe(this.from.address), to: [headerSafe(letter.to.address)] };
    if (line.letters === 0) await step(connection, (done) => this.connect(connection, done));
    line.letters += 1;
    await step(connection, (done) => connection.send(envelope, message, done));
  }

  private connect(connection: SMTPConnection, done: (error?: Error | null) => void): void {
    connection.connect((error) => {
      const credentials = smtpCredentials(this.url);
      if (error || !credentials) done(error);
      else connection.login({ credentials }, done);
    });
  }
}

function newLine(url: URL): Line {
  const connection = smtpConnection(url);
  // what goes wrong outside a step concerns no letter
  connection.on('error', () => undefined);
  return { connection, letters: 0 };
}

/** @returns the line when its server still answers, otherwise null */
async function stillOpen(line: Line | null): Promise<Line | null> {
  if (!line) return null;
  let limit: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error('no answer')), RESET_LIMIT_MS);
  });
  try {
    await Promise.race([silence, step(line.connection, (done) => line.connection.reset(done))]);
    return line;
  } catch {
    line.connection.close();
    return null;
  } finally {
    clearTimeout(limit);
  }
}

/** One step of a conversation; ends also when the connection does. */
function step(connection: SMTPConnection, begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(error instanceof Error ? error : new Error(String(error)));
    const ended = () => fail(new Error('The mail server closed the connection'));
    connection.once('error', fail);
    connection.once('end', ended);
    begin((error) => {
      if (error) return fail(error);
      connection.off('error', fail);
      connection.off('end', ended);
      resolve();
    });
  });
}

/** a full mailbox (X.2.2) and a matter of policy (X.7.X) may pass; RFC 3463 */
const NO_MAILBOX_CODES = [550, 551, 553, 554];
const MAY_PASS = /\b5\.(2\.2|7\.\d+)\b/;

/** SMTP 5xx about the letter is final; 4xx, 421, time-outs and everything before the letter is worth another try. */
function asRefusal(error: unknown): MailRefused {
  const { message, responseCode, command } = error as { message?: string; responseCode?: number; command?: string };
  const aboutLetter = LETTER_STEPS.includes(command ?? '') && responseCode !== undefined && responseCode !== 421;
  const words = headerSafe(message ?? String(error)).slice(0, 500);
  const noMailbox =
    command === 'RCPT TO' && NO_MAILBOX_CODES.includes(responseCode ?? 0) && !MAY_PASS.test(words) && aboutLetter;
  const about = noMailbox ? 'recipient' : aboutLetter ? 'letter' : 'server';
  return new MailRefused(words, aboutLetter && responseCode >= 500, about, { cause: error });
}
