import { Tasks } from '../../src/features/tasks/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

describe('reminders of many changes in one transaction', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  it('are planned once, as the record is in the end', async () => {
    const olena = await aCoordinator(application);
    const tasks = application.get(Tasks);
    const viewer = systemViewer();
    const partnership = await aPartnership(application, { ownerId: olena.id });
    const task = await tasks.create(
      viewer,
      { title: 'надіслати програму', ownerId: olena.id, dueOn: '2026-12-09' },
      { partnershipId: partnership.id, visitId: null, agreementId: null, municipalityId: null },
    );
    let { version } = task;
    const moving = (days: readonly string[]) =>
      countStatements(() =>
        application.unitOfWork.run(viewer, async () => {
          for (const dueOn of days) ({ version } = await tasks.update(viewer, task.id, version, { dueOn }));
        }),
      );

    const apart = (await moving(['2026-12-10'])) + (await moving(['2026-12-11'])) + (await moving(['2026-12-12']));
    const together = await moving(['2026-12-13', '2026-12-14', '2026-12-20']);

    expect(apart - together).toBeGreaterThanOrEqual(20);
    const open = (await plannedFor(application, task.id)).filter(({ state }) => state === 'scheduled');
    expect(open.map(({ key, localAt }) => `${key} ${localAt}`)).toEqual([
      'DUE-3 2026-12-17 09:00',
      'DUE+0 2026-12-20 09:00',
      'DUE+3 2026-12-23 09:00',
    ]);
  });
});
