import type pg from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import type { Text, TextValues } from '../kernel/text.js';
import type { Finding } from './finding.js';
import { SUBJECTS } from './subjects.js';

const OLDEST_MAJOR = 15;
const EXTENSIONS = ['pg_trgm'];

/** Version, schema and extensions, in this order: the first that is wrong is told. */
export async function examineDatabase(client: pg.Client): Promise<Finding> {
  const { version, major } = await versionOf(client);
  if (major < OLDEST_MAJOR) {
    return wrong(
      { uk: 'PostgreSQL {version} застарий', en: 'PostgreSQL {version} is too old' },
      { uk: 'потрібен PostgreSQL {oldest} або новіший', en: 'PostgreSQL {oldest} or newer is needed' },
      { version, oldest: String(OLDEST_MAJOR) },
    );
  }
  const done = await migrationsDone(client);
  const missing = MIGRATIONS.filter(({ name }) => !done.includes(name)).length;
  if (missing > 0) {
    return wrong(
      {
        uk: 'PostgreSQL {version}; змін схеми бракує: {missing}',
        en: 'PostgreSQL {version}; changes of the schema missing: {missing}',
      },
      { uk: 'запустіть програму ще раз: npm start', en: 'start the program again: npm start' },
      { version, missing },
    );
  }
  if (done.length > MIGRATIONS.length) {
    return wrong(
      { uk: 'схема новіша за цю програму', en: 'the schema is newer than this program' },
      { uk: 'встановіть новіший випуск програми', en: 'install the newer release of the program' },
    );
  }
  const without = await extensionsMissing(client);
  if (without.length > 0) {
    return wrong(
      { uk: 'бракує розширень: {names}', en: 'extensions are missing: {names}' },
      { uk: 'створіть їх командою CREATE EXTENSION', en: 'create them with CREATE EXTENSION' },
      { names: without.join(', ') },
    );
  }
  return {
    subject: SUBJECTS.database,
    verdict: 'good',
    says: {
      uk: 'PostgreSQL {version}, схема відповідає програмі',
      en: 'PostgreSQL {version}, schema in step with the program',
    },
    values: { version },
  };
}

function wrong(says: Text, advice: Text, values: TextValues = {}): Finding {
  return { subject: SUBJECTS.database, verdict: 'bad', says, advice, values };
}

async function versionOf(client: pg.Client): Promise<{ version: string; major: number }> {
  const { rows } = await client.query<{ version: string; number: number }>(
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
      current_setting('server_version_num')::int AS number`,
  );
  return { version: rows[0]?.version ?? '', major: Math.floor((rows[0]?.number ?? 0) / 10_000) };
}

async function migrationsDone(client: pg.Client): Promise<string[]> {
  const there = await client.query<{ found: string | null }>(`SELECT to_regclass('migrations')::text AS found`);
  if (!there.rows[0]?.found) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
  return rows.map(({ name }) => name);
}

async function extensionsMissing(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT extname AS name FROM pg_extension');
  return EXTENSIONS.filter((wanted) => !rows.some(({ name }) => name === wanted));
}
