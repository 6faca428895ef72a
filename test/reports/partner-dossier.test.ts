import { systemViewer } from '../../src/platform/access/viewer.js';
import { Tasks } from '../../src/features/tasks/index.js';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';
import { aVisit } from '../visits/a-visit.js';

const SAVE_CONTACT = `mutation ($input: SaveContactInput!) { saveContact(input: $input) { id } }`;
const DRAFT = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { id } }`;

describe('the partner dossier of a visit', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;
  let dossier: string;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Дрезден', 'DE');
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
    await coordinator.get(SAVE_CONTACT, {
      input: {
        name: 'Тестова Ганна',
        nameEn: 'Hanna Testova',
        email: 'hanna@example.org',
        languages: ['de', 'en'],
        posts: [{ municipalityId: city.id, titleUk: 'Бургомістерка', titleEn: 'Mayor', holdsRelationship: true }],
      },
    });
    const parties = [{ municipalityId: city.id }, { municipalityId: community.id }];
    await coordinator.get(DRAFT, { input: { fields: { titleUk: 'Угода про дружбу', type: 'AGREEMENT', parties } } });
    const first = await aVisit(application, {
      titleUk: 'Перша зустріч',
      partyIds: [city.id, community.id],
      status: 'COMPLETED',
      dates: [{ startsOn: '2024-03-04', endsOn: '2024-03-05' }],
      outcomes: 'Домовлено про обмін школярів.',
      commitments: [
        { text: 'Надіслати список шкіл', owedById: community.id, ownerId: olena.id, dueOn: '2028-01-10' },
        { text: 'Передати генератор', owedById: city.id, ownerId: olena.id, dueOn: '2028-01-11' },
      ],
      gifts: [{ direction: 'GIVEN', what: 'Вишиванка', quantity: 2 }],
    });
    await giveFromStock(coordinator, community.id, first.id);
    const next = await aVisit(application, {
      titleUk: 'Друга зустріч',
      partyIds: [city.id, community.id],
      dates: [{ startsOn: '2028-05-10', endsOn: '2028-05-11' }],
      topics: ['Освіта'],
    });
    dossier = `/files/visits/${next.id}/dossier`;
  });
  afterAll(() => application.stop());

  itOpens(
    'holds the people, agreements, earlier visits, open commitments and gifts',
    async () => {
      const tasks = application.get(Tasks);
      const page = await tasks.list(systemViewer(), { search: 'генератор' }, { first: 1 });
      const generator = page.rows[0]?.row;
      if (!generator) throw new Error('the commitment has no task');
      await application.unitOfWork.run(systemViewer(), () =>
        tasks.move(systemViewer(), generator.id, generator.version, {
          state: 'DONE',
          reason: null,
          waitingForId: null,
        }),
      );

      const { status, bytes } = await coordinator.download(`${dossier}/uk.docx`);
      const { text } = await officeTables(bytes);

      expect(status).toBe(200);
      for (const words of [
        'Довідка про партнера',
        'Друга зустріч',
        '10–11 травня 2028',
        'Теми: Освіта',
        'Тестова Ганна; Бургомістерка; німецька, англійська; hanna@example.org; тримає зв’язок',
        'Угода про дружбу',
        '4–5 березня 2024 – Перша зустріч – Домовлено про обмін школярів.',
        'Хмельницький: Надіслати список шкіл, до 10 січня 2028',
        'Вишиванка (2), подаровано',
        'Керамічна картина (3), подаровано',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('генератор');
    },
    120_000,
  );

  itOpens(
    'is in English for those who ask for it',
    async () => {
      const { sheets } = await pdfPages((await coordinator.download(`${dossier}/en.pdf`)).bytes);

      expect(sheets.join(' ')).toContain('Partner dossier');
      expect(sheets.join(' ')).toContain('Hanna Testova; Mayor; German, English');
    },
    60_000,
  );

  it('is refused to readers and is not there for another community', async () => {
    const other = await aCommunity(application, 'Полтава');

    expect(
      (await as(application, await aReader(application, [community.id])).download(`${dossier}/uk.pdf`)).status,
    ).toBe(403);
    expect(
      (await as(application, await anOfficial(application, [other.id])).download(`${dossier}/uk.pdf`)).status,
    ).toBe(404);
  });
});

async function giveFromStock(client: GraphqlClient, communityId: string, visitId: string): Promise<void> {
  const { createGiftItem } = await client.get<{ createGiftItem: { id: string } }>(
    `mutation ($input: CreateGiftItemInput!) { createGiftItem(input: $input) { id } }`,
    { input: { communityId, fields: { nameUk: 'Керамічна картина', nameEn: 'Ceramic picture' } } },
  );
  const record = (kind: string, fields: object) =>
    client.get(`mutation ($input: RecordGiftMovementInput!) { recordGiftMovement(input: $input) { id } }`, {
      input: { itemId: createGiftItem.id, kind, fields },
    });
  await record('PURCHASED', { quantity: 10, on: '2024-01-10' });
  await record('GIVEN', { quantity: 3, on: '2024-03-05', visitId });
}
