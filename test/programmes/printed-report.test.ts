import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { anOfficial, aReader, type Person } from '../support/people.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';
import { aVisit } from '../visits/a-visit.js';
import { anEntry, aProgramme, measureId } from './a-programme.js';
import { type Programme, type Report, REVISE_REPORT, START } from './documents.js';

describe('the printed annual report', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;
  let programme: Programme;
  let report: Report;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
    programme = await aProgramme(official, community.id);
    const visit = await aVisit(application, {
      titleUk: 'Візит громадськості Штутгарта',
      titleEn: 'Visit of civil society from Stuttgart',
      partyIds: [community.id, (await aPartnerCity(application)).id],
      dates: [{ startsOn: '2024-10-30', endsOn: '2024-11-02' }],
      status: 'COMPLETED',
    });
    await anEntry(official, programme, '1.4', { record: { type: 'VISIT', id: visit.id } });
    for (const textUk of ['вишиванки', 'рушник']) await anEntry(official, programme, '2.2', { fields: { textUk } });
    const input = { programmeId: programme.id, year: 2024 };
    report = (await official.get<{ startAnnualReport: Report }>(START, { input })).startAnnualReport;
    await official.get(REVISE_REPORT, {
      input: {
        id: report.id,
        expectedVersion: report.version,
        fields: {
          signature: { positionUk: 'В.о. начальника управління', firstNameUk: 'Наталія', surnameUk: 'Сахарова' },
          measures: [
            { measureId: measureId(programme, '2.2'), layout: 'BULLETS', leadInUk: 'Придбано:', openList: true },
          ],
        },
      },
    });
  });
  afterAll(() => application.stop());

  const download = (file: string, cookie: string | undefined = person.cookie, id = report.id) =>
    application.nest.inject({
      method: 'GET',
      url: `/files/annual-reports/${id}/${file}`,
      headers: cookie ? { cookie } : {},
    });

  itOpens(
    'is a DOCX whose table has the header, 2 sections and 18 measures',
    async () => {
      const { headers, rawPayload } = await download('uk.docx');

      const { tables, text } = await officeTables(rawPayload);

      expect(headers['content-type']).toContain('wordprocessingml');
      expect(headers['content-disposition']).toContain(encodeURIComponent('Річний звіт 2024.docx'));
      expect(tables).toHaveLength(1);
      const rows = tables[0] ?? [];
      expect(rows).toHaveLength(1 + 2 + 18);
      expect(rows[0]).toEqual(['№', 'Зміст заходу', 'Виконання заходів']);
      expect(rows[1]).toEqual(['І. Міжнародне співробітництво']);
      const done = (code: string) => rows.find((row) => row.length === 3 && row[0] === code)?.[2];
      expect(done('1.4')).toBe('30 жовтня-02 листопада 2024 року – Візит громадськості Штутгарта.');
      expect(done('1.7')).toBe('Заходи не здійснювались.');
      expect(done('1.9')).toBe('Заходи не здійснювались.');
      expect(done('2.2')).toBe('Придбано: вишиванки; рушник тощо.');
      expect(text).toContain('на 2021-2025 роки за 2024 рік');
      expect(text).toContain('В.о. начальника управління');
      expect(text).toContain('Наталія САХАРОВА');
    },
    120_000,
  );

  itOpens('is a PDF lying on its side, in Ukrainian letters', async () => {
    const { headers, rawPayload } = await download('uk.pdf');

    const { sheets, size } = await pdfPages(rawPayload);

    expect(headers['content-type']).toBe('application/pdf');
    expect(size.width).toBeGreaterThan(size.height);
    for (const words of ['Візит громадськості Штутгарта', 'Заходи не здійснювались.', 'Наталія САХАРОВА']) {
      expect(sheets.join('\n')).toContain(words);
    }
    for (const sheet of sheets.slice(0, -1)) expect(sheet).toContain('Виконання заходів');
  });

  itOpens('speaks English from the same records', async () => {
    const text = (await pdfPages((await download('en.pdf')).rawPayload)).sheets.join('\n');

    expect(text).toContain('30 October – 2 November 2024 – Visit of civil society from Stuttgart.');
    expect(text).toContain('No activities were carried out.');
    expect(text).toContain('I. International cooperation');
  });

  it('is open to those who see the record, and is not there for anybody else', async () => {
    const reader = await aReader(application, [community.id]);
    const stranger = await anOfficial(application, [(await aCommunity(application)).id], { language: 'en' });

    expect((await download('uk.pdf', reader.cookie)).statusCode).toBe(200);
    const hidden = await download('uk.pdf', stranger.cookie);
    expect([hidden.statusCode, hidden.json()]).toEqual([
      404,
      expect.objectContaining({ message: expect.stringContaining('There is no such record') }),
    ]);
    expect((await download('uk.pdf', stranger.cookie, newId())).payload).toBe(hidden.payload);
    expect((await download('uk.pdf', '')).statusCode).toBe(401);
  });

  it.each(['uk.exe', 'de.pdf', 'uk', 'uk.pdf.docx', '..%2Fuk.pdf'])('has no file %s', async (file) =>
    expect((await download(file)).statusCode).toBe(404),
  );

  it('answers a broken id with a refusal', async () =>
    expect((await download('uk.pdf', person.cookie, 'x')).statusCode).toBe(400));
});
