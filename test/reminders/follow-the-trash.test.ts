import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { anAgreement } from '../agreements/an-agreement.js';
import { type Application, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';

const CREATE_TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;

describe('the reminders of the tasks under a record', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  async function aTask(record: Record<string, string>): Promise<string> {
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE_TASK, {
      input: { title: 'надіслати програму', ownerId: olena.id, dueOn: '2026-12-09', ...record },
    });
    return createTask.id;
  }
  const trash = (type: string, { id, version }: { id: string; version: number }) =>
    coordinator.get(TRASH, { input: { type, id, expectedVersion: version } });
  const restore = (type: string, id: string) => coordinator.get(RESTORE, { input: { type, id } });
  const states = async (taskId: string) => (await plannedFor(application, taskId)).map(({ state }) => state);
  const partyIds = () => [city.id, community.id];

  it.each([
    ['PARTNERSHIP', 'partnershipId', () => aPartnership(application)],
    ['VISIT', 'visitId', () => aVisit(application, { partyIds: partyIds() })],
    ['AGREEMENT', 'agreementId', () => anAgreement(application, { partyIds: partyIds() })],
    ['MUNICIPALITY', 'municipalityId', () => aPartnerCity(application)],
  ])('are cancelled with the %s in the trash and planned again with it', async (type, link, make) => {
    const record = await make();
    const taskId = await aTask({ [link]: record.id });
    expect(await states(taskId)).toEqual(['scheduled', 'scheduled', 'scheduled']);

    await trash(type, record);
    expect(await states(taskId)).toEqual(['cancelled', 'cancelled', 'cancelled']);

    await restore(type, record.id);
    expect(await states(taskId)).toEqual(['scheduled', 'scheduled', 'scheduled']);
  });

  it('stay cancelled for a task that lies in the trash itself', async () => {
    const record = await aPartnership(application);
    const taskId = await aTask({ partnershipId: record.id });
    await trash('TASK', { id: taskId, version: 1 });

    await trash('PARTNERSHIP', record);
    await restore('PARTNERSHIP', record.id);

    expect(await states(taskId)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('stay planned for the tasks of a visit when only its partnership goes', async () => {
    const partnership = await aPartnership(application, { partyIds: partyIds() });
    const visit = await aVisit(application, { partyIds: partyIds(), partnershipIds: [partnership.id] });
    const taskId = await aTask({ visitId: visit.id });

    await trash('PARTNERSHIP', partnership);

    expect(await states(taskId)).toEqual(['scheduled', 'scheduled', 'scheduled']);
  });

  it('cost the same number of statements for one task and for twelve', async () => {
    const statements = async (tasks: number) => {
      const record = await aPartnership(application);
      for (let made = 0; made < tasks; made += 1) await aTask({ partnershipId: record.id });
      return countStatements(() => trash('PARTNERSHIP', record));
    };
    const one = await statements(1);
    expect(await statements(12)).toBe(one);
  });
});
