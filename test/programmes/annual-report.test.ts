import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { VisitRow } from '../../src/features/visits/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import { anEntry, aProgramme, measureId } from './a-programme.js';
import {
  ORDER,
  type Programme,
  REMOVE,
  type Report,
  REPORT_BY_ID,
  REPORTS_OF_ALL,
  RESTORE,
  REVISE_ENTRY,
  REVISE_REPORT,
  SIGN,
  START,
  TRASH,
  UPDATE_VISIT,
} from './documents.js';

const SIGNATURE = { positionUk: 'В.о. начальника управління', firstNameUk: 'Наталія', surnameUk: 'Сахарова' };

describe('the annual report', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;
  let programme: Programme;

  beforeAll(async () => {
    application = await startApplication();
  });
  beforeEach(async () => {
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
    programme = await aProgramme(official, community.id);
  });
  afterAll(() => application.stop());

  const visitOn = (titleUk: string, ...runs: readonly (readonly [string, string])[]): Promise<VisitRow> =>
    aVisit(application, {
      titleUk,
      partyIds: [community.id, city.id],
      dates: runs.map(([startsOn, endsOn]) => ({ startsOn, endsOn })),
      status: 'COMPLETED',
    });
  const start = async (year = 2024) =>
    (await official.get<{ startAnnualReport: Report }>(START, { input: { programmeId: programme.id, year } }))
      .startAnnualReport;
  const read = async (id: string) => (await official.get<{ annualReport: Report }>(REPORT_BY_ID, { id })).annualReport;
  const revise = async ({ id, version }: Report, fields: object) =>
    (
      await official.get<{ reviseAnnualReport: Report }>(REVISE_REPORT, {
        input: { id, expectedVersion: version, fields },
      })
    ).reviseAnnualReport;
  const sign = async ({ id, version }: Report) =>
    (
      await official.get<{ signAnnualReport: Report }>(SIGN, {
        input: { id, expectedVersion: version, signature: SIGNATURE },
      })
    ).signAnnualReport;
  const measureOf = ({ sheet }: Report, code: string) =>
    sheet.sections.flatMap(({ measures }) => measures).find((measure) => measure.code === code);
  const linesOf = (report: Report, code: string) => measureOf(report, code)?.entries.map(({ line }) => line);

  it('has 18 measures in two sections; where nothing was done it says so', async () => {
    const trip = await visitOn('Тристороння зустріч', ['2024-03-04', '2024-03-05']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: trip.id } });

    const report = await start();

    expect(report.sheet.sections.map(({ heading, measures }) => [heading, measures.length])).toEqual([
      ['І. Міжнародне співробітництво', 12],
      ['ІІ. Промоція міста', 6],
    ]);
    expect(report.sheet.title).toBe('Звіт про стан реалізації Програми міжнародного співробітництва та промоції');
    expect(report.sheet.sub).toBe('на 2021-2025 роки за 2024 рік');
    expect(linesOf(report, '1.2')).toEqual(['04-05 березня 2024 року – Тристороння зустріч.']);
    expect(measureOf(report, '1.7')?.nothingDone).toBe('Заходи не здійснювались.');
    expect(measureOf(report, '1.9')?.nothingDone).toBe('Заходи не здійснювались.');
  });

  it('counts a visit under two measures once, each time in its own words', async () => {
    const nefco = await visitOn('Зустріч із НЕФКО', ['2024-06-21', '2024-06-21']);
    await anEntry(official, programme, '1.1', {
      record: { type: 'VISIT', id: nefco.id },
      fields: { textUk: 'прийом делегації НЕФКО' },
    });
    await anEntry(official, programme, '1.3', {
      record: { type: 'VISIT', id: nefco.id },
      fields: { textUk: 'проєкт на Озерній' },
    });

    const report = await start();

    expect(report.sheet.totals).toMatchObject({ entries: 2, activities: 1, visits: 1, measuresWithEntries: 2 });
    expect(linesOf(report, '1.1')).toEqual(['21 червня 2024 року – прийом делегації НЕФКО.']);
    expect(linesOf(report, '1.3')).toEqual(['21 червня 2024 року – проєкт на Озерній.']);
    expect(report.warnings.filter(({ code }) => code === 'UNDER_SEVERAL_MEASURES')).toMatchObject([
      { measureCodes: ['1.1', '1.3'], record: { type: 'VISIT', id: nefco.id } },
    ]);
  });

  it('warns of every trap of a real report, with the record to mend', async () => {
    const old = await visitOn('Конференція CSIS', ['2014-09-25', '2014-09-25']);
    const twice = await visitOn('Курс із протоколу', ['2024-07-16', '2024-07-16'], ['2024-07-23', '2024-07-23']);
    const forgotten = await visitOn('Дрезденський форум', ['2024-03-05', '2024-03-05']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: old.id } });
    await anEntry(official, programme, '1.8', { record: { type: 'VISIT', id: twice.id } });
    const text = (code: string, textUk: string, datePrecision: string | null) =>
      anEntry(official, programme, code, { fields: { textUk, datePrecision } });
    const marathon = await text('1.5', '27 жовтня – 24-й Дрезденський марафон', 'NONE');
    await text('1.3', 'Освоєно грант 654,8 тис. євро', 'NONE');
    await text('1.3', 'Гуманітарна допомога', 'ONGOING');
    await text('1.3', 'Приєднання до Альянсу доброчесності', null);

    const report = await start();

    const found = report.warnings.filter(({ code }) => code !== 'MEASURE_EMPTY');
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['OUTSIDE_YEAR', 'ERROR'],
      ['SHORTENED_AMOUNT', 'WARNING'],
      ['UNDATED', 'WARNING'],
      ['MISSING_YEAR', 'WARNING'],
      ['VISIT_UNDER_NO_MEASURE', 'WARNING'],
      ['ONGOING', 'REMARK'],
      ['SEVERAL_RUNS', 'REMARK'],
      ['NO_ENGLISH_WORDS', 'REMARK'],
    ]);
    expect(found[0]).toMatchObject({ record: { type: 'VISIT', id: old.id }, measureCodes: ['1.2'] });
    expect(found[1]?.textUk).toContain('«654,8 тис. євро»');
    expect(found[3]?.entryId).toBe(marathon.id);
    expect(found[4]?.record?.id).toBe(forgotten.id);
    expect(linesOf(report, '1.8')).toEqual(['16 та 23 липня 2024 року – Курс із протоколу.']);
    expect(linesOf(report, '1.3')?.find((line) => line.includes('допомога'))).toBe(
      'На постійній основі – Гуманітарна допомога.',
    );
  });

  it('is not signed over an error until it is mended or left on purpose', async () => {
    const old = await visitOn('Конференція CSIS', ['2014-09-25', '2014-09-25']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: old.id } });
    const report = await start();
    const input = { id: report.id, expectedVersion: report.version, signature: SIGNATURE };

    const refusal = await official.refusal(SIGN, { input });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'open_warnings' });
    expect((await read(report.id)).surnameUk).toBeNull();

    const accepted = await revise(report, { acceptedWarnings: report.warnings.slice(0, 1).map(({ key }) => key) });
    expect(accepted.warnings[0]?.accepted).toBe(true);
    expect((await sign(accepted)).status).toBe('SIGNED');
  });

  it('is mended by correcting the record', async () => {
    const old = await visitOn('Конференція CSIS', ['2014-09-25', '2014-09-25']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: old.id } });
    const report = await start();
    await official.get(UPDATE_VISIT, {
      input: {
        id: old.id,
        expectedVersion: old.version,
        fields: { dates: [{ startsOn: '2024-09-25', endsOn: '2024-09-25' }] },
      },
    });

    const mended = await read(report.id);

    expect(mended.warnings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(linesOf(mended, '1.2')).toEqual(['25 вересня 2024 року – Конференція CSIS.']);
  });

  it('prints a measure as bullets with a lead-in and «тощо», in an order by hand', async () => {
    const [a, b] = [
      await anEntry(official, programme, '2.2', { fields: { textUk: 'блокноти' } }),
      await anEntry(official, programme, '2.2', { fields: { textUk: 'вишиванки' } }),
    ];
    await official.get(ORDER, {
      input: { measureId: measureId(programme, '2.2'), year: 2024, entryIds: [b.id, a.id] },
    });
    const report = await start();

    const revised = await revise(report, {
      measures: [{ measureId: measureId(programme, '2.2'), layout: 'BULLETS', leadInUk: 'Придбано:', openList: true }],
    });

    expect(measureOf(revised, '2.2')).toMatchObject({ leadIn: 'Придбано:' });
    expect(linesOf(revised, '2.2')).toEqual(['вишиванки;', 'блокноти тощо.']);
  });

  it('is frozen by signing; what changes later shows as a difference', async () => {
    const trip = await visitOn('Візит до Праги 6', ['2024-03-06', '2024-03-07']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: trip.id } });
    const gone = await anEntry(official, programme, '2.5');
    const signed = await sign(await start());
    expect(signed.sheet.signature).toEqual({ post: 'В.о. начальника управління', name: 'Наталія САХАРОВА', day: null });
    expect(signed.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(signed).toMatchObject({ checksumHolds: true, signedBy: { id: person.id }, differences: [], warnings: [] });

    await official.get(UPDATE_VISIT, {
      input: { id: trip.id, expectedVersion: trip.version, fields: { titleUk: 'Візит міського голови до Праги 6' } },
    });
    await official.get(REMOVE, { input: { id: gone.id, expectedVersion: gone.version } });
    await anEntry(official, programme, '1.4', { fields: { textUk: 'День Німеччини' } });

    const later = await read(signed.id);
    expect(later.sheet).toEqual({
      ...signed.sheet,
      sections: signed.sheet.sections.map(({ heading, measures }) => ({
        heading,
        measures: measures.map((measure) => ({
          ...measure,
          entries: measure.entries.map((line) => (line.entryId === gone.id ? { ...line, entry: null } : line)),
        })),
      })),
    });
    expect(later.checksumHolds).toBe(true);
    expect(later.differences.map(({ kind, measureCode }) => [kind, measureCode])).toEqual([
      ['ENTRY_CHANGED', '1.2'],
      ['ENTRY_ADDED', '1.4'],
      ['ENTRY_REMOVED', '2.5'],
    ]);
    expect(later.differences[0]).toMatchObject({
      before: '06-07 березня 2024 року – Візит до Праги 6',
      after: '06-07 березня 2024 року – Візит міського голови до Праги 6',
    });
  });

  it('once signed is neither changed nor trashed, only followed by a new edition', async () => {
    const signed = await sign(await start());
    const input = { id: signed.id, expectedVersion: signed.version, fields: { acceptedWarnings: [] } };

    expect((await official.refusal(REVISE_REPORT, { input })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'signed',
    });
    const trash = { input: { type: 'ANNUAL_REPORT', id: signed.id, expectedVersion: signed.version } };
    expect((await official.refusal(TRASH, trash)).extensions.reason).toBe('signed');

    const next = await start();
    expect(next).toMatchObject({ edition: 2, status: 'DRAFT', surnameUk: 'Сахарова' });
    expect((await read(signed.id)).status).toBe('SIGNED');
  });

  it('has one draft a year, which can be trashed, begun anew and not restored beside another', async () => {
    const draft = await start();
    const input = { programmeId: programme.id, year: 2024 };
    expect((await official.refusal(START, { input })).extensions.reason).toBe('draft_exists');
    await official.get(TRASH, {
      input: { type: 'ANNUAL_REPORT', id: draft.id, expectedVersion: draft.version },
    });
    expect((await official.refusal(REPORT_BY_ID, { id: draft.id })).extensions.code).toBe('NOT_FOUND');

    const second = await start();
    expect(second.edition).toBe(2);
    const restore = { input: { type: 'ANNUAL_REPORT', id: draft.id } };
    expect((await official.refusal(RESTORE, restore)).extensions.reason).toBe('draft_exists');

    await official.get(TRASH, { input: { type: 'ANNUAL_REPORT', id: second.id, expectedVersion: second.version } });
    await official.get(RESTORE, restore);
    expect((await read(draft.id)).status).toBe('DRAFT');
  });

  it('is read by the people of the community and signed by those who write', async () => {
    const report = await start();
    const reader = as(application, await aReader(application, [community.id]));
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const input = { id: report.id, expectedVersion: report.version, signature: SIGNATURE };

    expect((await reader.ask(REPORT_BY_ID, { id: report.id })).errors).toEqual([]);
    expect((await reader.refusal(SIGN, { input })).extensions.code).toBe('FORBIDDEN');
    expect((await stranger.refusal(REPORT_BY_ID, { id: report.id })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.refusal(SIGN, { input })).extensions.code).toBe('NOT_FOUND');
  });

  it('follows the words written in its page', async () => {
    const trip = await visitOn('Візит', ['2024-03-06', '2024-03-07']);
    const entry = await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: trip.id } });
    const report = await start();
    const write = (version: number, textUk: string | null) =>
      official.get(REVISE_ENTRY, { input: { id: entry.id, expectedVersion: version, fields: { textUk } } });

    await write(1, 'виїзд міського голови.');
    expect(linesOf(await read(report.id), '1.2')).toEqual(['06-07 березня 2024 року – виїзд міського голови.']);
    await write(2, null);
    expect(linesOf(await read(report.id), '1.2')).toEqual(['06-07 березня 2024 року – Візит.']);
  });

  it('says nothing of a visit under embargo until it is over', async () => {
    const secret = await aVisit(application, {
      titleUk: 'Таємний візит',
      partyIds: [community.id],
      dates: [{ startsOn: '2024-03-06', endsOn: '2024-03-07' }],
      embargoed: true,
    });
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: secret.id } });
    const report = await start();
    expect(linesOf(report, '1.2')).toEqual([]);
    expect(report.warnings.find(({ code }) => code === 'EMBARGOED_LEFT_OUT')?.textUk).toContain(': 1.');

    await official.get(`mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { id } }`, {
      input: { id: secret.id, expectedVersion: secret.version, status: 'COMPLETED' },
    });

    expect(linesOf(await read(report.id), '1.2')).toEqual(['06-07 березня 2024 року – Таємний візит.']);
  });

  it('costs as many statements for 1 as for 20 reports', async () => {
    const trip = await visitOn('Візит', ['2024-03-06', '2024-03-07']);
    await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: trip.id } });
    await sign(await start());
    const one = await countStatements(() => official.get(REPORTS_OF_ALL));
    for (let more = 0; more < 19; more += 1) {
      programme = await aProgramme(official, community.id);
      await anEntry(official, programme, '1.2', { record: { type: 'VISIT', id: trip.id } });
      if (more % 2) await start();
      else await sign(await start());
    }

    expect(await countStatements(() => official.get(REPORTS_OF_ALL))).toBe(one);
  }, 120_000);
});
