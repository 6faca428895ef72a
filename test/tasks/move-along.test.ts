import { anAgreement } from '../agreements/an-agreement.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, type Person } from '../support/people.js';
import { aVisit } from '../visits/a-visit.js';
import { CREATE } from './documents.js';

const TASK = `query ($id: ID!) { task(id: $id) { version partnership { id }
  history { edges { node { action by { name } changes { field before after } } } } } }`;
const UPDATE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id } }`;
const UPDATE_VISIT = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id } }`;
const REVISE_AGREEMENT = `mutation ($input: ReviseAgreementInput!) { reviseAgreement(input: $input) { id } }`;

interface SeenTask {
  readonly task: {
    readonly version: number;
    readonly partnership: { readonly id: string } | null;
    readonly history: { readonly edges: readonly { readonly node: object }[] };
  };
}

describe('the tasks of a record that goes to another partnership', () => {
  let application: Application;
  let partyIds: readonly string[];
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    partyIds = [(await aPartnerCity(application)).id, (await aCommunity(application)).id];
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  it.each([
    {
      record: 'visit',
      link: 'visitId',
      make: (id: string) => aVisit(application, { partyIds, partnershipIds: [id] }),
      change: UPDATE_VISIT,
      fields: (id: string) => ({ partnershipIds: [id] }),
    },
    {
      record: 'agreement',
      link: 'agreementId',
      make: (partnershipId: string) => anAgreement(application, { partyIds, partnershipId }),
      change: REVISE_AGREEMENT,
      fields: (partnershipId: string) => ({ partnershipId }),
    },
  ])('follow the $record with a version and a history of their own', async ({ link, make, change, fields }) => {
    const former = await aPartnership(application, { partyIds });
    const next = await aPartnership(application, { partyIds, relationshipType: 'FRIENDSHIP' });
    const record = await make(former.id);
    const { createTask } = await coordinator.get<{ createTask: { id: string; version: number } }>(CREATE, {
      input: { title: 'Надіслати програму', ownerId: olena.id, dueOn: '2026-12-01', [link]: record.id },
    });

    await coordinator.get(change, {
      input: { id: record.id, expectedVersion: record.version, fields: fields(next.id) },
    });

    const { task } = await coordinator.get<SeenTask>(TASK, { id: createTask.id });
    expect(task).toMatchObject({ version: 2, partnership: { id: next.id } });
    expect(task.history.edges[0]?.node).toEqual({
      action: 'UPDATED',
      by: { name: 'Олена Зразкова' },
      changes: [{ field: 'partnershipId', before: former.id, after: next.id }],
    });
    const stale = await coordinator.refusal(UPDATE_TASK, {
      input: { id: createTask.id, expectedVersion: createTask.version, title: 'Надіслати іншу програму' },
    });
    expect(stale.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale' });
  });
});
