import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { aNeed, CREATE, MOVE, type Need, NEEDS, UPDATE } from './documents.js';

describe('needs and offers that contradict themselves', () => {
  let application: Application;
  let community: MunicipalityRow;
  let speakers: Readonly<Record<'uk' | 'en', GraphqlClient>>;
  let strangerId: string;
  let draft: Need;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    const speaking = async (language: 'uk' | 'en') => as(application, await aCoordinator(application, { language }));
    speakers = { uk: await speaking('uk'), en: await speaking('en') };
    strangerId = (await anOfficial(application, [(await aCommunity(application)).id])).id;
    draft = await aNeed(speakers.uk, community.id);
  });
  afterAll(() => application.stop());

  /** In both languages, and nothing is written. */
  async function refuses(
    document: string,
    variables: Record<string, unknown>,
    [code, reason, field]: readonly string[],
  ): Promise<void> {
    const before = await written();
    for (const language of ['uk', 'en'] as const) {
      const refusal = await speakers[language].refusal(document, variables);
      expect(refusal.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await written()).toBe(before);
  }

  it.each<[string, () => object, readonly string[]]>([
    ['no title', () => ({ titleUk: null }), ['INVALID', 'required', 'fields.titleUk']],
    ['a title of spaces', () => ({ titleUk: ' \u00a0' }), ['INVALID', 'required', 'fields.titleUk']],
    ['a title without end', () => ({ titleUk: 'я'.repeat(201) }), ['INVALID', 'too_long', 'fields.titleUk']],
    ['a control character', () => ({ descriptionUk: 'а\u0007' }), ['INVALID', 'control_char', 'fields.descriptionUk']],
    ['no direction', () => ({ direction: null }), ['INVALID', 'required', 'fields.direction']],
    ['an unknown direction', () => ({ direction: 'SPACE' }), ['BAD_USER_INPUT', 'value', 'fields.direction']],
    ['a subtype of another direction', () => ({ subtype: 'SOLAR' }), ['INVALID', 'subtype', 'fields.subtype']],
    ['a kind of offer', () => ({ offerKind: 'GOODS' }), ['INVALID', 'nature', 'fields.offerKind']],
    [
      'goods of a loan',
      () => ({ aidType: 'FINANCIAL_ASSISTANCE', goodsClass: 'IT' }),
      ['INVALID', 'goods', 'fields.goodsClass'],
    ],
    ['money for goods', () => ({ goodsClass: 'MONEY' }), ['INVALID', 'goods', 'fields.goodsClass']],
    ['a quantity in words', () => ({ quantity: 'багато', unitUk: 'шт.' }), ['INVALID', 'quantity', 'fields.quantity']],
    ['a quantity of none', () => ({ quantity: '0', unitUk: 'шт.' }), ['INVALID', 'quantity', 'fields.quantity']],
    ['a quantity of nobody knows what', () => ({ quantity: '3' }), ['INVALID', 'required', 'fields.unitUk']],
    ['a unit of no quantity', () => ({ unitUk: 'шт.' }), ['INVALID', 'required', 'fields.quantity']],
    ['a priority of four', () => ({ priority: 4 }), ['INVALID', 'number', 'fields.priority']],
    ['a priority of halves', () => ({ priority: 1.5 }), ['BAD_USER_INPUT', 'value', 'fields.priority']],
    [
      'a cost in words',
      () => ({ estimatedCost: { amount: '2 тис.', currency: 'EUR' } }),
      ['INVALID', 'amount', 'fields.estimatedCost.amount'],
    ],
    [
      'a cost in shells',
      () => ({ estimatedCost: { amount: '2', currency: 'XQX' } }),
      ['INVALID', 'unknown_code', 'fields.estimatedCost.currency'],
    ],
    ['a malformed beneficiary', () => ({ beneficiaryId: 'x' }), ['INVALID', 'id', 'fields.beneficiaryId']],
    ['a beneficiary that is not there', () => ({ beneficiaryId: newId() }), ['NOT_FOUND', 'not_found']],
    ['a last day before time', () => ({ validUntil: '0001-01-01' }), ['INVALID', 'date_range', 'fields.validUntil']],
    ['an owner who could not keep it', () => ({ ownerId: strangerId }), ['INVALID', 'owner', 'fields.ownerId']],
  ])('are refused: a need with %s', async (_case, wrong, refusal) => {
    const fields = { titleUk: 'Потреба', direction: 'HEATING', ...wrong() };
    await refuses(CREATE, { input: { municipalityId: community.id, nature: 'NEED', fields } }, refusal);
  });

  it.each<[string, object, readonly string[]]>([
    ['a type of aid', { aidType: 'GRANT_MONEY' }, ['INVALID', 'nature', 'fields.aidType']],
    ['goods of know-how', { offerKind: 'KNOW_HOW', goodsClass: 'IT' }, ['INVALID', 'goods', 'fields.goodsClass']],
    ['a direction without its own subtype', { subtype: 'BOILERS', direction: 'CULTURE' }, ['INVALID', 'subtype']],
  ])('are refused: an offer with %s', async (_case, wrong, refusal) => {
    const fields = { titleUk: 'Пропозиція', direction: 'HEATING', ...wrong };
    await refuses(CREATE, { input: { municipalityId: community.id, nature: 'OFFER', fields } }, refusal);
  });

  it.each<[string, object, readonly string[]]>([
    ['to where no way leads', { status: 'FULFILLED' }, ['INVALID', 'transition', 'status']],
    ['to its end by hand', { status: 'EXPIRED' }, ['INVALID', 'transition', 'status']],
    ['without saying why', { status: 'WITHDRAWN' }, ['INVALID', 'required', 'reason']],
    ['from an earlier version', { status: 'PUBLISHED', expectedVersion: 0 }, ['CONFLICT', 'stale', 'expectedVersion']],
  ])('are refused: a step %s', async (_case, step, refusal) => {
    await refuses(MOVE, { input: { id: draft.id, expectedVersion: 1, ...step } }, refusal);
  });

  it('are refused: a change of an earlier version, and of what is not there', async () => {
    const fields = { titleUk: 'Інша' };
    await refuses(UPDATE, { input: { id: draft.id, expectedVersion: 0, fields } }, ['CONFLICT', 'stale']);
    await refuses(UPDATE, { input: { id: newId(), expectedVersion: 1, fields } }, ['NOT_FOUND', 'not_found']);
    await refuses(UPDATE, { input: { id: community.id, expectedVersion: 1, fields } }, ['NOT_FOUND', 'not_found']);
  });

  it('are refused: publishing what is over', async () => {
    const over = await aNeed(speakers.uk, community.id, { validUntil: '2026-11-25' });
    const input = { id: over.id, expectedVersion: 1, status: 'PUBLISHED' };
    await refuses(MOVE, { input }, ['INVALID', 'past', 'status']);
  });

  it.each<[string, object, readonly string[]]>([
    ['of no rows', { first: 0 }, ['INVALID', 'page_size']],
    ['of too many', { first: 101 }, ['INVALID', 'page_size']],
    ['after nowhere', { after: 'nowhere' }, ['INVALID', 'cursor', 'after']],
    ['of a malformed municipality', { filter: { municipalityIds: ['x'] } }, ['INVALID', 'id']],
    ['in an unknown order', { orderBy: { field: 'SECRET', direction: 'ASC' } }, ['BAD_USER_INPUT', 'value']],
  ])('are refused: a list %s', async (_case, variables, refusal) => {
    await refuses(NEEDS, { ...variables }, refusal);
  });

  it('are refused of somebody else’s community, and to those who only read', async () => {
    const before = await written();
    const input = {
      ...{ municipalityId: community.id, nature: 'NEED' },
      fields: { titleUk: 'Потреба', direction: 'HEATING' },
    };
    const outsider = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    expect((await outsider.refusal(CREATE, { input })).extensions.code).toBe('NOT_FOUND');
    const reader = as(application, await aReader(application, [community.id]));
    expect((await reader.refusal(CREATE, { input })).extensions.code).toBe('FORBIDDEN');
    expect(await written()).toBe(before);
  });

  async function written(): Promise<string> {
    const rows = await application.unitOfWork.rows(sql`
      SELECT (SELECT md5(string_agg(nd::text, '|' ORDER BY nd.id)) FROM need_or_offer nd) AS needs,
        (SELECT count(*) FROM history_entry WHERE record_type = 'NEED_OR_OFFER') AS entries`);
    return JSON.stringify(rows);
  }
});
