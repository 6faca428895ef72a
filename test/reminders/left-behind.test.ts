import { type Application, startApplication } from '../support/application.js';
import { plannedFor } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator } from '../support/people.js';
import { aVisit } from '../visits/a-visit.js';

const CREATE_TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`;
const UPDATE_VISIT = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id } }`;

describe('a partnership that its visit leaves for another', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  it('is reminded of again: its next step has gone with the visit', async () => {
    const olena = await aCoordinator(application);
    const coordinator = as(application, olena);
    const partyIds = [(await aPartnerCity(application)).id, (await aCommunity(application)).id];
    const former = await aPartnership(application, { partyIds, ownerId: olena.id });
    const next = await aPartnership(application, { partyIds, ownerId: olena.id, relationshipType: 'FRIENDSHIP' });
    const visit = await aVisit(application, { partyIds, partnershipIds: [former.id] });
    await coordinator.get(CREATE_TASK, {
      input: { title: 'надіслати програму', ownerId: olena.id, dueOn: '2026-12-09', visitId: visit.id },
    });
    const withoutStep = async (id: string) =>
      (await plannedFor(application, id)).some(
        ({ kind, state }) => kind === 'NEXT_STEP_MISSING' && state === 'scheduled',
      );
    expect([await withoutStep(former.id), await withoutStep(next.id)]).toEqual([false, true]);

    await coordinator.get(UPDATE_VISIT, {
      input: { id: visit.id, expectedVersion: visit.version, fields: { partnershipIds: [next.id] } },
    });

    expect([await withoutStep(former.id), await withoutStep(next.id)]).toEqual([true, false]);
  });
});
