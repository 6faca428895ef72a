import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './world.js';

/** Something that is done to the program while it sends. */
export interface Event {
  /** after the first reminder falls due */
  readonly atMs: number;
  readonly what: string;
  readonly act: () => unknown;
}

/** Lets events happen at their times. */
export async function during(world: World, firstDueAtMs: number, events: readonly Event[]): Promise<void> {
  for (const { atMs, what, act } of [...events].sort((a, b) => a.atMs - b.atMs)) {
    await sleep(Math.max(0, firstDueAtMs + atMs - Date.now()));
    world.say(`${(atMs / 1_000).toFixed(1)} s: ${what}`);
    await act();
  }
}
