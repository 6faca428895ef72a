import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { composeMessage } from './compose-message.js';
import { headerSafe, type MailAddress, type OutgoingLetter } from './letter.js';
import { Mailer, MailRefused } from './mailer.js';
import { smtpConnection, smtpCredentials } from './smtp-conversation.js';

/** for one letter from connect to the final answer; shorter than the lease of a delivery */
const OVERALL_LIMIT_MS = 25_000;
/** the steps at which a 5xx answer is about this letter; before them it is about the server or our account */
const LETTER_STEPS = ['MAIL FROM', 'RCPT TO', 'DATA'];

/**
 * Sends by SMTP, one connection a letter, so that the deadline can close exactly that connection and a letter given up
 * here is not still being sent behind our back.
 */
export class SmtpMailer extends Mailer {
  readonly sendsMail = true;

  /** @param url smtp:// or smtps://, with user and password if the server wants them */
  constructor(
    private readonly url: URL,
    private readonly from: MailAddress,
  ) {
    super();
  }

  async send(letter: OutgoingLetter): Promise<void> {
    const message = await composeMessage(letter, this.from);
    const connection = smtpConnection(this.url);
    try {
      await this.converse(connection, letter, message);
    } catch (error) {
      throw asRefusal(error);
    } finally {
      connection.close();
    }
  }

  private converse(connection: SMTPConnection, letter: OutgoingLetter, message: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        reject(new Error(`The mail server did not finish in ${OVERALL_LIMIT_MS / 1000} s`));
      }, OVERALL_LIMIT_MS);
      const fail = (error: unknown) => {
        clearTimeout(deadline);
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const send = () => {
        const envelope = { from: headerSafe(this.from.address), to: [headerSafe(letter.to.address)] };
        connection.send(envelope, message, (error) => {
          if (error) return fail(error);
          clearTimeout(deadline);
          connection.quit();
          resolve();
        });
      };
      connection.on('error', fail);
      connection.on('end', () => fail(new Error('The mail server closed the connection')));
      connection.connect(() => {
        const credentials = smtpCredentials(this.url);
        if (!credentials) return send();
        connection.login({ credentials }, (error) => (error ? fail(error) : send()));
      });
    });
  }
}

/** SMTP 5xx about the letter is final; 4xx, 421, time-outs and everything before the letter is worth another try. */
function asRefusal(error: unknown): MailRefused {
  const { message, responseCode, command } = error as { message?: string; responseCode?: number; command?: string };
  const aboutLetter = LETTER_STEPS.includes(command ?? '') && responseCode !== undefined && responseCode !== 421;
  return new MailRefused(
    headerSafe(message ?? String(error)).slice(0, 500),
    aboutLetter && responseCode >= 500,
    !aboutLetter,
    { cause: error },
  );
}
