import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import { anEntry, aProgramme, EIGHTEEN_MEASURES, measureId } from './a-programme.js';
import {
  ADD,
  BY_ID,
  type Entry,
  HISTORY,
  LIST,
  LIST_OF_ALL,
  OF_VISIT,
  ORDER,
  type Programme,
  REMOVE,
  RESTORE,
  REVISE_ENTRY,
  START,
  TRASH,
  TRASHED,
  UPDATE,
} from './documents.js';

describe('programmes', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  const read = async (id: string) => (await official.get<{ programme: Programme }>(BY_ID, { id })).programme;
  const update = async (programme: Programme, fields: object) =>
    (
      await official.get<{ updateProgramme: Programme }>(UPDATE, {
        input: { id: programme.id, expectedVersion: programme.version, fields },
      })
    ).updateProgramme;

  it('hold 18 measures in two sections, in the order of the paper', async () => {
    const { id } = await aProgramme(official, community.id);

    const { sections } = await read(id);

    expect(sections.map(({ measures }) => measures.length)).toEqual([12, 6]);
    expect(sections[0]?.measures.map(({ code }) => code).at(9)).toBe('1.10');
  });

  it('keep measures by their id when sections, codes and order change', async () => {
    const programme = await aProgramme(official, community.id);
    const [first, second] = programme.sections;
    const moved = first?.measures.at(-1);

    const after = await update(programme, {
      sections: [
        { ...second, measures: [{ ...moved, code: '2.7', titleUk: 'Перенесено' }, ...(second?.measures ?? [])] },
        { ...first, measures: first?.measures.slice(0, -1) },
      ],
    });

    expect(after.version).toBe(programme.version + 1);
    expect(after.sections[0]?.measures[0]).toMatchObject({ id: moved?.id, code: '2.7', titleUk: 'Перенесено' });
    expect(after.sections.map(({ measures }) => measures.length)).toEqual([7, 11]);
  });

  it('let two measures exchange their codes', async () => {
    const programme = await aProgramme(official, community.id);
    const [first] = programme.sections;
    const codes = ['1.2', '1.1'];

    const after = await update(programme, {
      sections: [
        {
          ...first,
          measures: first?.measures.map((measure, place) => ({ ...measure, code: codes[place] ?? measure.code })),
        },
      ],
    });

    expect(after.sections[0]?.measures.slice(0, 2).map(({ id }) => id)).toEqual([
      measureId(programme, '1.1'),
      measureId(programme, '1.2'),
    ]);
  });

  it('plan money to the last kopiyka, per year and currency', async () => {
    const funds = [
      { year: 2024, money: { amount: '654 800,05', currency: 'UAH' } },
      { year: 2024, money: { amount: '9000000000000.01', currency: 'EUR' } },
    ];
    const sections = [{ titleUk: 'Розділ', measures: [{ code: '1.1', titleUk: 'Захід', funds }] }];
    const programme = await aProgramme(official, community.id, { ...EIGHTEEN_MEASURES, sections });

    expect((await read(programme.id)).sections[0]?.measures[0]?.funds).toEqual([
      { year: 2024, money: { amount: '9000000000000.01', currency: 'EUR' } },
      { year: 2024, money: { amount: '654800.05', currency: 'UAH' } },
    ]);
  });

  it('refuse to drop a measure under which something was reported', async () => {
    const programme = await aProgramme(official, community.id);
    await anEntry(official, programme, '1.2');
    const [first, second] = programme.sections;
    const sections = [{ ...first, measures: first?.measures.filter(({ code }) => code !== '1.2') }, second];

    const refusal = await official.refusal(UPDATE, {
      input: { id: programme.id, expectedVersion: programme.version, fields: { sections } },
    });

    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'in_use', field: 'fields.sections' });
    expect(refusal.message).toContain('1.2');
    expect(await read(programme.id)).toEqual(programme);
  });

  it('remember who changed what, entries too', async () => {
    const programme = await aProgramme(official, community.id);
    await update(programme, { titleUk: 'Нова назва' });
    const entry = await anEntry(official, programme, '1.2');
    await official.get(REMOVE, { input: { id: entry.id, expectedVersion: entry.version } });

    const { history } = (
      await official.get<{
        programme: {
          history: {
            edges: {
              node: {
                action: string;
                by: { id: string };
                changes: { field: string; before: string | null; after: string | null }[];
              };
            }[];
          };
        };
      }>(HISTORY, { id: programme.id })
    ).programme;

    const entries = history.edges.map(({ node }) => node);
    expect(entries.map(({ action, changes }) => [action, changes[0]?.field])).toEqual([
      ['UPDATED', 'entry'],
      ['UPDATED', 'entry'],
      ['UPDATED', 'titleUk'],
      ['CREATED', expect.any(String)],
    ]);
    expect(entries[0]?.changes[0]).toMatchObject({ before: expect.stringContaining('"measure":"1.2"'), after: null });
    expect(entries[0]?.by.id).toBe(person.id);
  });

  it('are hidden in the trash with their entries and come back', async () => {
    const programme = await aProgramme(official, community.id);
    const visit = await aVisit(application, { partyIds: [community.id] });
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: visit.id } });
    const entries = async () =>
      (await official.get<{ measureEntriesOf: unknown[] }>(OF_VISIT, { id: visit.id })).measureEntriesOf;
    expect(await entries()).toHaveLength(1);

    await official.get(TRASH, { input: { type: 'PROGRAMME', id: programme.id, expectedVersion: programme.version } });

    expect((await official.refusal(BY_ID, { id: programme.id })).extensions.code).toBe('NOT_FOUND');
    expect(await entries()).toEqual([]);
    expect((await official.ask(TRASHED)).raw).toContain(programme.id);
    await official.get(RESTORE, { input: { type: 'PROGRAMME', id: programme.id } });
    expect(await entries()).toHaveLength(1);
  });

  it('are read by the people of their community and of the network, and by nobody else', async () => {
    const programme = await aProgramme(official, community.id);
    const reader = as(application, await aReader(application, [community.id]));
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));

    expect((await reader.ask(BY_ID, { id: programme.id })).errors).toEqual([]);
    expect((await coordinator.ask(BY_ID, { id: programme.id })).errors).toEqual([]);
    expect((await stranger.refusal(BY_ID, { id: programme.id })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.get<{ programmes: { totalCount: number } }>(LIST)).programmes.totalCount).toBe(0);
  });

  it('are written by no reader and for no other community', async () => {
    const programme = await aProgramme(official, community.id);
    const reader = as(application, await aReader(application, [community.id]));
    const input = { id: programme.id, expectedVersion: programme.version, fields: { titleUk: 'Спроба' } };
    const other = await aCommunity(application);

    expect((await reader.refusal(UPDATE, { input })).extensions.code).toBe('FORBIDDEN');
    const refusal = await official.refusal(
      `mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { id } }`,
      { input: { communityId: other.id, fields: EIGHTEEN_MEASURES } },
    );
    expect(refusal.extensions.code).toBe('NOT_FOUND');
    expect(await read(programme.id)).toEqual(programme);
  });

  it('are found by their words and their community', async () => {
    const own = await aCommunity(application);
    await aProgramme(coordinator, own.id, { ...EIGHTEEN_MEASURES, titleUk: 'Програма «Єдність»' });
    const count = async (filter: object) =>
      (await coordinator.get<{ programmes: { totalCount: number } }>(LIST, { filter })).programmes.totalCount;

    expect(await count({ communityId: own.id })).toBe(1);
    expect(await count({ communityId: own.id, search: 'єдність' })).toBe(1);
    expect(await count({ communityId: own.id, search: 'єдність%' })).toBe(0);
  });

  describe('entries', () => {
    let programme: Programme;
    beforeEach(async () => {
      programme = await aProgramme(official, community.id);
    });

    it('stand under n measures, and a visit shows them', async () => {
      const visit = await aVisit(application, {
        partyIds: [community.id],
        dates: [{ startsOn: '2024-06-21', endsOn: '2024-06-21' }],
      });
      const add = async (code: string, fields: object) =>
        (
          await official.get<{ addMeasureEntry: Entry }>(ADD, {
            input: { measureId: measureId(programme, code), record: { type: 'VISIT', id: visit.id }, fields },
          })
        ).addMeasureEntry;

      expect((await add('1.1', {})).year).toBe(2024);
      expect((await add('1.3', { textUk: 'Зустріч щодо проєкту' })).textUk).toBe('Зустріч щодо проєкту');
      const shown = await official.get<{ measureEntriesOf: { measure: { code: string } }[] }>(OF_VISIT, {
        id: visit.id,
      });
      expect(shown.measureEntriesOf.map(({ measure }) => measure.code).sort()).toEqual(['1.1', '1.3']);
    });

    it('are free text where no record is given, be it by null or by silence', async () => {
      const fields = { year: 2024, textUk: 'Закупівля', datePrecision: 'NONE' };
      const input = { measureId: measureId(programme, '1.4'), record: null, fields };
      const { addMeasureEntry } = await official.get<{ addMeasureEntry: { record: unknown } }>(ADD, { input });
      expect(addMeasureEntry.record).toBeNull();
    });

    it('take a visit once a measure and year', async () => {
      const visit = await aVisit(application, { partyIds: [community.id] });
      await anEntry(official, programme, '1.1', { record: { type: 'VISIT', id: visit.id } });

      const refusal = await official.refusal(ADD, {
        input: {
          measureId: measureId(programme, '1.1'),
          record: { type: 'VISIT', id: visit.id },
          fields: { year: 2024 },
        },
      });

      expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate', field: 'record.id' });
    });

    it('take no visit of others, seen or unseen', async () => {
      const [other, city] = [await aCommunity(application), await aPartnerCity(application)];
      const visit = await aVisit(application, { partyIds: [other.id, city.id] });
      const input = {
        measureId: measureId(programme, '1.1'),
        record: { type: 'VISIT', id: visit.id },
        fields: { year: 2024 },
      };

      expect((await official.refusal(ADD, { input })).extensions.code).toBe('NOT_FOUND');
      expect((await coordinator.refusal(ADD, { input })).extensions).toMatchObject({
        reason: 'other_community',
        field: 'record.id',
      });
    });

    it('are hidden while their visit lies in the trash', async () => {
      const visit = await aVisit(application, { partyIds: [community.id] });
      const entry = await anEntry(official, programme, '1.1', { record: { type: 'VISIT', id: visit.id } });
      await official.get(TRASH, { input: { type: 'VISIT', id: visit.id, expectedVersion: visit.version } });

      const input = { id: entry.id, expectedVersion: entry.version, fields: { textUk: 'А' } };

      expect((await official.refusal(REVISE_ENTRY, { input })).extensions.code).toBe('NOT_FOUND');
    });

    it('are reworded, moved to another measure and ordered by hand and back', async () => {
      const [a, b] = [await anEntry(official, programme, '1.1'), await anEntry(official, programme, '1.1')];
      const order = async (entryIds: string[]) =>
        (
          await official.get<{ orderMeasureEntries: { id: string; position: number | null }[] }>(ORDER, {
            input: { measureId: measureId(programme, '1.1'), year: 2024, entryIds },
          })
        ).orderMeasureEntries;

      const ordered = await order([b.id, a.id]);
      expect(Object.fromEntries(ordered.map(({ id, position }) => [id, position]))).toEqual({ [b.id]: 0, [a.id]: 1 });
      expect((await order([])).map(({ position }) => position)).toEqual([null, null]);

      const { reviseMeasureEntry: moved } = await official.get<{ reviseMeasureEntry: Entry }>(REVISE_ENTRY, {
        input: {
          id: a.id,
          expectedVersion: a.version + 2,
          fields: { measureId: measureId(programme, '2.1'), textUk: 'Інакше' },
        },
      });
      expect(moved).toMatchObject({ measure: { code: '2.1' }, textUk: 'Інакше' });
    });

    it('refuse a stale wording', async () => {
      const entry = await anEntry(official, programme, '1.1');
      const input = (textUk: string) => ({
        input: { id: entry.id, expectedVersion: entry.version, fields: { textUk } },
      });
      await official.get(REVISE_ENTRY, input('Перше'));

      expect((await official.refusal(REVISE_ENTRY, input('Друге'))).extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'stale',
      });
    });
  });

  it('cost as many statements for 1 as for 25', async () => {
    const place = await aCommunity(application);
    const own = as(application, await anOfficial(application, [place.id]));
    const fill = async () => {
      const programme = await aProgramme(own, place.id);
      const visit = await aVisit(application, { partyIds: [place.id] });
      await anEntry(own, programme, '1.1', { record: { type: 'VISIT', id: visit.id } });
      await own.get(START, { input: { programmeId: programme.id, year: 2024 } });
    };
    await fill();
    const one = await countStatements(() => own.get(LIST_OF_ALL));
    for (let more = 1; more < 25; more += 1) await fill();

    expect(await countStatements(() => own.get(LIST_OF_ALL))).toBe(one);
  }, 120_000);
});
