import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { CREATE_AWARD, CREATE_ITEM, CREATE_PUBLICATION, RECORD } from './documents.js';
import { aGiftItem, TO_A_GUEST } from './promotion-records.js';

describe('promotion that contradicts itself', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let itemId: string;
  let organisationId: string;
  let strangerId: string;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    organisationId = (await anOrganisation(application)).id;
    strangerId = (await anOfficial(application, [(await aCommunity(application)).id])).id;
    itemId = (await aGiftItem(as(application, await aCoordinator(application)), community.id)).id;
  });
  afterAll(() => application.stop());

  /** In both languages, and nothing is written. */
  async function refuses(document: string, input: object, [code, reason, field]: readonly string[]): Promise<void> {
    const before = await written();
    for (const language of ['uk', 'en'] as const) {
      const coordinator = as(application, await aCoordinator(application, { language }));
      const refusal = await coordinator.refusal(document, { input });
      expect(refusal.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await written()).toBe(before);
  }

  it.each<[string, () => object, readonly string[]]>([
    ['a title of spaces', () => ({ titleUk: ' ' }), ['INVALID', 'required', 'fields.titleUk']],
    ['a title without end', () => ({ titleUk: 'я'.repeat(201) }), ['INVALID', 'too_long', 'fields.titleUk']],
    ['no kind', () => ({ kind: null }), ['INVALID', 'required', 'fields.kind']],
    ['an unknown kind', () => ({ kind: 'RUMOUR' }), ['BAD_USER_INPUT', 'value', 'fields.kind']],
    ['a script for an address', () => ({ url: 'javascript:1' }), ['INVALID', 'url', 'fields.url']],
    ['an unknown language', () => ({ languages: ['xx-x'] }), ['INVALID', 'unknown_code', 'fields.languages']],
    [
      'two outlets',
      () => ({ outlet: 'Газета', outletOrganisationId: organisationId }),
      ['INVALID', 'one_of', 'fields.outlet'],
    ],
    ['a month of no day', () => ({ datePrecision: 'MONTH' }), ['INVALID', 'required', 'fields.publishedOn']],
    ['a day to come', () => ({ publishedOn: '2026-11-27' }), ['INVALID', 'future', 'fields.publishedOn']],
    ['a check to come', () => ({ lastCheckedOn: '2026-11-27' }), ['INVALID', 'future', 'fields.lastCheckedOn']],
    ['a malformed id', () => ({ visitIds: ['x'] }), ['INVALID', 'id', 'fields.visitIds']],
    ['a visit that is not there', () => ({ visitIds: [newId()] }), ['NOT_FOUND', 'not_found']],
    ['an outlet that is not there', () => ({ outletOrganisationId: newId() }), ['NOT_FOUND', 'not_found']],
    ['an owner who would not see it', () => ({ ownerId: strangerId }), ['INVALID', 'owner', 'fields.ownerId']],
  ])('is refused: a publication with %s', async (_case, wrong, refusal) => {
    const fields = { titleUk: 'Стаття', kind: 'MEDIA', ...wrong() };
    await refuses(CREATE_PUBLICATION, { communityId: community.id, fields }, refusal);
  });

  it.each<[string, () => object, readonly string[]]>([
    ['no direction', () => ({ direction: null }), ['INVALID', 'required', 'fields.direction']],
    ['two givers', () => ({ giver: 'Рада', giverMunicipalityId: city.id }), ['INVALID', 'one_of', 'fields.giver']],
    ['nobody honoured', () => ({ direction: 'GIVEN' }), ['INVALID', 'required', 'fields.recipient']],
    ['a day to come', () => ({ awardedOn: '2027-01-01' }), ['INVALID', 'future', 'fields.awardedOn']],
    ['a page by ftp', () => ({ url: 'ftp://a.example' }), ['INVALID', 'url', 'fields.url']],
    ['a giver that is not there', () => ({ giverMunicipalityId: newId() }), ['NOT_FOUND', 'not_found']],
  ])('is refused: an award with %s', async (_case, wrong, refusal) => {
    const fields = { titleUk: 'Приз', direction: 'RECEIVED', ...wrong() };
    await refuses(CREATE_AWARD, { communityId: community.id, fields }, refusal);
  });

  it.each<[string, object, readonly string[]]>([
    ['no name', { nameUk: null }, ['INVALID', 'required', 'fields.nameUk']],
    ['a minimum of none', { minimum: 0 }, ['INVALID', 'number', 'fields.minimum']],
    ['a minimum of halves', { minimum: 1.5 }, ['BAD_USER_INPUT', 'value', 'fields.minimum']],
  ])('is refused: a thing with %s', async (_case, wrong, refusal) => {
    await refuses(CREATE_ITEM, { communityId: community.id, fields: { nameUk: 'Чашки', ...wrong } }, refusal);
  });

  it.each<[string, string, object, readonly string[]]>([
    ['a gift of unknown number', 'GIVEN', { quantity: null }, ['INVALID', 'required', 'fields.quantity']],
    ['a gift of none', 'GIVEN', { quantity: 0 }, ['INVALID', 'number', 'fields.quantity']],
    ['a gift of fewer than none', 'GIVEN', { quantity: -1 }, ['INVALID', 'number', 'fields.quantity']],
    ['a gift to nobody', 'GIVEN', { counterpart: null }, ['INVALID', 'required', 'fields.counterpart']],
    ['a gift on no day', 'GIVEN', { on: null }, ['INVALID', 'required', 'fields.on']],
    ['a gift tomorrow', 'GIVEN', { on: '2026-11-27' }, ['INVALID', 'future', 'fields.on']],
    ['a gift that is not there', 'GIVEN', {}, ['INVALID', 'not_enough', 'fields.quantity']],
    ['a gift at a visit that is not there', 'GIVEN', { visitId: newId() }, ['NOT_FOUND', 'not_found']],
    [
      'a loss at a price',
      'WRITTEN_OFF',
      { cost: { amount: '1', currency: 'UAH' } },
      ['INVALID', 'not_here', 'fields.cost'],
    ],
    ['a purchase at a visit', 'PURCHASED', { visitId: newId() }, ['INVALID', 'not_here', 'fields.visitId']],
    [
      'a purchase for words',
      'PURCHASED',
      { cost: { amount: 'тисяча', currency: 'UAH' } },
      ['INVALID', 'amount', 'fields.cost.amount'],
    ],
    [
      'a purchase in shells',
      'PURCHASED',
      { cost: { amount: '1', currency: 'XQX' } },
      ['INVALID', 'unknown_code', 'fields.cost.currency'],
    ],
    ['a count of nobody knows what', 'COUNTED', { quantity: null }, ['INVALID', 'required', 'fields.quantity']],
  ])('is refused: %s', async (_case, kind, wrong, refusal) => {
    const fields = { quantity: 1, on: '2026-11-20', ...(kind === 'GIVEN' ? TO_A_GUEST : {}), ...wrong };
    await refuses(RECORD, { itemId, kind, fields }, refusal);
  });

  it.each([
    ['a publication', CREATE_PUBLICATION, { titleUk: 'Стаття', kind: 'MEDIA' }],
    ['an award', CREATE_AWARD, { titleUk: 'Приз', direction: 'RECEIVED' }],
    ['a thing', CREATE_ITEM, { nameUk: 'Чашки' }],
  ])('is refused: %s of a city abroad or of somebody else', async (_case, document, fields) => {
    await refuses(document, { communityId: city.id, fields }, ['INVALID', 'side', 'communityId']);
    const before = await written();
    const outsider = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const refusal = await outsider.refusal(document, { input: { communityId: community.id, fields } });
    expect(refusal.extensions.code).toBe('NOT_FOUND');
    expect(await written()).toBe(before);
  });

  async function written(): Promise<string> {
    const rows = await application.unitOfWork.rows(sql`
      SELECT (SELECT count(*) FROM publication) AS publications, (SELECT count(*) FROM award) AS awards,
        (SELECT count(*) FROM gift_item) AS items, (SELECT count(*) FROM gift_movement) AS movements,
        (SELECT count(*) FROM history_entry WHERE record_type IN ('PUBLICATION', 'AWARD', 'GIFT_ITEM')) AS entries`);
    return JSON.stringify(rows);
  }
});
