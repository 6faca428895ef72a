import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { headerSafe, type MailAddress, type OutgoingLetter } from './letter.js';

/**
 * The letter as an Internet message: multipart/alternative with text and HTML. Nothing in it can make the program read a
 * file or an address.
 */
export function composeMessage(letter: OutgoingLetter, from: MailAddress): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: headerSafe(from.name), address: headerSafe(from.address) },
    to: { name: headerSafe(letter.to.name), address: headerSafe(letter.to.address) },
    messageId: letter.messageId,
    text: letter.text,
    html: letter.html,
    ...threadHeaders(letter),
    headers: { 'Auto-Submitted': 'auto-generated', ...subjectHeader(letter.subject), ...unsubscribeHeaders(letter) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** The composer takes what looks like an encoded word (RFC 2047 §2) for one; what people write is only ever text. */
function subjectHeader(subject: string) {
  const text = headerSafe(subject);
  return { Subject: text.includes('=?') ? { prepared: true, value: encodeWord(text, 'Q', 52) } : text };
}

/** All letters of a thread answer one message that was never sent, so that no letter's loss breaks the thread. */
function threadHeaders({ thread, messageId }: OutgoingLetter) {
  if (thread === undefined) return {};
  const root = `<thread.${thread.replace(/[^\w.-]/g, '')}${messageId.slice(messageId.indexOf('@'))}`;
  return { references: root, inReplyTo: root };
}

/** One click is offered over https only, as RFC 8058 §3.1 demands. */
function unsubscribeHeaders({ unsubscribeUrl }: OutgoingLetter) {
  if (unsubscribeUrl === undefined) return {};
  const { href, protocol } = new URL(unsubscribeUrl);
  const byHand = { 'List-Unsubscribe': `<${href}>` };
  return protocol === 'https:' ? { ...byHand, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : byHand;
}
