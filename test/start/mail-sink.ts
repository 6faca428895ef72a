import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from './program.js';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A mail server that takes everything and shows it. */
export class MailSink {
  readonly received: ReceivedMail[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<MailSink> {
    const port = await freePort();
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then(({ messageId, text }) => {
            const to = session.envelope.rcptTo.map(({ address }) => address).join();
            sink.received.push({ to, messageId: messageId ?? '', text: text ?? '' });
            done();
          }, done);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const sink = new MailSink(server, `smtp://127.0.0.1:${port}`);
    return sink;
  }

  to(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to === address);
  }

  /** The first letter to an address, as soon as it is there. */
  async letterTo(address: string, withinMs = 20_000): Promise<ReceivedMail> {
    for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 100) {
      const [letter] = this.to(address);
      if (letter) return letter;
      await sleep(100);
    }
    throw new Error(`No letter came to ${address}`);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
