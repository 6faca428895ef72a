import type { Scenario } from '../scenario.js';
import { killedWorkers } from './f01-killed-workers.js';
import { killedReplicas } from './f02-killed-replicas.js';
import { postgresDiesAndFreezes } from './f03-postgres-dies-and-freezes.js';
import { theQueueIsWiped } from './f04-the-queue-is-wiped.js';
import { theNetworkFails } from './f05-the-network-fails.js';
import { wrongClocks } from './f06-wrong-clocks.js';
import { aDifficultMailServer } from './f08-a-difficult-mail-server.js';
import { aFullDisk } from './f10-a-full-disk.js';
import { aPoisonousReminder } from './f11-a-poisonous-reminder.js';
import { aDayOfDowntime } from './f12-a-day-of-downtime.js';
import { duplicateHints } from './f13-duplicate-hints.js';
import { failpoints } from './f14-failpoints.js';
import { twoVersions } from './f15-two-versions.js';
import { aFrozenWorker } from './f16-a-frozen-worker.js';

/** Every scenario of the fault plan that runs by itself, in order. */
export const SCENARIOS: readonly Scenario[] = [
  killedWorkers,
  killedReplicas,
  postgresDiesAndFreezes,
  theQueueIsWiped,
  theNetworkFails,
  wrongClocks,
  aDifficultMailServer,
  aFullDisk,
  aPoisonousReminder,
  aDayOfDowntime,
  duplicateHints,
  failpoints,
  twoVersions,
  aFrozenWorker,
];
