import { parseArgs } from 'node:util';

/** What to do to the program while it sends. */
export interface ChaosPlan {
  readonly backend: 'pg' | 'redis';
  readonly reminders: number;
  /** over which they fall due */
  readonly seconds: number;
  readonly workers: number;
  /** kill -9 of each worker */
  readonly kills: number;
  /** kill -9 of the postmaster */
  readonly pgKills: number;
  /** FLUSHALL of Redis */
  readonly flush: number;
  readonly seed: number;
  /** does not wait for the leases of the dead: when nothing moves any more, the database's clock jumps past them */
  readonly hurry: boolean;
}

export interface ChaosEvent {
  /** after the first reminder falls due */
  readonly atMs: number;
  readonly act:
    { readonly kind: 'kill-worker'; readonly worker: number } | { readonly kind: 'kill-postgres' | 'flush' };
}

/** @throws Error that names what is wrong with the arguments */
export function planFrom(args: readonly string[]): ChaosPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      backend: { type: 'string', default: 'pg' },
      reminders: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '60' },
      workers: { type: 'string', default: '3' },
      kills: { type: 'string', default: '4' },
      'pg-kills': { type: 'string', default: '1' },
      flush: { type: 'string', default: '0' },
      hurry: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 100_000)) },
    },
  });
  if (values.backend !== 'pg' && values.backend !== 'redis') throw new Error('--backend is pg or redis');
  const plan: ChaosPlan = {
    backend: values.backend,
    reminders: Number(values.reminders),
    seconds: Number(values.seconds),
    workers: Number(values.workers),
    kills: Number(values.kills),
    pgKills: Number(values['pg-kills']),
    flush: Number(values.flush),
    seed: Number(values.seed),
    hurry: values.hurry,
  };
  const wrong = Object.entries(plan).find(([, value]) => typeof value === 'number' && !Number.isInteger(value));
  if (wrong) throw new Error(`--${wrong[0]} is a whole number`);
  return plan;
}

/** The same seed, the same events. In the middle nine tenths of the time, so that there is something to hit. */
export function eventsOf(plan: ChaosPlan): ChaosEvent[] {
  const random = mulberry32(plan.seed);
  const moment = () => Math.round(plan.seconds * 1_000 * (0.05 + 0.9 * random()));
  const events: ChaosEvent[] = [];
  for (let worker = 0; worker < plan.workers; worker += 1) {
    for (let kill = 0; kill < plan.kills; kill += 1)
      events.push({ atMs: moment(), act: { kind: 'kill-worker', worker } });
  }
  for (let kill = 0; kill < plan.pgKills; kill += 1) events.push({ atMs: moment(), act: { kind: 'kill-postgres' } });
  for (let wipe = 0; wipe < plan.flush; wipe += 1) events.push({ atMs: moment(), act: { kind: 'flush' } });
  return events.sort((a, b) => a.atMs - b.atMs);
}

/** A small generator with a seed, in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
