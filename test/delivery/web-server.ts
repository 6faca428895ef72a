import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Outside } from '../../src/platform/webhooks/outside.js';
import { CERTIFICATE, CERTIFICATE_KEY } from './certificate.js';

export interface TakenCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Behaviour = (call: TakenCall, response: ServerResponse, socket: Socket) => void;

/** A server behind TLS in the test's own process that answers as told. */
export class WebServer {
  readonly calls: TakenCall[] = [];
  /** by host name; absent: 204 */
  readonly behaviours = new Map<string, Behaviour>();
  connections = 0;
  private readonly server = createServer({ cert: CERTIFICATE, key: CERTIFICATE_KEY }, (request, response) =>
    this.answer(request, response),
  );

  async start(): Promise<number> {
    this.server.on('connection', () => (this.connections += 1));
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const call = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() };
      this.calls.push(call);
      const host = (request.headers.host ?? '').split(':')[0] ?? '';
      const behave = this.behaviours.get(host);
      if (behave) behave(call, response, request.socket);
      else response.writeHead(204).end();
    });
  }
}

/** The world of a test: every name leads where the test says, and loopback is outside. Exists in tests only. */
export class LoopbackOutside extends Outside {
  override readonly certificates = [CERTIFICATE];
  override ports: readonly number[] = [];
  /** by name; absent: 127.0.0.1 */
  readonly names = new Map<string, readonly string[]>();

  override isOutside(address: string): boolean {
    return address === '127.0.0.1' || super.isOutside(address);
  }

  override async addressesOf(host: string): Promise<readonly string[]> {
    return this.names.get(host) ?? ['127.0.0.1'];
  }
}
