import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';

const CREATE = `mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) {
  id version titleUk titleEn stage stageSince daysInStage rot stageLimitDays level goals directions
  parties { role municipality { nameUk } } stageHistory { from to on by { name } } owner { name } } }`;
const UPDATE = `mutation ($input: UpdatePartnershipInput!) { updatePartnership(input: $input) {
  id version titleUk formality parties { role municipality { id } } owner { id } } }`;
const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title version trashedBy { name } } }`;
const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
const BY_ID = `query ($id: ID!) { partnership(id: $id) { id titleUk version } }`;

describe('partnerships', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application, { name: 'Олена Зразкова' }));
  });
  afterAll(() => application.stop());

  const party = (municipalityId: string, role = 'PARTNER') => ({ municipalityId, role });

  it('have three parties as easily as two, named in their order', async () => {
    const khmelnytskyi = await aCommunity(application, 'Хмельницький');
    const stuttgart = await aPartnerCity(application, 'Штутгарт');
    const dresden = await aPartnerCity(application, 'Дрезден');

    const { createPartnership } = await coordinator.get(CREATE, {
      input: {
        parties: [party(khmelnytskyi.id, 'LEAD'), party(stuttgart.id), party(dresden.id, 'MEDIATOR')],
        relationshipType: 'SOLIDARITY',
        formality: 'FORMAL',
        goals: ['RECOVERY', 'RECOVERY'],
        directions: ['HEATING', 'CULTURE'],
        stage: 'DIALOGUE',
        stageOn: '2026-10-01',
      },
    });

    expect(createPartnership).toMatchObject({
      titleUk: 'Хмельницький – Штутгарт – Дрезден',
      version: 1,
      stage: 'DIALOGUE',
      stageSince: '2026-10-01',
      daysInStage: 56,
      rot: 'AGEING',
      stageLimitDays: 60,
      level: 'CITY',
      goals: ['RECOVERY'],
      directions: ['HEATING', 'CULTURE'],
      parties: [
        { role: 'LEAD', municipality: { nameUk: 'Хмельницький' } },
        { role: 'PARTNER', municipality: { nameUk: 'Штутгарт' } },
        { role: 'MEDIATOR', municipality: { nameUk: 'Дрезден' } },
      ],
      stageHistory: [{ from: null, to: 'DIALOGUE', on: '2026-10-01', by: { name: 'Олена Зразкова' } }],
    });
  });

  it('take a title of their own and give it back', async () => {
    const { id, titleUk } = await aPartnership(application);
    const given = await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, titleUk: 'Міст дружби' } });
    expect(given).toMatchObject({ updatePartnership: { titleUk: 'Міст дружби', version: 2 } });

    const cleared = await coordinator.get(UPDATE, { input: { id, expectedVersion: 2, titleUk: null } });
    expect(cleared).toMatchObject({ updatePartnership: { titleUk, version: 3 } });
  });

  it('are listed under their parties’ names of today, after a change of parties and a renaming', async () => {
    const community = await aCommunity(application, 'Ямпіль');
    const [former, city] = [await aPartnerCity(application, 'Ротенбург'), await aPartnerCity(application, 'Кальмар')];
    const { id } = await aPartnership(application, { partyIds: [community.id, former.id] });

    const parties = [community, city].map(({ id: municipalityId }) => ({ municipalityId, role: 'PARTNER' }));
    const changed = await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, parties } });
    expect(changed).toMatchObject({ updatePartnership: { titleUk: 'Ямпіль – Кальмар' } });

    await coordinator.get(
      `mutation ($input: UpdateMunicipalityInput!) { updateMunicipality(input: $input) { nameUk } }`,
      { input: { id: city.id, expectedVersion: 1, fields: { nameUk: 'Кальмар-Лен' } } },
    );
    expect(await coordinator.get(BY_ID, { id })).toMatchObject({ partnership: { titleUk: 'Ямпіль – Кальмар-Лен' } });
  });

  it('make a new version when only the parties change, and none when nothing does', async () => {
    const { id } = await aPartnership(application);
    const third = await aPartnerCity(application, 'Сілістра', 'BG');
    const row = await coordinator.get<{ partnership: { parties: { role: string; municipality: { id: string } }[] } }>(
      `query ($id: ID!) { partnership(id: $id) { parties { role municipality { id } } } }`,
      { id },
    );
    const parties = row.partnership.parties.map(({ role, municipality }) => party(municipality.id, role));

    const same = await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, parties } });
    expect(same).toMatchObject({ updatePartnership: { version: 1 } });
    const widened = await coordinator.get(UPDATE, {
      input: { id, expectedVersion: 1, parties: [...parties, party(third.id)] },
    });
    expect(widened).toMatchObject({ updatePartnership: { version: 2, parties: { length: 3 } } });

    const { partnership } = await coordinator.get<{
      partnership: { history: { edges: { node: { changes: { field: string; after: string }[] } }[] } };
    }>(
      `query ($id: ID!) { partnership(id: $id) { history { edges { node { action changes { field before after } } } } } }`,
      { id },
    );
    expect(partnership.history.edges).toHaveLength(2);
    const [change] = partnership.history.edges[0]?.node.changes ?? [];
    expect(change?.field).toBe('parties');
    expect(change?.after).toContain('Сілістра (PARTNER)');
  });

  it('refuse a write made from an older version and name the current one', async () => {
    const { id } = await aPartnership(application);
    await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, note: 'перша' } });
    const refusal = await coordinator.refusal(UPDATE, { input: { id, expectedVersion: 1, note: 'друга' } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale', details: { currentVersion: 2 } });
  });

  it('let one of two writers at the same moment win', async () => {
    const { id } = await aPartnership(application);
    const answers = await Promise.all(
      ['перша', 'друга'].map((note) => coordinator.ask(UPDATE, { input: { id, expectedVersion: 1, note } })),
    );
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['stale']);
  });

  describe('refuse bad input in both languages and write nothing:', () => {
    let ids: Record<'own' | 'abroad' | 'russian', string>;
    beforeAll(async () => {
      ids = {
        own: (await aCommunity(application)).id,
        abroad: (await aPartnerCity(application)).id,
        russian: (await aPartnerCity(application, 'Іваново', 'RU')).id,
      };
    });
    const good = () => ({
      parties: [party(ids.own, 'LEAD'), party(ids.abroad)],
      relationshipType: 'TWINNING',
      formality: 'FORMAL',
    });

    it.each<[string, () => Record<string, unknown>, string, string, string]>([
      ['one party', () => ({ parties: [party(ids.own)] }), 'INVALID', 'too_few_parties', 'parties'],
      [
        'the own community twice',
        () => ({ parties: [party(ids.own), party(ids.own)] }),
        'INVALID',
        'self_partner',
        'parties.1.municipalityId',
      ],
      [
        'a city of the aggressor',
        () => ({ parties: [party(ids.own), party(ids.russian)] }),
        'INVALID',
        'aggressor_state',
        'parties.1.municipalityId',
      ],
      [
        'a malformed id',
        () => ({ parties: [party(ids.own), party('x')] }),
        'INVALID',
        'id',
        'parties.1.municipalityId',
      ],
      ['NUL in the title', () => ({ titleUk: 'а\u0000б' }), 'INVALID', 'control_char', 'titleUk'],
      ['a line break in the title', () => ({ titleEn: 'a\nb' }), 'INVALID', 'control_char', 'titleEn'],
      ['a title of 10 000 letters', () => ({ titleUk: 'я'.repeat(10_000) }), 'INVALID', 'too_long', 'titleUk'],
      ['a lone surrogate', () => ({ note: 'x\uD800' }), 'INVALID', 'encoding', 'note'],
      ['a start to come', () => ({ startedOn: '2026-11-27' }), 'INVALID', 'future', 'startedOn'],
      ['a stage to come', () => ({ stage: 'ACTIVE', stageOn: '2026-11-27' }), 'INVALID', 'future', 'stageOn'],
      ['a lost beginning', () => ({ stage: 'LOST' }), 'INVALID', 'transition', 'stage'],
      [
        'an owner who is nobody',
        () => ({ ownerId: '0190a0a0-0000-7000-8000-000000000000' }),
        'INVALID',
        'owner',
        'ownerId',
      ],
      ['an unknown stage', () => ({ stage: 'MARRIED' }), 'BAD_USER_INPUT', 'value', 'stage'],
    ])('%s', async (_case, wrong, code, reason, field) => {
      const before = await numberOfPartnerships();
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(CREATE, { input: { ...good(), ...wrong() } });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await numberOfPartnerships()).toBe(before);
    });

    it.each(['0001-01-01', '9999-12-31'])('the year of %s', async (startedOn) => {
      const refusal = await coordinator.refusal(CREATE, { input: { ...good(), startedOn } });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'date_range' });
    });

    it('a party that is not there', async () => {
      const missing = '0190a0a0-0000-7000-8000-000000000000';
      const refusal = await coordinator.refusal(CREATE, {
        input: { ...good(), parties: [party(ids.own), party(missing)] },
      });
      expect(refusal.extensions.code).toBe('NOT_FOUND');
    });

    it('a cleared type', async () => {
      const { id } = await aPartnership(application);
      const refusal = await coordinator.refusal(UPDATE, { input: { id, expectedVersion: 1, formality: null } });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'required', field: 'formality' });
    });

    it.each([0, -1, 100_000])('a page of %d', async (first) => {
      const list = `query ($first: Int) { partnerships(first: $first) { totalCount } }`;
      expect((await coordinator.refusal(list, { first })).extensions).toMatchObject({
        code: 'INVALID',
        reason: 'page_size',
      });
    });

    it('but take markup as text', async () => {
      const note = '<script>alert(1)</script>';
      const { createPartnership } = await coordinator.get<{ createPartnership: { id: string } }>(CREATE, {
        input: { ...good(), note },
      });
      const { partnership } = await coordinator.get(`query ($id: ID!) { partnership(id: $id) { note } }`, {
        id: createPartnership.id,
      });
      expect(partnership).toEqual({ note });
    });
  });

  it('are owned only by somebody who sees them', async () => {
    const [own, other] = [await aCommunity(application), await aCommunity(application)];
    const abroad = await aPartnerCity(application);
    const stranger = await anOfficial(application, [other.id]);
    const official = await anOfficial(application, [own.id]);
    const { id } = await aPartnership(application, { partyIds: [own.id, abroad.id] });

    const refusal = await coordinator.refusal(UPDATE, { input: { id, expectedVersion: 1, ownerId: stranger.id } });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'owner', field: 'ownerId' });
    const taken = await coordinator.get(UPDATE, { input: { id, expectedVersion: 1, ownerId: official.id } });
    expect(taken).toMatchObject({ updatePartnership: { owner: { id: official.id } } });
    const without = await coordinator.refusal(UPDATE, {
      input: { id, expectedVersion: 2, parties: [party(other.id, 'LEAD'), party(abroad.id)] },
    });
    expect(without.extensions).toMatchObject({ code: 'INVALID', reason: 'owner' });
  });

  it('are made by an official only for a community of theirs', async () => {
    const own = await aCommunity(application);
    const [first, second] = [await aPartnerCity(application), await aPartnerCity(application)];
    const official = as(application, await anOfficial(application, [own.id]));
    const described = { relationshipType: 'CONTACT', formality: 'INFORMAL' };

    const refusal = await official.refusal(CREATE, {
      input: { ...described, parties: [party(first.id), party(second.id)] },
    });
    expect(refusal.extensions.code).toBe('FORBIDDEN');
    await official.get(CREATE, { input: { ...described, parties: [party(own.id, 'LEAD'), party(first.id)] } });
    const hidden = await aCommunity(application);
    const unseen = await official.refusal(CREATE, {
      input: { ...described, parties: [party(own.id), party(hidden.id)] },
    });
    expect(unseen.extensions.code).toBe('NOT_FOUND');
  });

  it('are not written by a reader', async () => {
    const own = await aCommunity(application);
    const { id } = await aPartnership(application, { partyIds: [own.id, (await aPartnerCity(application)).id] });
    const reader = as(application, await aReader(application, [own.id]));
    expect(await reader.get(BY_ID, { id })).toMatchObject({ partnership: { id } });
    expect((await reader.refusal(UPDATE, { input: { id, expectedVersion: 1, note: 'x' } })).extensions.code).toBe(
      'FORBIDDEN',
    );
    const { partnership } = await reader.get(`query ($id: ID!) { partnership(id: $id) { allowedMoves { stage } } }`, {
      id,
    });
    expect(partnership).toEqual({ allowedMoves: [] });
  });

  it('go to the trash and come back', async () => {
    const { id, titleUk } = await aPartnership(application);
    const { trashRecord } = await coordinator.get(TRASH, { input: { type: 'PARTNERSHIP', id, expectedVersion: 1 } });
    expect(trashRecord).toMatchObject({ id, title: titleUk, trashedBy: { name: 'Олена Зразкова' } });
    expect((await coordinator.refusal(BY_ID, { id })).extensions.code).toBe('NOT_FOUND');
    await coordinator.get(RESTORE, { input: { type: 'PARTNERSHIP', id } });
    expect(await coordinator.get(BY_ID, { id })).toMatchObject({ partnership: { titleUk } });
  });

  it('with agreements stay out of the trash', async () => {
    const { id } = await aPartnership(application);
    for (const number of ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']) {
      await application.unitOfWork.rows(sql`
        INSERT INTO agreement (id, partnership_id, type, regime, level, procedure, title_uk, languages, subjects, status, status_on,
          term_kind, signed_online, version)
        VALUES (${number}, ${id}, 'MEMORANDUM', 'OTHER', 'MUNICIPALITY', 'NO_MINISTRY_STEP', 'Меморандум', '{}', '{}', 'DRAFTING',
          '2026-11-01', 'UNSPECIFIED', false, 1)`);
    }
    const refusal = await coordinator.refusal(TRASH, { input: { type: 'PARTNERSHIP', id, expectedVersion: 1 } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', details: { agreements: 2 } });
    expect(refusal.message).toContain('2 угоди');
  });

  async function numberOfPartnerships(): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM partnership`,
    );
    return row?.count;
  }
});
