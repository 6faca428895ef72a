import { createServer, type Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How the network behaves: `cut` resets what is open and refuses what comes; `blackhole` lets nothing through what is open
 * and answers nothing new, without a word; `stall` holds everything back and lets it go afterwards; `slow` adds 200 ms.
 */
export type Weather = 'clear' | 'cut' | 'blackhole' | 'stall' | 'slow';

const LATENCY_MS = 200;

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** swallowed something: it can never be right again, as the other side does not know */
  broken: boolean;
}

/** A wire between the program and something it needs, with weather. */
export class NetworkProxy {
  private readonly pairs = new Set<Pair>();
  private weather: Weather = 'clear';
  private readonly waiting: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly target: number,
  ) {}

  /** @param target port on this machine */
  static async before(target: number): Promise<NetworkProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('The proxy has no port');
    const proxy = new NetworkProxy(server, address.port, target);
    server.on('connection', (near) => proxy.connect(near));
    return proxy;
  }

  become(weather: Weather): void {
    this.weather = weather;
    if (weather === 'cut') for (const { near, far } of this.pairs) [near, far].forEach((end) => end.resetAndDestroy());
    if (weather === 'blackhole') for (const pair of this.pairs) pair.broken = true;
    if (weather !== 'stall') this.waiting.splice(0).forEach((go) => go());
  }

  stop(): void {
    this.become('cut');
    this.server.close();
  }

  private connect(near: Socket): void {
    if (this.weather === 'cut') return void near.resetAndDestroy();
    const far = new Socket();
    const pair: Pair = { near, far, broken: this.weather === 'blackhole' };
    this.pairs.add(pair);
    near.on('error', () => undefined);
    far.on('error', () => undefined);
    const over = () => {
      this.pairs.delete(pair);
      if (pair.broken) return;
      near.destroy();
      far.destroy();
    };
    near.on('close', over);
    far.on('close', over);
    if (pair.broken) return;
    far.connect(this.target, '127.0.0.1');
    this.pass(pair, near, far);
    this.pass(pair, far, near);
  }

  /** One after the other, so that nothing overtakes. */
  private pass(pair: Pair, from: Socket, to: Socket): void {
    let last: Promise<void> = Promise.resolve();
    from.on('data', (data: Buffer) => {
      last = last.then(async () => {
        if (this.weather === 'slow') await sleep(LATENCY_MS);
        if (this.weather === 'stall') await new Promise<void>((resolve) => this.waiting.push(resolve));
        if (!pair.broken && !to.destroyed) to.write(data);
      });
    });
  }
}
