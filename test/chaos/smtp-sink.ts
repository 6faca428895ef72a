import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { tokensIn } from './verdict.js';

/**
 * The only judge of mail: a server in a process of its own that writes down every message before it says that it has
 * taken it. Mailboxes whose name begins with a word of `MANNERS` are treated accordingly. Prints its port; ends with its
 * parent.
 *
 * node smtp-sink.js FILE
 */
const [, , file] = process.argv;
if (!file) throw new Error('Where to write?');

/** seen before, for those that are taken at the second try only */
const greeted = new Set<string>();

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** What a mailbox answers to RCPT; null: it is welcome. */
function answerTo(address: string): Error | null {
  if (address.startsWith('nobody')) return refusal(550, 'No such mailbox');
  if (address.startsWith('full')) return refusal(552, 'The mailbox is full');
  if (address.startsWith('grey') && !greeted.has(address)) {
    greeted.add(address);
    return refusal(450, 'Come again later');
  }
  return null;
}

const recipientOf = (session: SMTPServerSession) => session.envelope.rcptTo[0]?.address ?? '';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo({ address }, _session, callback) {
    callback(answerTo(address));
  },
  onData(stream, session, callback) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => void taken(Buffer.concat(parts), session).then(() => callback(), callback));
  },
});

async function taken(message: Buffer, session: SMTPServerSession): Promise<void> {
  const to = recipientOf(session);
  const { messageId, subject, text } = await PostalMime.parse(message);
  const entry = { at: Date.now(), to, messageId: messageId ?? '', tokens: tokensIn(`${subject ?? ''}\n${text ?? ''}`) };
  if (to.startsWith('hold')) {
    process.stdout.write(`held ${to}\n`);
    await sleep(60_000);
  }
  if (to.startsWith('slow')) await sleep(8_000);
  appendFileSync(file ?? '', `${JSON.stringify(entry)}\n`);
  if (to.startsWith('drop') && !greeted.has(to)) {
    greeted.add(to);
    throw refusal(421, 'Closing after the final dot');
  }
}

server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
