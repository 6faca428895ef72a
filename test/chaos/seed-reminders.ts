import type { INestApplicationContext } from '@nestjs/common';
import sql, { join } from 'sql-template-tag';
import { addDays } from '../../src/kernel/calendar-date.js';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Deliveries } from '../../src/platform/delivery/deliveries.js';
import type { Promised } from './verdict.js';

const ROWS_A_TRANSACTION = 100;

/**
 * Writes reminders of real tasks, each to a person of its own, due one after the other to the millisecond. Returns only
 * those whose transaction has committed: these are promised.
 */
export async function seedReminders(
  application: INestApplicationContext,
  count: number,
  firstDueAtMs: number,
  seconds: number,
): Promise<Promised[]> {
  const unitOfWork = application.get(UnitOfWork);
  const deliveries = application.get(Deliveries);
  const dueOn = addDays(new Date(firstDueAtMs).toISOString().slice(0, 10), 1);
  const promised: Promised[] = [];
  for (let from = 0; from < count; from += ROWS_A_TRANSACTION) {
    const batch = Array.from({ length: Math.min(ROWS_A_TRANSACTION, count - from) }, (_, at) => ({
      user: newId(),
      task: newId(),
      reminder: newId(),
      occurrence: newId(),
      address: `r${from + at}@sink.example`,
      dueAt: new Date(firstDueAtMs + Math.round(((from + at) * seconds * 1_000) / count)),
    }));
    await unitOfWork.run(systemViewer(), async () => {
      await unitOfWork.rows(sql`
        INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
        VALUES ${join(
          batch.map(
            ({ user, address }) => sql`(${user}, ${address}, 'Тарас Приклад', 'COORDINATOR', TRUE,
          'ACTIVE', 'uk', 'Europe/Kyiv', '09:00', 1)`,
          ),
        )}`);
      await unitOfWork.rows(sql`
        INSERT INTO task (id, title, owner_id, due_on, priority, state, version)
        VALUES ${join(
          batch.map(
            ({ task, user }) => sql`(${task}, 'передати порядок денний сесії', ${user}, ${dueOn},
          'NORMAL', 'OPEN', 1)`,
          ),
        )}`);
      await unitOfWork.rows(sql`
        INSERT INTO reminder (id, kind, record_type, record_id, recipient_user_id, created_at)
        VALUES ${join(batch.map(({ reminder, task, user }) => sql`(${reminder}, 'TASK_DUE', 'TASK', ${task}, ${user}, app_now())`))}`);
      await unitOfWork.rows(sql`
        INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
        VALUES ${join(
          batch.map(
            ({ occurrence, reminder, dueAt }) => sql`(${occurrence}, ${reminder}, 'on', ${dueOn},
          ${dueAt}::timestamptz::timestamp, 'Europe/Kyiv', ${dueAt}, ${dueAt}::timestamptz + interval '1 day')`,
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
    promised.push(...batch.map(({ address, dueAt }) => ({ address, dueAtMs: dueAt.getTime() })));
  }
  return promised;
}
