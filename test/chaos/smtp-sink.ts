import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

/**
 * The only judge: a mail server in a process of its own that writes down every message before it says that it has taken
 * it. Prints its port; ends with its parent.
 *
 * node smtp-sink.js FILE
 */
const [, , file] = process.argv;
if (!file) throw new Error('Where to write?');

const header = (message: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(message)?.[1]?.trim() ?? '';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, session, callback) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const message = Buffer.concat(parts).toString();
      const entry = {
        at: Date.now(),
        to: session.envelope.rcptTo[0]?.address,
        messageId: header(message, 'Message-ID'),
      };
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      callback();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
