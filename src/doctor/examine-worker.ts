import type pg from 'pg';
import type { Text } from '../kernel/text.js';
import type { Finding } from './finding.js';
import { SUBJECTS } from './subjects.js';

const SEEN_WITHIN_SECONDS = 60;

interface SeenWorkers {
  readonly running: number;
  readonly paused: number;
  /** null: none has swept */
  readonly sweepAgeSeconds: number | null;
}

const NOBODY: SeenWorkers = { running: 0, paused: 0, sweepAgeSeconds: null };

/** Whether somebody sends what is due. */
export async function examineWorker(client: pg.Client): Promise<Finding> {
  const there = await client.query<{ found: string | null }>(`SELECT to_regclass('worker_seen')::text AS found`);
  if (!there.rows[0]?.found) return judgeWorkers(NOBODY);
  const { rows } = await client.query<SeenWorkers>(`
    SELECT count(*)::int AS running, (count(*) FILTER (WHERE paused))::int AS paused,
      extract(epoch FROM clock_timestamp() - max(swept_at) FILTER (WHERE NOT paused))::float8 AS "sweepAgeSeconds"
    FROM worker_seen WHERE seen_at > clock_timestamp() - interval '${SEEN_WITHIN_SECONDS} seconds'`);
  return judgeWorkers(rows[0] ?? NOBODY);
}

export function judgeWorkers({ running, paused, sweepAgeSeconds }: SeenWorkers): Finding {
  if (running === 0) {
    return wrong(
      {
        uk: 'за хвилину не озвався жоден: нагадування не надсилаються',
        en: 'none seen within the last minute: no reminder is sent',
      },
      { uk: 'запустіть npm start або процес із ROLE=worker', en: 'run npm start, or a process with ROLE=worker' },
    );
  }
  if (paused === running) {
    return wrong(
      { uk: 'чекає, бо його годинник хибний', en: 'waits, because its clock is wrong' },
      {
        uk: 'увімкніть синхронізацію часу (NTP) на його машині',
        en: 'switch on time synchronisation (NTP) on its machine',
      },
    );
  }
  if (sweepAgeSeconds === null || sweepAgeSeconds > SEEN_WITHIN_SECONDS) {
    return wrong(
      {
        uk: 'працює, але понад хвилину не переглядав нагадувань',
        en: 'runs, but has not looked at the reminders for over a minute',
      },
      { uk: 'прочитайте його журнал і перезапустіть його', en: 'read its log and start it again' },
    );
  }
  return {
    subject: SUBJECTS.worker,
    verdict: 'good',
    says: {
      uk: 'працює: {running}, останній перегляд {seconds} с тому',
      en: '{running} running, last sweep {seconds} s ago',
    },
    values: { running, seconds: Math.round(sweepAgeSeconds) },
  };
}

function wrong(says: Text, advice: Text): Finding {
  return { subject: SUBJECTS.worker, verdict: 'bad', says, advice };
}
