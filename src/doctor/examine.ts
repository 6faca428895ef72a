import type { Text } from '../kernel/text.js';
import type { Config } from '../platform/config/config.schema.js';
import { connectToDatabase } from './database-connection.js';
import { examineClock } from './examine-clock.js';
import { examineDatabase } from './examine-database.js';
import { examineDisk } from './examine-disk.js';
import { examineMail } from './examine-mail.js';
import { examinePublicAddress } from './examine-public-address.js';
import { examineQueueOnPostgres, examineQueueOnRedis } from './examine-queue.js';
import { examineWorker } from './examine-worker.js';
import type { Finding } from './finding.js';
import { SUBJECTS } from './subjects.js';

/** Looks at everything the program stands on, and changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  const [onDatabase, queueOnRedis, mail, address, disk] = await Promise.all([
    examineDatabaseAndItsUsers(config),
    config.REDIS_URL === undefined ? null : examineQueueOnRedis(config.REDIS_URL),
    examineMail(config),
    examinePublicAddress(config),
    examineDisk(config),
  ]);
  const { database, queue, worker, clock } = onDatabase;
  return [database, queueOnRedis ?? queue, worker, clock, mail, address, disk];
}

type OnDatabase = Readonly<Record<'database' | 'queue' | 'worker' | 'clock', Finding>>;

async function examineDatabaseAndItsUsers(config: Config): Promise<OnDatabase> {
  const connection = await connectToDatabase(config);
  if ('obstacle' in connection) {
    return {
      database: connection.obstacle,
      queue: unknown(SUBJECTS.queue),
      worker: unknown(SUBJECTS.worker),
      clock: unknown(SUBJECTS.clock),
    };
  }
  const { client } = connection;
  try {
    return {
      database: await examineDatabase(client),
      queue: await examineQueueOnPostgres(client),
      worker: await examineWorker(client),
      clock: await examineClock(client),
    };
  } finally {
    await client.end();
  }
}

function unknown(subject: Text): Finding {
  return {
    subject,
    verdict: 'unknown',
    says: { uk: 'невідомо, доки немає бази даних', en: 'not known while there is no database' },
  };
}
