import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { ChangeLog } from '../../src/platform/history/change-log.js';
import type { Application } from './application.js';

export async function aRawTask(app: Application, wish: { ownerId: string; title?: string; dueOn: string; dueTime?: string; zone?: string; dueAt?: string }) {
  const id = newId();
  await app.unitOfWork.run(systemViewer(), async () => {
    await app.unitOfWork.rows(sql`
      INSERT INTO task (id, title, owner_id, due_on, due_time, due_time_zone, due_at, priority, state, version)
      VALUES (${id}, ${wish.title ?? 'передати порядок денний сесії'}, ${wish.ownerId}, ${wish.dueOn}, ${wish.dueTime ?? null},
        ${wish.zone ?? null}, ${wish.dueAt ?? null}, 'NORMAL', 'OPEN', 1)`);
    await app.get(ChangeLog).record({ recordType: 'TASK', recordId: id, action: 'CREATED', before: null, after: { title: 'x' } });
  });
  return id;
}

export async function changeRaw(app: Application, id: string, statement: ReturnType<typeof sql>, n: number) {
  await app.unitOfWork.run(systemViewer(), async () => {
    await app.unitOfWork.rows(statement);
    await app.get(ChangeLog).record({ recordType: 'TASK', recordId: id, action: 'UPDATED', before: { n: n }, after: { n: n + 1 } });
  });
}
