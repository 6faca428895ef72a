import { Redis } from 'ioredis';
import type pg from 'pg';
import { queueSchemaState } from '../platform/queue/queue-schema-state.js';
import { type Finding, reasonOf } from './finding.js';
import { SUBJECTS } from './subjects.js';

const LIMIT_MS = 4_000;

/** BullMQ's schema on our database. */
export async function examineQueueOnPostgres(client: pg.Client): Promise<Finding> {
  const { version, wanted } = await queueSchemaState(client);
  if (version < wanted) {
    return {
      subject: SUBJECTS.queue,
      verdict: 'bad',
      says: {
        uk: 'на PostgreSQL; версія її схеми {version} замість {wanted}',
        en: 'on PostgreSQL; its schema is at {version} instead of {wanted}',
      },
      advice: { uk: 'запустіть програму ще раз: npm start', en: 'start the program again: npm start' },
      values: { version: String(version), wanted: String(wanted) },
    };
  }
  return {
    subject: SUBJECTS.queue,
    verdict: 'good',
    says: { uk: 'на PostgreSQL, версія схеми {version}', en: 'on PostgreSQL, schema version {version}' },
    values: { version: String(version) },
  };
}

/** @param url redis:// or rediss:// */
export async function examineQueueOnRedis(url: string): Promise<Finding> {
  const where = new URL(url).host;
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: LIMIT_MS,
    commandTimeout: LIMIT_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let connectionError: unknown;
  client.on('error', (error) => (connectionError = error));
  try {
    await client.connect();
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '';
    return judgeRedis(where, version, await evictionPolicy(client));
  } catch (error) {
    return {
      subject: SUBJECTS.queue,
      verdict: 'bad',
      says: { uk: 'Redis {where} не відповідає ({reason})', en: 'Redis at {where} does not answer ({reason})' },
      advice: {
        uk: 'перевірте REDIS_URL; нічого не втрачено, доти надсилає перегляд таблиці',
        en: 'check REDIS_URL; nothing is lost, until then the sweep of the table sends',
      },
      values: { where, reason: reasonOf(connectionError ?? error) },
    };
  } finally {
    client.disconnect();
  }
}

/** @param policy null: the server does not tell */
export function judgeRedis(where: string, version: string, policy: string | null): Finding {
  if (policy !== null && policy !== 'noeviction') {
    return {
      subject: SUBJECTS.queue,
      verdict: 'warning',
      says: {
        uk: 'Redis {version} на {where} викидає ключі ({policy})',
        en: 'Redis {version} at {where} throws keys away ({policy})',
      },
      advice: { uk: 'задайте maxmemory-policy noeviction', en: 'set maxmemory-policy noeviction' },
      values: { where, version, policy },
    };
  }
  return {
    subject: SUBJECTS.queue,
    verdict: 'good',
    says: { uk: 'Redis {version} на {where}', en: 'Redis {version} at {where}' },
    values: { where, version },
  };
}

/** Managed servers often refuse the question. */
async function evictionPolicy(client: Redis): Promise<string | null> {
  const answer: unknown = await client.config('GET', 'maxmemory-policy').catch(() => null);
  return Array.isArray(answer) && typeof answer[1] === 'string' ? answer[1] : null;
}
