import type pg from 'pg';
import type { Finding } from './finding.js';
import { SUBJECTS } from './subjects.js';

/** a worker whose clock is further off sends nothing */
const LARGEST_OFFSET_MS = 2_000;

/** This machine's clock against the database's. */
export async function examineClock(client: pg.Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  );
  return judgeClock((before + Date.now()) / 2 - (rows[0]?.now ?? before));
}

/** @param offsetMs this clock − database clock */
export function judgeClock(offsetMs: number): Finding {
  const values = { seconds: (Math.abs(offsetMs) / 1000).toFixed(1) };
  if (Math.abs(offsetMs) <= LARGEST_OFFSET_MS) {
    return {
      subject: SUBJECTS.clock,
      verdict: 'good',
      says: {
        uk: 'збігається з годинником бази даних (різниця {seconds} с)',
        en: 'agrees with the database ({seconds} s apart)',
      },
      values,
    };
  }
  return {
    subject: SUBJECTS.clock,
    verdict: 'bad',
    says: { uk: 'розходиться з годинником бази даних на {seconds} с', en: '{seconds} s apart from the database' },
    advice: {
      uk: 'увімкніть синхронізацію часу (NTP) на обох машинах',
      en: 'switch on time synchronisation (NTP) on both machines',
    },
    values,
  };
}
