import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below every system's range of outgoing ports: a client that retries a port of that range while the server
// is away may be given that very port and connect to itself, and the server could not come back.
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 32_000;

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
