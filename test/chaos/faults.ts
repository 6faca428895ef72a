import { existsSync, writeFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { type Claimed, DeliveryClaims } from '../../src/platform/delivery/delivery-claims.js';
import { DeliveryLedger } from '../../src/platform/delivery/delivery-ledger.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { Outbox } from '../../src/platform/mail/outbox.js';
import { tokensIn } from './verdict.js';

/** Where a worker can be made to die, in the order in which a delivery passes. */
export const FAILPOINTS = [
  'before-claim',
  'after-claim',
  'before-recheck',
  'after-recheck',
  'before-writing',
  'before-keeping',
  'after-keeping',
  'before-sending',
  'after-sending',
  'before-recording',
  'after-recording',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

/** What is wrong with a worker; nothing by default. */
export interface Faults {
  /** added to the time of day that this process sees */
  readonly clockOffsetMs?: number;
  /** dies there once: the file says that it has */
  readonly dieAt?: { readonly point: Failpoint; readonly file: string };
  /** dies whenever it writes about one of these */
  readonly poison?: readonly string[];
  /** freezes its event loop once, after it has claimed something and before it sends */
  readonly blockMs?: number;
  /** does not know the topic, as a version from before it */
  readonly ignoresTopic?: string;
}

let offsetMs = 0;
let block = 0;

/** Makes this process suffer; the clock at once, the rest where the program is passed. */
export function suffer(faults: Faults): void {
  if (faults.clockOffsetMs !== undefined) offsetMs = faults.clockOffsetMs;
  if (faults.blockMs !== undefined) block = faults.blockMs;
}

/** Puts a wrong clock before the program's eyes. Monotonic time goes on as it was, as on a real machine. */
export function wearClock(): void {
  const Real = Date;
  const now = () => Real.now() + offsetMs;
  const handler: ProxyHandler<DateConstructor> = {
    construct: (_target, args: []) => (args.length === 0 ? new Real(now()) : new Real(...args)),
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver): unknown => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  };
  globalThis.Date = new Proxy(Real, handler);
}

/** Wraps the steps of a delivery in the given application. */
export function plant(application: INestApplicationContext, faults: Faults): void {
  const die = (point: Failpoint): void => {
    if (faults.dieAt?.point !== point || existsSync(faults.dieAt.file)) return;
    writeFileSync(faults.dieAt.file, point);
    process.kill(process.pid, 'SIGKILL');
    freeze(60_000);
  };
  const claims = application.get(DeliveryClaims, { strict: false });
  const taken = ({ claims: some }: Claimed) => {
    if (some.length === 0) return;
    die('after-claim');
    if (block > 0) {
      freeze(block);
      block = 0;
    }
  };
  wrap(claims, 'due', () => die('before-claim'), taken);
  wrap(claims, 'messages', () => die('before-claim'), taken);
  const ledger = application.get(DeliveryLedger, { strict: false });
  // the other channels record by the same statement, and have nothing that could arrive twice
  const isLetter = ({ channel }: { readonly channel: string }) => channel === 'email';
  wrap(
    ledger,
    'sentAll',
    ([made]) => {
      if (made.some(isLetter)) die('before-recording');
    },
    (_, [made]) => {
      if (made.some(isLetter)) die('after-recording');
    },
  );
  const outbox = application.get(Outbox, { strict: false });
  wrap(
    outbox,
    'trying',
    () => die('before-keeping'),
    () => die('after-keeping'),
  );
  const mailer = application.get(Mailer, { strict: false });
  wrap(
    mailer,
    'send',
    ([letter]) => {
      die('before-sending');
      const poisoned = tokensIn(letter.text).some((token) => faults.poison?.includes(token));
      if (poisoned) process.kill(process.pid, 'SIGKILL');
    },
    () => die('after-sending'),
  );
  const deliveries = application.get(Deliveries, { strict: false });
  const composerOf = deliveries.composerOf.bind(deliveries);
  const topics = deliveries.topics.bind(deliveries);
  deliveries.topics = () => topics().filter((topic) => topic !== faults.ignoresTopic);
  deliveries.composerOf = (topic) => {
    const composer = composerOf(topic);
    if (faults.dieAt === undefined || wrapped.has(composer)) return composer;
    wrapped.add(composer);
    wrap(
      composer,
      'recheck',
      () => die('before-recheck'),
      () => die('after-recheck'),
    );
    wrap(
      composer,
      'letter',
      () => die('before-writing'),
      () => undefined,
    );
    return composer;
  };
}

const wrapped = new WeakSet<object>();

/** Stands still as a long garbage collection or a suspended machine does. */
function freeze(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

type Asynchronous = (...args: never[]) => Promise<unknown>;

function wrap<T extends object, K extends keyof T>(
  owner: T,
  name: K,
  before: (args: Parameters<Extract<T[K], Asynchronous>>) => void,
  after: (
    result: Awaited<ReturnType<Extract<T[K], Asynchronous>>>,
    args: Parameters<Extract<T[K], Asynchronous>>,
  ) => void,
): void {
  const method = owner[name];
  if (typeof method !== 'function') throw new Error(`${String(name)} is no method`);
  Object.defineProperty(owner, name, {
    value: async (...args: Parameters<Extract<T[K], Asynchronous>>) => {
      before(args);
      const result: Awaited<ReturnType<Extract<T[K], Asynchronous>>> = await method.apply(owner, args);
      after(result, args);
      return result;
    },
  });
}
