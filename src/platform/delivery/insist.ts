import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '../database/database-away.js';

/** how long an outcome is told to a database that is away, and how often */
const INSISTENCE_MS = 60_000;
const INSISTENCE_INTERVAL_MS = 300;

/** Tells an outcome until the database takes it, for a minute: what is not recorded goes out twice. */
export async function insist<T>(record: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + INSISTENCE_MS; ;) {
    try {
      return await record();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > until) throw error;
      await sleep(INSISTENCE_INTERVAL_MS);
    }
  }
}
