import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: string;
  readonly raw: Buffer;
}

/** A mail server in the test's own process that answers as told. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** the answer to the next RCPT TO, by address; absent: 250 */
  readonly refusals = new Map<string, number>();
  /** the answer to every connection; null: welcome */
  greeting: number | null = null;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, callback) => callback(this.greeting === null ? null : answer(this.greeting)),
    onRcptTo: ({ address }, _session, callback) => {
      const code = this.refusals.get(address);
      callback(code === undefined ? null : answer(code));
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.taken.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts) });
        callback();
      });
    },
  });

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    if (!address || typeof address !== 'object') throw new Error('No port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }
}

function answer(code: number): Error {
  return Object.assign(new Error('As told'), { responseCode: code });
}
