import sql from 'sql-template-tag';
import { Candidates, Places } from '../../src/features/catalogue/index.js';
import { Municipalities, type MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aPlace } from './a-place.js';

const SEEN = `id nameUk nameEn nameNative countryCode population latitude longitude place { id } suggestedPlaces { id }`;
const ADD = `mutation ($input: AddMunicipalityFromPlaceInput!) { addMunicipalityFromPlace(input: $input) { __typename kind ${SEEN} } }`;
const LINK = `mutation ($input: PlaceOfMunicipalityInput!) { linkPlace(input: $input) { ${SEEN} } }`;
const UNLINK = `mutation ($input: PlaceOfMunicipalityInput!) { unlinkPlace(input: $input) { ${SEEN} } }`;
const ONE = `query ($id: ID!) { municipality(id: $id) { ${SEEN} history { edges { node { action by { id } changes { field before after } } } } } }`;
const UNDECIDED = `query ($first: Int, $after: String) { municipalitiesWithoutPlace(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { ${SEEN} } } } }`;

interface Seen {
  readonly id: string;
  readonly nameEn: string;
  readonly place: { id: string } | null;
  readonly suggestedPlaces: { id: string }[];
  readonly history: {
    edges: {
      node: { action: string; by: { id: string } | null; changes: { field: string; after: string | null }[] };
    }[];
  };
}

describe('municipalities and places of the catalogue', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let countries = 0;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application, { language: 'en' }));
  });
  afterAll(() => application.stop());

  /** Each test has a country for itself. */
  const aCountry = () =>
    [
      'AT',
      'BE',
      'BG',
      'CH',
      'CZ',
      'DE',
      'DK',
      'EE',
      'ES',
      'FI',
      'FR',
      'GB',
      'GR',
      'HR',
      'HU',
      'IE',
      'IT',
      'LT',
      'LV',
      'NO',
    ][countries++] ?? 'US';
  const aCity = (fields: Record<string, unknown>): Promise<MunicipalityRow> =>
    application
      .get(Municipalities)
      .create(systemViewer(), { kind: 'CITY', nameUk: String(fields['nameEn']), ...fields });
  const see = async (id: string): Promise<Seen> =>
    (await coordinator.get<{ municipality: Seen }>(ONE, { id })).municipality;
  const candidatesOf = async (countryCode: string): Promise<string[]> => {
    const found: string[] = [];
    for await (const { ids, countryCodes } of application.get(Candidates).abroad(2)) {
      found.push(...ids.filter((_, index) => countryCodes[index] === countryCode));
    }
    return found;
  };

  it('are linked at once where it is certain, by the program itself, and are one candidate', async () => {
    const countryCode = aCountry();
    const placeId = await aPlace(application, { name: 'Höhenstadt', countryCode });
    const person = await aCoordinator(application);

    const { createMunicipality } = await as(application, person).get<{ createMunicipality: { id: string } }>(
      `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }`,
      { input: { fields: { kind: 'CITY', nameUk: 'Гогенштадт', nameEn: 'Hohenstadt', countryCode } } },
    );

    const seen = await see(createMunicipality.id);
    expect(seen.place).toEqual({ id: placeId });
    expect(await candidatesOf(countryCode)).toEqual([createMunicipality.id]);
    const [linked] = seen.history.edges;
    expect(linked?.node).toMatchObject({ action: 'UPDATED', by: null });
    expect(linked?.node.changes).toEqual([expect.objectContaining({ field: 'place', before: null })]);
  });

  it('are linked by the name people know, where the data have another', async () => {
    const placeId = await aPlace(application, { name: 'Warsaw', countryCode: 'PL', population: 1_700_000 });
    const city = await aCity({ nameEn: 'Warszawa', nameUk: 'Варшава', countryCode: 'PL' });
    expect((await see(city.id)).place).toEqual({ id: placeId });
  });

  it('are left to a person where there are namesakes, and the one chosen is all that is left', async () => {
    const countryCode = aCountry();
    const small = await aPlace(application, { name: 'Neustadt', countryCode, population: 900 });
    const large = await aPlace(application, { name: 'Neustadt', countryCode, population: 30_000 });
    const city = await aCity({ nameEn: 'Neustadt', countryCode, population: 28_000 });
    expect(await see(city.id)).toMatchObject({ place: null, suggestedPlaces: [{ id: large }, { id: small }] });

    const answer = await coordinator.get<{ linkPlace: Seen }>(LINK, {
      input: { municipalityId: city.id, placeId: small },
    });

    expect(answer.linkPlace).toMatchObject({ place: { id: small }, suggestedPlaces: [] });
    expect((await candidatesOf(countryCode)).sort()).toEqual([city.id, large].sort());
    const [linked] = (await see(city.id)).history.edges;
    expect(linked?.node.by).not.toBeNull();
  });

  it('are told apart by where they lie', async () => {
    const countryCode = aCountry();
    const here = await aPlace(application, { name: 'Altdorf', countryCode, latitude: 47, longitude: 8 });
    await aPlace(application, { name: 'Altdorf', countryCode, latitude: 49, longitude: 11 });
    const city = await aCity({ nameEn: 'Altdorf', countryCode, latitude: 47.05, longitude: 8.05 });
    const nowhere = await aCity({ nameEn: 'Altdorf', region: 'Elsewhere', countryCode, latitude: 40, longitude: 0 });

    expect((await see(city.id)).place).toEqual({ id: here });
    expect(await see(nowhere.id)).toMatchObject({ place: null, suggestedPlaces: [] });
  });

  it('are only suggested where the name is nearly the same', async () => {
    const countryCode = aCountry();
    const placeId = await aPlace(application, { name: 'Frauenkirchen', countryCode });
    const city = await aCity({ nameEn: 'Frauenkirche', nameUk: 'Фрауенкірхен', countryCode });
    expect(await see(city.id)).toMatchObject({ place: null, suggestedPlaces: [{ id: placeId }] });
  });

  it.each(['COUNTY', 'REGION', 'UNION_OF_MUNICIPALITIES'])('of kind %s are no place', async (kind) => {
    const countryCode = aCountry();
    await aPlace(application, { name: 'Kreisstadt', countryCode });
    expect((await see((await aCity({ kind, nameEn: 'Kreisstadt', countryCode })).id)).place).toBeNull();
  });

  it('that are communities have the settlement of their centre, and are never added from one', async () => {
    const placeId = await aPlace(application, {
      name: 'Vyhadane',
      countryCode: 'UA',
      divisionCode: '09',
      latitude: 49,
    });
    await aPlace(application, { name: 'Vyhadane', countryCode: 'UA', divisionCode: '15' });
    const community = await application.get(Municipalities).create(systemViewer(), {
      kind: 'HROMADA',
      nameUk: 'Вигаданська громада',
      nameEn: 'Vyhadane hromada',
      centre: 'Вигадане',
      countryCode: 'UA',
      region: 'Хмельницька область',
      population: 300_000,
    });

    expect((await see(community.id)).place).toEqual({ id: placeId });
    expect(await candidatesOf('UA')).toEqual([]);
    const refusal = await coordinator.refusal(ADD, { input: { placeId, fields: { nameUk: 'Вигадане' } } });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'side', field: 'placeId' });
  });

  it('that a person may not see are not betrayed by their places', async () => {
    const placeId = await aPlace(application, { name: 'Potaiemne', countryCode: 'UA', divisionCode: '09' });
    const hidden = await aCommunity(application, 'Потаємне');
    expect((await see(hidden.id)).place).toEqual({ id: placeId });
    const official = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const LIST = `query ($filter: PlaceFilter) { places(filter: $filter) { edges { node { id municipality { id } } } } }`;
    interface List {
      places: { edges: { node: { id: string; municipality: null } }[] };
    }

    const seen = await official.get<List>(LIST, { filter: { countryCodes: ['UA'], search: 'Потаємне' } });
    expect(seen.places.edges).toEqual([{ node: { id: placeId, municipality: null } }]);
    const known = await official.get<List>(LIST, { filter: { countryCodes: ['UA'], inRegister: true } });
    expect(known.places.edges).toEqual([]);
    const abroad = await coordinator.get<List>(LIST, { filter: { search: 'Потаємне' } });
    expect(abroad.places.edges).toEqual([]);
  });

  it('are not brought together again by the rule when a person has parted them', async () => {
    const countryCode = aCountry();
    const placeId = await aPlace(application, { name: 'Getrennt', countryCode });
    const city = await aCity({ nameEn: 'Getrennt', countryCode });

    await coordinator.get(UNLINK, { input: { municipalityId: city.id, placeId } });
    await coordinator.get(`mutation ($input: UpdateMunicipalityInput!) { updateMunicipality(input: $input) { id } }`, {
      input: { id: city.id, expectedVersion: 1, fields: { nameNative: 'Getrennt!' } },
    });

    expect(await see(city.id)).toMatchObject({ place: null, suggestedPlaces: [] });
    expect((await candidatesOf(countryCode)).sort()).toEqual([city.id, placeId].sort());
    await coordinator.get(LINK, { input: { municipalityId: city.id, placeId } });
    expect((await see(city.id)).place).toEqual({ id: placeId });
  });

  it('give their place back in the trash and take it again when they return, if nobody has it by then', async () => {
    const countryCode = aCountry();
    const placeId = await aPlace(application, { name: 'Kommt', countryCode });
    const city = await aCity({ nameEn: 'Kommt', countryCode });
    const trash = (version: number) =>
      coordinator.get(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`, {
        input: { type: 'MUNICIPALITY', id: city.id, expectedVersion: version },
      });
    await trash(1);
    expect(await candidatesOf(countryCode)).toEqual([placeId]);

    const other = await aCity({ nameEn: 'Kommt', countryCode });
    expect((await see(other.id)).place).toEqual({ id: placeId });
    expect(await candidatesOf(countryCode)).toEqual([other.id]);
  });

  it('are added from a place with what it says', async () => {
    const countryCode = aCountry();
    const placeId = await aPlace(application, { name: 'Zugefügt', countryCode, population: 7_000 });

    const { addMunicipalityFromPlace: added } = await coordinator.get<{ addMunicipalityFromPlace: Seen }>(ADD, {
      input: { placeId, fields: { nameUk: 'Цугефюгт', website: 'https://zugefuegt.example' } },
    });

    expect(added).toMatchObject({
      __typename: 'PartnerCity',
      kind: 'CITY',
      nameUk: 'Цугефюгт',
      nameEn: 'Zugefügt',
      countryCode,
      population: 7_000,
      latitude: 48.5,
      longitude: 9.2,
      place: { id: placeId },
    });
    expect(await application.get(Places).get(placeId)).toMatchObject({ municipalityId: added.id });
    const refusal = await coordinator.refusal(ADD, { input: { placeId, fields: { nameUk: 'Ще раз' } } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate', field: 'placeId' });
    expect(refusal.extensions.details).toEqual({ municipalityId: added.id });
  });

  it('are added with the Ukrainian name that is known', async () => {
    const placeId = await aPlace(application, { name: 'Florence', countryCode: 'IT', population: 349_296 });
    const { addMunicipalityFromPlace } = await coordinator.get<{ addMunicipalityFromPlace: Seen }>(ADD, {
      input: { placeId },
    });
    expect(addMunicipalityFromPlace).toMatchObject({ nameUk: 'Флоренція', nameEn: 'Florence', nameNative: 'Firenze' });
  });

  describe('refuse', () => {
    const cases: [string, string, () => Promise<Record<string, unknown>>, Record<string, string>][] = [
      [
        'a place without a Ukrainian name',
        ADD,
        async () => ({ placeId: await aPlace(application, { name: 'Namenlos' }) }),
        { code: 'INVALID', reason: 'required', field: 'fields.nameUk' },
      ],
      [
        'a name of spaces',
        ADD,
        async () => ({ placeId: await aPlace(application, { name: 'Leer' }), fields: { nameUk: '\u00A0 ' } }),
        { code: 'INVALID', reason: 'required', field: 'fields.nameUk' },
      ],
      ['a place that is none', ADD, async () => ({ placeId: newId() }), { code: 'NOT_FOUND', reason: 'not_found' }],
      [
        'a malformed id',
        ADD,
        async () => ({ placeId: '2867714' }),
        { code: 'INVALID', reason: 'id', field: 'placeId' },
      ],
      [
        'a place of another country',
        LINK,
        async () => ({
          municipalityId: (await aCity({ nameEn: 'Anderswo', countryCode: 'AT' })).id,
          placeId: await aPlace(application, { name: 'Fremd', countryCode: 'DE' }),
        }),
        { code: 'INVALID', reason: 'country', field: 'placeId' },
      ],
      [
        'a place that another has',
        LINK,
        async () => {
          const placeId = await aPlace(application, { name: 'Vergeben', countryCode: 'AT' });
          await coordinator.get(ADD, { input: { placeId, fields: { nameUk: `Зайняте ${placeId}` } } });
          return {
            municipalityId: (await aCity({ nameEn: 'Zu spät', nameUk: placeId, countryCode: 'AT' })).id,
            placeId,
          };
        },
        { code: 'CONFLICT', reason: 'duplicate', field: 'placeId' },
      ],
      [
        'to part what was never together',
        UNLINK,
        async () => ({
          municipalityId: (await aCity({ nameEn: 'Einsam', countryCode: 'AT' })).id,
          placeId: await aPlace(application, { name: 'Weit weg', countryCode: 'AT' }),
        }),
        { code: 'INVALID', reason: 'not_linked', field: 'placeId' },
      ],
    ];

    it.each(cases)('%s in both languages and write nothing', async (_case, mutation, given, expected) => {
      const input = await given();
      const before = await written();
      for (const language of ['uk', 'en'] as const) {
        const refusal = await as(application, await aCoordinator(application, { language })).refusal(mutation, {
          input,
        });
        expect(refusal.extensions).toMatchObject(expected);
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await written()).toEqual(before);
    });

    async function written() {
      return application.unitOfWork.rows(sql`
        SELECT (SELECT count(*) FROM municipality) AS municipalities, (SELECT count(*) FROM municipality_place) AS links,
          (SELECT count(*) FROM history_entry WHERE record_type = 'MUNICIPALITY') AS entries`);
    }
  });

  it('are decided on by those who may change the municipality', async () => {
    const placeId = await aPlace(application, { name: 'Fremdes', countryCode: 'SE' });
    const city = await aCity({ nameEn: 'Ganz anders', countryCode: 'SE' });
    const theirs = await aCommunity(application);
    await aPartnership(application, { partyIds: [theirs.id, city.id] });
    const ours = await aCommunity(application);
    const input = { municipalityId: city.id, placeId };

    const stranger = as(application, await anOfficial(application, [ours.id]));
    expect((await stranger.refusal(LINK, { input })).extensions.code).toBe('FORBIDDEN');
    const reader = as(application, await aReader(application, [theirs.id]));
    expect((await reader.refusal(LINK, { input })).extensions.code).toBe('FORBIDDEN');
    const official = as(application, await anOfficial(application, [theirs.id]));
    await official.get(LINK, { input });
    expect((await see(city.id)).place).toEqual({ id: placeId });
  });

  it('wait for a person in one list, which costs the same for one and for many', async () => {
    for (let index = 0; index < 4; index += 1) {
      for (const population of [1_000, 2_000]) {
        await aPlace(application, { name: `Zweimal ${index}`, countryCode: 'SK', population });
      }
      await aCity({ nameEn: `Zweimal ${index}`, countryCode: 'SK' });
    }
    interface Undecided {
      municipalitiesWithoutPlace: { totalCount: number; edges: { node: Seen }[] };
    }
    const one = await countStatements(() => coordinator.get(UNDECIDED, { first: 1 }));
    const many = await countStatements(() => coordinator.get(UNDECIDED, { first: 50 }));
    expect(many).toBe(one);

    const { municipalitiesWithoutPlace: list } = await coordinator.get<Undecided>(UNDECIDED, { first: 50 });
    expect(list.edges).toHaveLength(list.totalCount);
    expect(list.edges.filter(({ node }) => node.nameEn.startsWith('Zweimal'))).toHaveLength(4);
    expect(list.edges.every(({ node }) => node.place === null && node.suggestedPlaces.length > 0)).toBe(true);
  });
});
