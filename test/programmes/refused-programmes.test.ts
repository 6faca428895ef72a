import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';
import { aProgramme, EIGHTEEN_MEASURES, measureId } from './a-programme.js';
import { ADD, CREATE, ORDER, type Programme, type Report, REVISE_REPORT, SIGN, START } from './documents.js';

type Variables = Record<string, unknown>;

describe('programmes and their reports refuse, in both languages and writing nothing,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let programme: Programme;
  let report: Report;
  let inUkrainian: GraphqlClient;
  let inEnglish: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    inUkrainian = as(application, await aCoordinator(application));
    inEnglish = as(application, await aCoordinator(application, { language: 'en' }));
    programme = await aProgramme(inUkrainian, community.id);
    const input = { programmeId: programme.id, year: 2024 };
    report = (await inUkrainian.get<{ startAnnualReport: Report }>(START, { input })).startAnnualReport;
  });
  afterAll(() => application.stop());

  const whole = (fields: object) => ({ communityId: community.id, fields: { ...EIGHTEEN_MEASURES, ...fields } });
  const tree = (measure: object) =>
    whole({ sections: [{ titleUk: 'Розділ', measures: [{ code: '1.1', titleUk: 'Захід', ...measure }] }] });
  const funds = (amount: string, currency = 'UAH', year = 2024) =>
    tree({ funds: [{ year, money: { amount, currency } }] });
  const AT_FUNDS = 'fields.sections.0.measures.0.funds.0';

  it.each<[string, () => object, string, string]>([
    ['no title', () => whole({ titleUk: ' ' }), 'required', 'fields.titleUk'],
    ['a title of two lines', () => whole({ titleUk: 'a\nb' }), 'control_char', 'fields.titleUk'],
    ['a title of 10 000 letters', () => whole({ titleUk: 'x'.repeat(10_000) }), 'too_long', 'fields.titleUk'],
    ['a lone surrogate', () => whole({ reportTitleUk: 'a\uD800' }), 'encoding', 'fields.reportTitleUk'],
    ['a period the wrong way round', () => whole({ endsOn: '2020-12-31' }), 'date_order', 'fields.endsOn'],
    ['no beginning', () => whole({ startsOn: null }), 'required', 'fields.startsOn'],
    ['30 February', () => whole({ endsOn: '2024-02-30' }), 'date', 'fields.endsOn'],
    ['a city abroad', () => ({ ...whole({}), communityId: city.id }), 'side', 'communityId'],
    ['a measure without a code', () => tree({ code: '' }), 'required', 'fields.sections.0.measures.0.code'],
    ['a measure without a title', () => tree({ titleUk: '' }), 'required', 'fields.sections.0.measures.0.titleUk'],
    ['«654,8 тис.» for an amount', () => funds('654,8 тис.'), 'amount', `${AT_FUNDS}.money.amount`],
    ['a third of a kopiyka', () => funds('0.333'), 'amount', `${AT_FUNDS}.money.amount`],
    ['an unknown currency', () => funds('1', 'XXZ'), 'unknown_code', `${AT_FUNDS}.money.currency`],
    ['money for a year outside the period', () => funds('1', 'UAH', 2030), 'range', `${AT_FUNDS}.year`],
    ['money for the year 1', () => funds('1', 'UAH', 1), 'number', `${AT_FUNDS}.year`],
    [
      'a code twice',
      () => whole({ sections: [{ titleUk: 'Р', measures: ['1.1', ' 1.1'].map((code) => ({ code, titleUk: 'З' })) }] }),
      'duplicate',
      'fields.sections.0.measures.1.code',
    ],
    [
      '21 sections',
      () => whole({ sections: Array.from({ length: 21 }, () => ({ titleUk: 'Р', measures: [] })) }),
      'too_many',
      'fields.sections',
    ],
  ])('%s in a programme', (_, input, reason, field) => refused(CREATE, input(), 'INVALID', reason, field));

  const entry = (fields: object, more: object = {}) => ({ measureId: measureId(programme, '1.1'), fields, ...more });
  it.each<[string, () => object, string, string, string | undefined]>([
    ['without words', () => entry({ year: 2024 }), 'INVALID', 'required', 'fields.textUk'],
    ['without a year or a date', () => entry({ textUk: 'А' }), 'INVALID', 'required', 'fields.year'],
    ['of the year 3000', () => entry({ textUk: 'А', year: 3000 }), 'INVALID', 'number', 'fields.year'],
    [
      'with a precision and no day',
      () => entry({ textUk: 'А', datePrecision: 'DAY', year: 2024 }),
      'INVALID',
      'required',
      'fields.startsOn',
    ],
    [
      'that ends before it begins',
      () => entry({ textUk: 'А', datePrecision: 'DAY', startsOn: '2024-05-05', endsOn: '2024-05-04' }),
      'INVALID',
      'date_order',
      'fields.endsOn',
    ],
    [
      'longer than a page',
      () => entry({ textUk: 'x'.repeat(5_001), year: 2024 }),
      'INVALID',
      'too_long',
      'fields.textUk',
    ],
    ['with a NUL', () => entry({ textUk: 'a\u0000', year: 2024 }), 'INVALID', 'control_char', 'fields.textUk'],
    [
      'of no measure',
      () => entry({ textUk: 'А', year: 2024 }, { measureId: newId() }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    [
      'of no visit',
      () => entry({ year: 2024 }, { record: { type: 'VISIT', id: newId() } }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    [
      'with a broken id',
      () => entry({ year: 2024 }, { record: { type: 'VISIT', id: 'x' } }),
      'INVALID',
      'id',
      'record.id',
    ],
  ])('an entry %s', (_, input, code, reason, field) => refused(ADD, input(), code, reason, field));

  it('an order with an entry of elsewhere', () =>
    refused(
      ORDER,
      { measureId: measureId(programme, '1.1'), year: 2024, entryIds: [newId()] },
      'NOT_FOUND',
      'not_found',
      undefined,
    ));

  it.each<[string, string, () => object, string, string, string | undefined]>([
    ['a year 0', START, () => ({ programmeId: programme.id, year: 0 }), 'INVALID', 'number', 'year'],
    ['a second draft', START, () => ({ programmeId: programme.id, year: 2024 }), 'CONFLICT', 'draft_exists', 'year'],
    [
      'the layout of a measure of elsewhere',
      REVISE_REPORT,
      () => ({ id: report.id, expectedVersion: report.version, fields: { measures: [{ measureId: newId() }] } }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    [
      'an old version',
      REVISE_REPORT,
      () => ({ id: report.id, expectedVersion: 99, fields: {} }),
      'CONFLICT',
      'stale',
      'expectedVersion',
    ],
    [
      'a signature without a surname',
      SIGN,
      () => ({
        id: report.id,
        expectedVersion: report.version,
        signature: { positionUk: 'Начальник', firstNameUk: 'Наталія', surnameUk: ' ' },
      }),
      'INVALID',
      'required',
      'signature.surnameUk',
    ],
    [
      'a signature with a line break',
      SIGN,
      () => ({ id: report.id, expectedVersion: report.version, signature: { positionUk: 'а\nб' } }),
      'INVALID',
      'control_char',
      'signature.positionUk',
    ],
  ])('%s of a report', (_, document, input, code, reason, field) => refused(document, input(), code, reason, field));

  async function refused(document: string, input: object, code: string, reason: string, field: string | undefined) {
    const variables: Variables = { input };
    const before = await digest();
    const uk = await inUkrainian.refusal(document, variables);
    const en = await inEnglish.refusal(document, variables);

    expect(uk.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
    expect(en.extensions).toEqual(uk.extensions);
    expect(uk.message).toMatch(/[а-яіїєґ]/i);
    expect(en.message).not.toMatch(/[а-яіїєґ]/i);
    expect(await digest()).toBe(before);
  }

  async function digest(): Promise<string> {
    const [row] = await application.unitOfWork.rows<{ sum: string }>(sql`
      SELECT concat((SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM programme p),
        (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM measure m),
        (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM measure_entry e),
        (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM annual_report r),
        (SELECT count(*) FROM history_entry)) AS sum`);
    return row?.sum ?? '';
  }
});
