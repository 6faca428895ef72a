import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMessage } from './compose-message.js';
import type { MailAddress, OutgoingLetter } from './letter.js';
import { Mailer } from './mailer.js';

/** Without an SMTP server: every letter becomes a file that any mail program opens. */
export class FileMailer extends Mailer {
  readonly sendsMail = false;

  /** @param folder where the `.eml` files go; made when missing */
  constructor(
    private readonly folder: string,
    private readonly from: MailAddress,
  ) {
    super();
  }

  async send(letter: OutgoingLetter): Promise<void> {
    const message = await composeMessage(letter, this.from);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${letter.id}.eml`);
    // the file appears whole or not at all
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }
}
