import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, asStranger, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';
import { aVisit } from './a-visit.js';

describe('the printed programme of a visit', () => {
  let application: Application;
  let community: MunicipalityRow;
  let coordinator: GraphqlClient;
  let programme: string;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    const city = await aPartnerCity(application, 'Дрезден', 'DE');
    coordinator = as(application, await aCoordinator(application));
    const visit = await aVisit(application, {
      titleUk: 'Зустріч трьох міст у Дрездені',
      titleEn: 'Meeting of three cities in Dresden',
      partyIds: [city.id, community.id],
      dates: [{ startsOn: '2028-03-04', endsOn: '2028-03-05' }],
      places: [{ name: 'Дрезден', countryCode: 'DE' }],
      delegation: [{ name: 'Тестова Марія', post: 'заступниця міського голови', isLeader: true }],
      headCount: 3,
      programme: [
        { on: '2028-03-05', startsAt: '10:00', title: 'Підписання', place: 'Ратуша' },
        {
          on: '2028-03-04',
          startsAt: '14:00',
          endsAt: '15:30',
          title: 'Огляд водоканалу',
          responsible: 'Відділ Європи',
        },
        { title: 'Вечеря' },
      ],
    });
    programme = `/files/visits/${visit.id}/programme`;
  });
  afterAll(() => application.stop());

  itOpens(
    'opens in an office program with its days and hours in order, in both languages',
    async () => {
      const { status, headers, bytes } = await coordinator.download(`${programme}/uk.docx`);
      const { tables, text } = await officeTables(bytes);

      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain("filename*=UTF-8''");
      expect(headers['cache-control']).toBe('private, no-store');
      expect(tables[0]).toEqual([
        ['Час / Time', 'Захід / Event', 'Місце / Place', 'Відповідає / Responsible'],
        ['субота, 4 березня 2028 / Saturday, 4 March 2028'],
        ['14:00–15:30', 'Огляд водоканалу', '', 'Відділ Європи'],
        ['неділя, 5 березня 2028 / Sunday, 5 March 2028'],
        ['10:00', 'Підписання', 'Ратуша', ''],
        ['День буде узгоджено / Day to be agreed'],
        ['', 'Вечеря', '', ''],
      ]);
      expect(text).toContain('Зустріч трьох міст у Дрездені / Meeting of three cities in Dresden');
      expect(text).toContain('Тестова Марія, заступниця міського голови');
    },
    120_000,
  );

  itOpens(
    'is a PDF whose words can be copied',
    async () => {
      const { bytes } = await coordinator.download(`${programme}/en.pdf`);
      const { sheets } = await pdfPages(bytes);

      expect(sheets.join(' ')).toMatch(/Programme of the visit \/ Програма візиту/);
      expect(sheets.join(' ')).toContain('Огляд водоканалу');
    },
    60_000,
  );

  itOpens(
    'does not name those who travel to readers',
    async () => {
      const reader = as(application, await aReader(application, [community.id]));
      const { sheets } = await pdfPages((await reader.download(`${programme}/uk.pdf`)).bytes);

      expect(sheets.join(' ')).toContain('Усього осіб');
      expect(sheets.join(' ')).not.toContain('Тестова');
    },
    60_000,
  );

  it('is not there for an official of another community, for strangers, and under other names', async () => {
    const other = await aCommunity(application, 'Полтава');
    const official = as(application, await anOfficial(application, [other.id]));

    expect((await official.download(`${programme}/uk.docx`)).status).toBe(404);
    expect((await asStranger(application).download(`${programme}/uk.docx`)).status).toBe(401);
    for (const file of ['fr.docx', 'uk.exe', 'uk', 'uk.docx.pdf']) {
      expect((await coordinator.download(`${programme}/${file}`)).status).toBe(404);
    }
    expect((await coordinator.download('/files/visits/nonsense/programme/uk.docx')).status).toBe(400);
  });
});
