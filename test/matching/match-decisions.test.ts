import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { aPlace } from '../catalogue/a-place.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { ACCEPT, type Decision, DECISIONS, DECISIONS_WITH_HISTORY, DECLINE, SHORTLIST, UNDO } from './documents.js';

interface DecisionList {
  readonly matchDecisions: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly {
      readonly node: Decision & {
        readonly history: { readonly edges: readonly { readonly node: { readonly action: string } }[] };
      };
    }[];
  };
}

describe('decisions on proposed partners', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let official: GraphqlClient;
  let person: Person;
  let community: MunicipalityRow;
  let placeId: string;
  let nameless: string;

  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
    community = await aCommunity(application);
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
    placeId = await aPlace(application, { name: 'Vienna', countryCode: 'AT', population: 1_700_000 });
    nameless = await aPlace(application, { name: 'Ohnenamen' });
  });
  afterAll(() => application.stop());

  const decisions = async (client: GraphqlClient, variables: object = {}) =>
    (await client.get<DecisionList>(DECISIONS_WITH_HISTORY, { filter: { communityIds: [community.id] }, ...variables }))
      .matchDecisions;
  const partnerships = async () => {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM partnership`,
    );
    return row?.count ?? 0;
  };

  it('open a partnership with the reasons as its first note', async () => {
    const city = await aPartnerCity(application);
    const input = {
      communityId: community.id,
      municipalityId: city.id,
      note: 'Домовилися на форумі',
      ownerId: person.id,
    };

    const { acceptMatch } = await official.get<{ acceptMatch: Decision }>(ACCEPT, { input });

    expect(acceptMatch).toMatchObject({ verdict: 'ACCEPTED', match: { municipality: { id: city.id } } });
    const { partnership } = await official.get<{ partnership: object }>(
      `query ($id: ID!) { partnership(id: $id) { stage owner { id } parties { role municipality { id } } } }`,
      { id: acceptMatch.partnership?.id },
    );
    expect(partnership).toEqual({
      stage: 'LEAD',
      owner: { id: person.id },
      parties: [
        { role: 'LEAD', municipality: { id: community.id } },
        { role: 'PARTNER', municipality: { id: city.id } },
      ],
    });
    const [note] = await application.unitOfWork.rows<{ text: string }>(
      sql`SELECT text FROM interaction WHERE partnership_id = ${acceptMatch.partnership?.id}`,
    );
    expect(note?.text).toMatch(/^Добір партнерів: оцінка \d+ зі 100, дані \d+ %\.\n.*\nДомовилися на форумі$/s);
  });

  it('cannot open a second one of the same two', async () => {
    const city = await aPartnerCity(application);
    const input = { communityId: community.id, municipalityId: city.id };
    await official.get(ACCEPT, { input });
    const before = await partnerships();

    const again = await official.refusal(ACCEPT, { input });

    expect(again.extensions).toMatchObject({ code: 'CONFLICT', reason: 'decided' });
    expect(await partnerships()).toBe(before);
  });

  it('take a place of the catalogue into the register', async () => {
    const input = { communityId: community.id, placeId };

    const { acceptMatch } = await official.get<{ acceptMatch: Decision }>(ACCEPT, { input });

    const { municipality } = await official.get<{ municipality: object }>(
      `query ($id: ID!) { municipality(id: $id) { nameUk countryCode place { id } } }`,
      { id: acceptMatch.match.municipality?.id },
    );
    expect(municipality).toEqual({ nameUk: 'Відень', countryCode: 'AT', place: { id: placeId } });
  });

  it('write nothing at all when the place lacks a Ukrainian name', async () => {
    const before = await partnerships();

    const refusal = await official.refusal(ACCEPT, { input: { communityId: community.id, placeId: nameless } });

    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'required', field: 'fields.nameUk' });
    expect(await partnerships()).toBe(before);
    const input = { communityId: community.id, placeId: nameless, fields: { nameUk: 'Безіменне' } };
    await official.get(ACCEPT, { input });
  });

  it('keep a partner in view, turn it down with a reason and can be taken back', async () => {
    const city = await aPartnerCity(application);
    const input = { communityId: community.id, municipalityId: city.id };
    await official.get(SHORTLIST, { input });

    const { declineMatch } = await official.get<{ declineMatch: Decision }>(DECLINE, {
      input: { ...input, reason: 'Далеко' },
    });
    expect(declineMatch).toMatchObject({ verdict: 'DECLINED', reason: 'Далеко', endedAt: null });
    await official.get(UNDO, { id: declineMatch.id });

    const { edges } = await decisions(official, { first: 2 });
    expect(edges.map(({ node }) => [node.verdict, node.endedAt === null])).toEqual([
      ['DECLINED', false],
      ['SHORTLISTED', false],
    ]);
    expect(edges[0]?.node.history.edges.map(({ node }) => node.action)).toEqual(['UPDATED', 'CREATED']);
  });

  it('are not taken back once they have opened a partnership', async () => {
    const city = await aPartnerCity(application);
    const input = { communityId: community.id, municipalityId: city.id };
    const { acceptMatch } = await official.get<{ acceptMatch: Decision }>(ACCEPT, { input });

    expect((await official.refusal(UNDO, { id: acceptMatch.id })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'decided',
    });
  });

  it('are seen and made by the community’s own people and the network', async () => {
    const city = await aPartnerCity(application);
    const input = { communityId: community.id, municipalityId: city.id };
    const { shortlistMatch } = await coordinator.get<{ shortlistMatch: Decision }>(SHORTLIST, { input });
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));

    expect((await decisions(stranger)).totalCount).toBe(0);
    expect((await decisions(official)).totalCount).toBeGreaterThan(0);
    expect((await stranger.refusal(UNDO, { id: shortlistMatch.id })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.refusal(DECLINE, { input: { ...input, reason: 'Ні' } })).extensions.code).toBe('NOT_FOUND');
  });

  it('are listed with as many statements for five as for two', async () => {
    const statements = (first: number) =>
      countStatements(() => coordinator.get(DECISIONS, { first, filter: { verdicts: ['ACCEPTED'] } }));

    expect(await statements(5)).toBe(await statements(2));
  });
});
