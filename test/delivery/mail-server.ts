import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly to: string;
  readonly raw: Buffer;
}

export interface Refusal {
  readonly code: number;
  /** what the server says after the code */
  readonly words: string;
}

/** A mail server in the test's own process that answers as told. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** the answer to RCPT TO, by address; absent: 250 */
  readonly refusals = new Map<string, number | Refusal>();
  /** what happens after the final dot, by address; absent: 250 at once */
  readonly endings = new Map<string, (accept: () => void, drop: () => void) => void>();
  readonly sockets = new Set<Socket>();
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
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const accept = () => {
          this.taken.push({ to, raw: Buffer.concat(parts) });
          callback();
        };
        const ending = this.endings.get(to);
        if (ending) ending(accept, () => this.dropAll());
        else accept();
      });
    },
  });

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    if (!address || typeof address !== 'object') throw new Error('No port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private dropAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.to === address);
  }
}

function answer(refusal: number | Refusal): Error {
  const { code, words } = typeof refusal === 'number' ? { code: refusal, words: 'As told' } : refusal;
  return Object.assign(new Error(words), { responseCode: code });
}
