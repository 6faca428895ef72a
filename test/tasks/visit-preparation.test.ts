import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { aVisit } from '../visits/a-visit.js';

const PREPARE = `mutation ($input: PrepareVisitInput!) { prepareVisit(input: $input) { id } }`;
const LADDER = `query ($id: ID!) { visit(id: $id) { version tasks { edges { node { id version title dueOn state templateId
  owner { id } } } } } }`;
const UPDATE = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { version } }`;
const MOVE = `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { version } }`;
const SHIFT = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { version } }`;
const FINISH = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { version } }`;

/** the templates that the program brings along, by the end of their ids */
const STEPS: Readonly<Record<string, string>> = {
  '01': 'PROGRAMME',
  '02': 'ESTIMATE_AND_ORDER',
  '03': 'NAMES_AND_PAPERS',
  '04': 'GUESTS',
  '05': 'INTERPRETER_AND_GIFTS',
  '06': 'DOSSIER',
  '07': 'CONTACTS',
};

interface Ladder {
  visit: {
    version: number;
    tasks: {
      edges: {
        node: {
          id: string;
          version: number;
          title: string;
          dueOn: string;
          state: string;
          templateId: string;
          owner: { id: string };
        };
      }[];
    };
  };
}

describe('the preparation of a visit', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let petro: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Дрезден', 'DE');
    petro = await anOfficial(application, [community.id]);
    official = as(application, petro);
  });
  afterAll(() => application.stop());

  const journey = (startsOn: string, wish: object = {}) =>
    aVisit(application, {
      partyIds: [city.id, community.id],
      dates: [{ startsOn, endsOn: startsOn }],
      ownerId: petro.id,
      ...wish,
    });
  const prepare = (visitId: string) => official.get(PREPARE, { input: { visitId } });
  const ladder = async (id: string) => {
    const { visit } = await official.get<Ladder>(LADDER, { id });
    const steps = visit.tasks.edges.map(({ node }) => ({ ...node, step: STEPS[node.templateId.slice(-2)] ?? 'OTHER' }));
    return { version: visit.version, steps };
  };
  const days = async (id: string) =>
    Object.fromEntries((await ladder(id)).steps.map(({ step, dueOn }) => [step, dueOn]));

  it('is set once, counted back from the first day over a leap day and a month end', async () => {
    const visit = await journey('2028-04-14');
    await Promise.all([prepare(visit.id), prepare(visit.id)]);
    await prepare(visit.id);

    expect(await days(visit.id)).toEqual({
      PROGRAMME: '2028-02-29',
      ESTIMATE_AND_ORDER: '2028-03-15',
      NAMES_AND_PAPERS: '2028-03-24',
      INTERPRETER_AND_GIFTS: '2028-03-31',
      DOSSIER: '2028-04-07',
      CONTACTS: '2028-04-13',
    });
    const { steps } = await ladder(visit.id);
    expect(steps).toHaveLength(6);
    expect(new Set(steps.map(({ owner }) => owner.id))).toEqual(new Set([petro.id]));
  });

  it('follows the visit to another day, but for what is done or has a day of its own', async () => {
    const visit = await journey('2028-05-10');
    await prepare(visit.id);
    const { version, steps } = await ladder(visit.id);
    const of = (step: string) => steps.find((known) => known.step === step);
    const programme = of('PROGRAMME');
    const dossier = of('DOSSIER');
    await official.get(FINISH, { input: { id: programme?.id, expectedVersion: 1, state: 'DONE' } });
    await official.get(SHIFT, { input: { id: dossier?.id, expectedVersion: 1, dueOn: '2028-05-01' } });

    await official.get(UPDATE, {
      input: {
        id: visit.id,
        expectedVersion: version,
        fields: { dates: [{ startsOn: '2028-06-10', endsOn: '2028-06-12' }] },
      },
    });

    expect(await days(visit.id)).toEqual({
      PROGRAMME: programme?.dueOn,
      ESTIMATE_AND_ORDER: '2028-05-11',
      NAMES_AND_PAPERS: '2028-05-20',
      INTERPRETER_AND_GIFTS: '2028-05-27',
      DOSSIER: '2028-05-01',
      CONTACTS: '2028-06-09',
    });
  });

  it('is called off with the visit', async () => {
    const visit = await journey('2028-05-10', { mode: 'ONLINE' });
    await prepare(visit.id);
    expect((await ladder(visit.id)).steps).toHaveLength(3);

    const input = { id: visit.id, expectedVersion: 1, status: 'CANCELLED', reason: 'Тривога' };
    await official.get(MOVE, { input });

    expect((await ladder(visit.id)).steps.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  });

  it.each([
    ['without a first day', { dates: [] }, 'required'],
    [
      'of a visit that is over',
      { dates: [{ startsOn: '2024-03-04', endsOn: '2024-03-05' }], status: 'COMPLETED' },
      'past',
    ],
  ])('%s is refused in both languages, and nothing is written', async (_, wish, reason) => {
    const visit = await journey('2028-05-10', wish);
    const english = as(application, await anOfficial(application, [community.id], { language: 'en' }));

    const refusals = [];
    for (const client of [official, english])
      refusals.push(await client.refusal(PREPARE, { input: { visitId: visit.id } }));

    expect(refusals.map(({ extensions }) => extensions)).toEqual(
      Array(2).fill(expect.objectContaining({ code: 'INVALID', reason, field: 'visitId' })),
    );
    expect(refusals[0]?.message).toMatch(/[іїєґ]/);
    expect(refusals[1]?.message).not.toMatch(/[а-яіїєґ]/i);
    expect((await ladder(visit.id)).steps).toEqual([]);
  });

  it('is not set by those who only read, and falls to whoever sets it when nobody is in charge', async () => {
    const visit = await journey('2028-05-10', { ownerId: null });
    const reader = as(application, await aReader(application, [community.id]));
    expect((await reader.refusal(PREPARE, { input: { visitId: visit.id } })).extensions).toMatchObject({
      code: 'FORBIDDEN',
    });

    const olena = await aCoordinator(application);
    await as(application, olena).get(PREPARE, { input: { visitId: visit.id } });
    expect(new Set((await ladder(visit.id)).steps.map(({ owner }) => owner.id))).toEqual(new Set([olena.id]));
  });
});
