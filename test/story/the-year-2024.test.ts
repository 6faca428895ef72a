import { REPORT_BY_ID, type Report, SIGN, START, UPDATE_VISIT } from '../programmes/documents.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCoordinator } from '../support/people.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';
import { LoadedYear } from './loaded-year.js';
import { readYear } from './year-file.js';
import { loadLedger, loadPromotion } from './year-ledger.js';
import { loadDirectory, loadPartnershipsAndAgreements, loadVisits } from './year-loader.js';
import { loadProgramme } from './year-programme.js';

const WRONG_YEAR = 'act-20240925-csis-doing-business';
const COUNTS = `{ visits { totalCount } organisations { totalCount } partnerships { totalCount } agreements { totalCount }
  projects { totalCount } aidTransfers { totalCount } memberships { totalCount } awards { totalCount }
  publications { totalCount } giftItems { totalCount } }`;

describe('the year 2024 of Khmelnytskyi', () => {
  let application: Application;
  let client: GraphqlClient;
  let loaded: LoadedYear;
  let report: Report;

  beforeAll(async () => {
    application = await startApplication();
    client = as(application, await aCoordinator(application));
    loaded = new LoadedYear(client, await readYear());
    await loadDirectory(loaded);
    await loadPartnershipsAndAgreements(loaded);
    await loadVisits(loaded);
    await loadLedger(loaded);
    await loadPromotion(loaded);
    const programme = await loadProgramme(loaded);
    const input = { programmeId: programme.id, year: 2024 };
    report = (await client.get<{ startAnnualReport: Report }>(START, { input })).startAnnualReport;
  }, 120_000);
  afterAll(() => application.stop());

  const measures = () => report.sheet.sections.flatMap((section) => section.measures);

  it('is taken in whole through the public API', async () => {
    expect(await client.get(COUNTS)).toMatchObject({
      visits: { totalCount: 58 },
      organisations: { totalCount: 67 },
      partnerships: { totalCount: 7 },
      agreements: { totalCount: 6 },
      projects: { totalCount: 18 },
      aidTransfers: { totalCount: 11 },
      memberships: { totalCount: 5 },
      awards: { totalCount: 1 },
      publications: { totalCount: 9 },
      giftItems: { totalCount: 13 },
    });
  });

  it('has 18 measures in 2 sections with as many entries as the council printed', () => {
    expect(report.sheet.sections).toHaveLength(2);
    expect(Object.fromEntries(measures().map(({ code, entries }) => [code, entries.length]))).toEqual({
      ...{ '1.1': 6, '1.2': 13, '1.3': 17, '1.4': 2, '1.5': 10, '1.6': 3, '1.7': 0, '1.8': 8, '1.9': 0, '1.10': 2 },
      ...{ '1.11': 1, '1.12': 1, '2.1': 1, '2.2': 13, '2.3': 1, '2.4': 2, '2.5': 1, '2.6': 3 },
    });
    const silent = measures().filter(({ entries }) => entries.length === 0);
    expect(silent.map(({ code, nothingDone }) => [code, nothingDone])).toEqual([
      ['1.7', 'Заходи не здійснювались.'],
      ['1.9', 'Заходи не здійснювались.'],
    ]);
  });

  it('tells of records only, of seven kinds, and of none as free text', () => {
    const records = measures().flatMap(({ entries }) => entries.map(({ record }) => record?.type));

    expect(new Set(records)).toEqual(
      new Set(['VISIT', 'AGREEMENT', 'AID_TRANSFER', 'PROJECT', 'PUBLICATION', 'AWARD', 'GIFT_ITEM']),
    );
  });

  it('counts once what four measures tell twice', () => {
    const told = report.warnings.filter(({ code }) => code === 'UNDER_SEVERAL_MEASURES');

    expect(report.sheet.totals).toMatchObject({ measures: 18, measuresWithEntries: 16, entries: 84, visits: 58 });
    expect(told.map(({ measureCodes }) => measureCodes.join(' + ')).sort()).toEqual([
      '1.1 + 1.10',
      '1.1 + 1.3',
      '1.1 + 1.3',
      '1.2 + 1.12',
    ]);
  });

  it('names the days of every kind as the council does', () => {
    const dates = measures().flatMap(({ entries }) => entries.map(({ date }) => date));

    expect(dates).toEqual(
      expect.arrayContaining([
        '26 січня 2024 року',
        '04-05 березня 2024 року',
        '30 жовтня-02 листопада 2024 року',
        '16 та 23 липня 2024 року',
        'На постійній основі',
      ]),
    );
  });

  it('warns of the date of 2014 until somebody corrects the record', async () => {
    const wrong = () => report.warnings.filter(({ record }) => record?.id === loaded.id(WRONG_YEAR));
    expect(wrong().map(({ code }) => code)).toContain('OUTSIDE_YEAR');

    const dates = [{ startsOn: '2024-09-25', endsOn: '2024-09-25' }];
    await client.get(UPDATE_VISIT, { input: { id: loaded.id(WRONG_YEAR), expectedVersion: 1, fields: { dates } } });
    report = (await client.get<{ annualReport: Report }>(REPORT_BY_ID, { id: report.id })).annualReport;

    expect(wrong()).toEqual([]);
  });

  itOpens(
    'is signed, printed, and opens with the same rows in an office program',
    async () => {
      const signature = { positionUk: 'В.о. начальника управління', firstNameUk: 'Наталія', surnameUk: 'Сахарова' };
      const input = { id: report.id, expectedVersion: report.version, signature };
      report = (await client.get<{ signAnnualReport: Report }>(SIGN, { input })).signAnnualReport;
      const file = `/files/annual-reports/${report.id}`;
      const { tables, text } = await officeTables((await client.download(`${file}/uk.docx`)).bytes);
      const { sheets, size } = await pdfPages((await client.download(`${file}/uk.pdf`)).bytes);

      expect(report).toMatchObject({ status: 'SIGNED', checksumHolds: true, differences: [] });
      expect(tables[0]).toHaveLength(1 + 2 + 18);
      expect(text).toContain('Наталія САХАРОВА');
      expect(size.width).toBeGreaterThan(size.height);
      expect(sheets.join(' ').replace(/\s+/g, ' ')).toContain('Заходи не здійснювались.');
      expect(sheets.every((sheet) => sheet.includes('Виконання заходів'))).toBe(true);
    },
    120_000,
  );
});
