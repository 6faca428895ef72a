import { type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, isIPv6 } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { Outside } from './outside.js';

const CONNECT_LIMIT_MS = 5_000;
const OVERALL_LIMIT_MS = 10_000;
const LARGEST_ANSWER = 64 * 1_024;
const LARGEST_HEADERS = 16 * 1_024;

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  /** bytes of the body that were read before the rest was cut off */
  readonly bytesRead: number;
}

/** The address may not be called; no connection was made. */
export class NotOutside extends Error {
  constructor() {
    super('The name leads to an address that is not reachable from outside');
    this.name = 'NotOutside';
  }
}

/**
 * Posts to an address that a person gave. Its name is resolved once, and the connection goes to exactly the address that
 * was checked; nothing is followed, no proxy is asked, and whatever the other side sends, the call ends.
 *
 * @param given breaks it off
 * @throws NotOutside, or an Error about the connection
 */
export async function postOutside(
  outside: Outside,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  given: AbortSignal,
): Promise<Answer> {
  const overall = new AbortController();
  const end = (words: string) => overall.abort(new Error(words));
  const limit = setTimeout(() => end(`No end in ${OVERALL_LIMIT_MS / 1_000} s`), OVERALL_LIMIT_MS);
  const breakOff = () => end('Broken off: another worker may be sending it');
  given.addEventListener('abort', breakOff, { once: true });
  if (given.aborted) breakOff();
  try {
    const address = await untilAborted(addressOf(outside, url), overall.signal);
    return await post(outside, url, address, headers, body, overall.signal);
  } finally {
    clearTimeout(limit);
    given.removeEventListener('abort', breakOff);
  }
}

/** The checked address; if only one of several lies inside, none is called. */
async function addressOf(outside: Outside, url: URL): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await outside.addressesOf(host);
  const [first] = addresses;
  if (first === undefined || !addresses.every((address) => outside.isOutside(address))) throw new NotOutside();
  return first;
}

function post(
  outside: Outside,
  url: URL,
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Answer> {
  const family = isIPv6(address) ? 6 : 4;
  const agent = new Agent({ keepAlive: false, maxSockets: 1 });
  return new Promise<Answer>((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      maxHeaderSize: LARGEST_HEADERS,
      lookup: (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      ca: [...rootCertificates, ...outside.certificates],
    });
    const stop = (error: unknown) => {
      call.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const slow = setTimeout(() => stop(new Error('No connection in 5 s')), CONNECT_LIMIT_MS);
    const aborted = () => stop(signal.reason);
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted, { once: true });
    call.on('socket', (socket) => socket.once('secureConnect', () => clearTimeout(slow)));
    call.on('error', stop);
    call.on('close', () => {
      clearTimeout(slow);
      signal.removeEventListener('abort', aborted);
    });
    call.on(
      'response',
      (response) =>
        void read(response)
          .then(resolve, stop)
          .finally(() => call.destroy()),
    );
    call.end(body);
  });
}

/** The status counts; of the body no more is read than an answer may need. */
async function read(response: IncomingMessage): Promise<Answer> {
  let bytesRead = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      bytesRead = Math.min(LARGEST_ANSWER, bytesRead + piece.length);
      if (bytesRead >= LARGEST_ANSWER) break;
    }
  } catch {
    // the status has come; a body that breaks off changes nothing
  }
  const retryAfter = response.headers['retry-after'] ?? null;
  return { status: response.statusCode ?? 0, retryAfter, bytesRead };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason instanceof Error ? signal.reason : new Error('Broken off'));
    if (signal.aborted) return aborted();
    signal.addEventListener('abort', aborted, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}
