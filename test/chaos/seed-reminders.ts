import type { INestApplicationContext } from '@nestjs/common';
import sql, { join } from 'sql-template-tag';
import { addDays } from '../../src/kernel/calendar-date.js';
import { type Id, newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import { type Promised, tokenOf } from './verdict.js';

const ROWS_A_TRANSACTION = 100;

export interface Seed {
  readonly reminders: number;
  readonly firstDueAtMs: number;
  /** over which they fall due, evenly */
  readonly seconds: number;
  /** number of the first token; several seeds of one world must not overlap */
  readonly from?: number;
  /** whom they are for; absent: each has a person of its own */
  readonly people?: number;
  /** the mailbox of the n-th person */
  readonly mailbox?: (person: number) => string;
}

/**
 * Writes reminders of real tasks, due one after the other to the millisecond, as reckoned by this tz database: otherwise
 * workers would plan them anew, by the day of their task. Returns only those whose transaction has committed: these are
 * promised.
 */
export async function seedReminders(application: INestApplicationContext, seed: Seed): Promise<Promised[]> {
  const unitOfWork = application.get(UnitOfWork);
  const deliveries = application.get(Deliveries);
  const { reminders: count, firstDueAtMs, seconds, from = 0 } = seed;
  const people = await seedPeople(unitOfWork, seed);
  const dueOn = addDays(new Date(firstDueAtMs).toISOString().slice(0, 10), 1);
  const promised: Promised[] = [];
  for (let start = 0; start < count; start += ROWS_A_TRANSACTION) {
    const batch = Array.from({ length: Math.min(ROWS_A_TRANSACTION, count - start) }, (_, at) => ({
      user: people[(start + at) % people.length] ?? '',
      task: newId(),
      reminder: newId(),
      occurrence: newId(),
      token: tokenOf(from + start + at),
      dueAt: new Date(firstDueAtMs + Math.round(((start + at) * seconds * 1_000) / count)),
    }));
    await unitOfWork.run(systemViewer(), async () => {
      await unitOfWork.rows(sql`
        INSERT INTO task (id, title, owner_id, due_on, priority, state, version)
        VALUES ${join(
          batch.map(
            ({ task, user, token }) => sql`(${task}, ${`крок ${token}`}, ${user}, ${dueOn}, 'NORMAL', 'OPEN', 1)`,
          ),
        )}`);
      await unitOfWork.rows(sql`
        INSERT INTO reminder (id, kind, record_type, record_id, recipient_user_id, created_at)
        VALUES ${join(batch.map(({ reminder, task, user }) => sql`(${reminder}, 'TASK_DUE', 'TASK', ${task}, ${user}, app_now())`))}`);
      await unitOfWork.rows(sql`
        INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at,
          tz_version)
        VALUES ${join(
          batch.map(
            ({ occurrence, reminder, dueAt }) => sql`(${occurrence}, ${reminder}, 'DUE+0', ${dueOn},
          ${dueAt}::timestamptz::timestamp, 'Europe/Kyiv', ${dueAt}, ${dueAt}::timestamptz + interval '2 days', ${process.versions['tz']})`,
          ),
        )}`);
      await deliveries.scheduleAll(
        batch.flatMap(({ occurrence, user, dueAt }) =>
          (['in_app', 'email'] as const).map((channel) => ({
            topic: 'reminder',
            refId: occurrence,
            channel,
            recipientUserId: user,
            dueAt,
          })),
        ),
      );
    });
    promised.push(...batch.map(({ token, dueAt }) => ({ token, dueAtMs: dueAt.getTime() })));
  }
  return promised;
}

async function seedPeople(unitOfWork: UnitOfWork, seed: Seed): Promise<Id[]> {
  const { from = 0, people = seed.reminders, mailbox = (person) => `r${from + person}@sink.example` } = seed;
  const rows = Array.from({ length: people }, (_, person) => ({ id: newId(), address: mailbox(person) }));
  for (let start = 0; start < rows.length; start += ROWS_A_TRANSACTION) {
    await unitOfWork.run(systemViewer(), () =>
      unitOfWork.rows(sql`
        INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
        VALUES ${join(
          rows.slice(start, start + ROWS_A_TRANSACTION).map(
            ({ id, address }) => sql`(${id}, ${address}, 'Тарас Приклад', 'COORDINATOR', TRUE, 'ACTIVE', 'uk',
              'Europe/Kyiv', '09:00', 1)`,
          ),
        )}`),
    );
  }
  return rows.map(({ id }) => id);
}
