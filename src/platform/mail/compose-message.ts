import MailComposer from 'nodemailer/lib/mail-composer';
import { headerSafe, type MailAddress, type OutgoingLetter } from './letter.js';

/**
 * The letter as an Internet message: multipart/alternative with text and HTML. Nothing in it can make the program read a
 * file or an address.
 */
export function composeMessage(letter: OutgoingLetter, from: MailAddress): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: headerSafe(from.name), address: headerSafe(from.address) },
    to: { name: headerSafe(letter.to.name), address: headerSafe(letter.to.address) },
    subject: headerSafe(letter.subject),
    messageId: letter.messageId,
    text: letter.text,
    html: letter.html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
