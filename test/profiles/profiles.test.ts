import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { HAND_OVER, OPEN_WORK } from '../organisations/documents.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { MARK, type Profile, PROFILE, UPDATE } from './documents.js';

describe('cooperation profiles', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    community = await aCommunity(application);
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
  });

  const read = async (municipalityId: string, client = official) =>
    (await client.get<{ cooperationProfile: Profile }>(PROFILE, { municipalityId })).cooperationProfile;
  const update = (client: GraphqlClient, municipalityId: string, expectedVersion: number, fields: object) =>
    client.get(UPDATE, { input: { municipalityId, expectedVersion, fields } });
  const mark = async (expectedVersion: number, item: string, fields: object) =>
    (
      await official.get<{ markReadiness: Profile }>(MARK, {
        input: { municipalityId: community.id, expectedVersion, item, fields },
      })
    ).markReadiness;

  it('are blank until somebody writes them, and nothing is stored', async () => {
    expect(await read(community.id)).toMatchObject({
      id: community.id,
      version: 0,
      updatedAt: null,
      matchingStatus: 'OPEN',
      optedOutOfMatching: false,
      capacity: null,
      effectiveCapacity: 2,
      traits: [],
      readinessIndex: null,
      nextBestStep: { item: 'ENGLISH', advice: 'NAME_OWNER' },
      history: { edges: [] },
    });
    expect((await read(community.id)).readiness).toHaveLength(12);
    const rows = await application.unitOfWork.rows(
      sql`SELECT 1 FROM cooperation_profile WHERE municipality_id = ${community.id}`,
    );
    expect(rows).toEqual([]);
  });

  it('keep what is written of them, and tell who wrote what', async () => {
    const fields = {
      ...{ matchingStatus: 'SEEKING', optedOutOfMatching: true, capacity: 4, excludedCountries: ['HU'] },
      ...{ excludedKinds: ['REGION'], traits: ['RIVER', 'UNIVERSITY'], challenges: ['DISPLACED_PEOPLE'] },
      ...{ goals: ['RECOVERY'], languageResources: ['TEACHERS'], whyUk: 'Щоб відновитися', whyEn: 'To recover' },
      ...{ forWhomUk: 'Для мешканців', goalUk: 'Нове тепло', shortTermUk: 'Знайомство', longTermEn: 'A friendship' },
    };

    await update(official, community.id, 0, fields);

    const profile = await read(community.id);
    expect(profile).toMatchObject({ ...fields, version: 1, effectiveCapacity: 4, municipality: { id: community.id } });
    expect(profile.history.edges[0]?.node).toMatchObject({ action: 'CREATED', by: { id: person.id } });
    await update(official, community.id, 1, { traits: ['RIVER'], whyUk: null });
    expect((await read(community.id)).history.edges[0]?.node).toMatchObject({
      action: 'UPDATED',
      changes: [
        { field: 'traits', before: '["RIVER","UNIVERSITY"]', after: '["RIVER"]' },
        { field: 'whyUk', before: 'Щоб відновитися', after: null },
      ],
    });
  });

  it('write nothing when nothing changes, and each value of a list once', async () => {
    await update(official, community.id, 0, { traits: ['COAST', 'COAST'] });
    await update(official, community.id, 1, { traits: ['COAST'] });

    expect(await read(community.id)).toMatchObject({ version: 1, traits: ['COAST'] });
  });

  it('let one of two through who write a blank one at the same time', async () => {
    const input = { municipalityId: community.id, expectedVersion: 0 };
    const answers = await Promise.all(
      ['Перше', 'Друге', 'Третє'].map((goalUk) => official.ask(UPDATE, { input: { ...input, fields: { goalUk } } })),
    );

    const refusals = answers.flatMap(({ errors }) => errors);
    expect(refusals.map(({ extensions }) => extensions.reason)).toEqual(['stale', 'stale']);
  });

  it('count readiness by what is done and proven, and say what to do next', async () => {
    const owner = { ownerId: person.id };
    await mark(0, 'OWN_NEEDS', { ...owner, nextStep: 'Опитати старост' });
    await mark(1, 'INFORMATION_IN_ENGLISH', { done: true });

    const unproven = await read(community.id);
    expect(unproven).toMatchObject({
      readinessIndex: 0,
      nextBestStep: { item: 'INFORMATION_IN_ENGLISH', advice: 'SHOW_EVIDENCE' },
    });

    const proven = await mark(2, 'INFORMATION_IN_ENGLISH', { evidenceUrl: 'https://example.org/en' });

    expect(proven.readinessIndex).toBeCloseTo(1 / 12);
    expect(proven.nextBestStep).toEqual({ item: 'OWN_NEEDS', advice: 'TAKE_STEP' });
    expect(proven.readiness.find(({ item }) => item === 'INFORMATION_IN_ENGLISH')).toMatchObject({
      proven: true,
      updatedBy: { id: person.id },
    });
    expect(proven.readiness.find(({ item }) => item === 'OWN_NEEDS')?.owner).toEqual({ id: person.id });
    expect((await read(community.id)).history.edges.map(({ node }) => node.changes.map(({ field }) => field))).toEqual([
      ['readiness'],
      ['readiness'],
      expect.arrayContaining(['readiness']),
    ]);
  });

  it('of a city abroad are kept by its partners and the network', async () => {
    const city = await aPartnerCity(application);
    await aPartnership(application, { partyIds: [community.id, city.id] });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const input = { municipalityId: city.id, expectedVersion: 1, fields: { capacity: 3 } };

    await update(official, city.id, 0, { capacity: 2 });

    expect((await stranger.refusal(UPDATE, { input })).extensions.code).toBe('FORBIDDEN');
    expect((await read(city.id, stranger)).capacity).toBe(2);
    await update(coordinator, city.id, 1, { capacity: 3 });
  });

  it('are seen by whoever sees the municipality, and changed by nobody who only reads', async () => {
    await update(official, community.id, 0, { goalUk: 'Таємниця' });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const reader = as(application, await aReader(application, [community.id]));
    const input = { municipalityId: community.id, expectedVersion: 1, fields: { goalUk: 'Інша' } };

    expect((await stranger.refusal(PROFILE, { municipalityId: community.id })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.refusal(UPDATE, { input })).extensions.code).toBe('NOT_FOUND');
    expect((await reader.refusal(UPDATE, { input })).extensions.code).toBe('FORBIDDEN');
    expect(await read(community.id, reader)).toMatchObject({ goalUk: 'Таємниця', version: 1 });
  });

  it('go and come back with their municipality', async () => {
    await update(coordinator, community.id, 0, { goalUk: 'Лишається' });
    const trash = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
    const restore = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
    const record = { type: 'MUNICIPALITY', id: community.id };

    await coordinator.get(trash, { input: { ...record, expectedVersion: 1 } });
    expect((await coordinator.refusal(PROFILE, { municipalityId: community.id })).extensions.code).toBe('NOT_FOUND');
    await coordinator.get(restore, { input: record });

    expect(await read(community.id, coordinator)).toMatchObject({ goalUk: 'Лишається' });
  });

  it('cost a list of municipalities the same number of statements for one and for fifty', async () => {
    for (let made = 0; made < 12; made += 1) {
      const { id } = await aCommunity(application, `Профільна ${made}`);
      const input = { municipalityId: id, expectedVersion: 0, item: 'ENGLISH' };
      await coordinator
        .get(MARK, { input: { ...input, fields: { done: true, ownerId: person.id } } })
        .catch(() => null);
    }
    const document = `query ($first: Int) { municipalities(first: $first, filter: { search: "Профільна" }) { edges { node {
      profile { matchingStatus effectiveCapacity readinessIndex nextBestStep { item } readiness { owner { id } } } } } } }`;
    const list = (first: number) => countStatements(() => coordinator.get(document, { first }));

    expect(await list(12)).toBe(await list(1));
  });

  it('hand over the points of readiness that are not proven yet', async () => {
    const to = await anOfficial(application, [community.id]);
    const ownerId = person.id;
    await mark(0, 'OWN_NEEDS', { ownerId, nextStep: 'Опитати старост' });
    await mark(1, 'ENGLISH', { ownerId });
    await mark(2, 'SOCIABILITY', { ownerId, done: true, evidenceUrl: 'https://example.org/' });
    const { openWork } = await coordinator.get<{ openWork: unknown }>(OPEN_WORK, { userId: person.id });
    expect(openWork).toMatchObject([{ kind: 'READINESS_ITEM', count: 2 }]);

    await coordinator.get(HAND_OVER, { input: { fromUserId: person.id, toUserId: to.id } });

    const { readiness, history } = await read(community.id);
    const owners = readiness.flatMap(({ item, owner }) => (owner ? [`${item} ${owner.id}`] : []));
    expect(owners).toEqual([`ENGLISH ${to.id}`, `OWN_NEEDS ${to.id}`, `SOCIABILITY ${person.id}`]);
    expect(history.edges[0]?.node.changes.map(({ field }) => field)).toEqual(['readiness']);
  });
});
