import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { anAid, FIVE_GENERATORS, recorded } from './an-aid.js';
import { CREATE, MOVE, RECORD, REMOVE, REVISE, type Transfer, UPDATE } from './documents.js';

describe('aid refuses, in both languages and writing nothing,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let stranger: Person;
  let transfer: Transfer;
  let ofMoney: Transfer;
  let inUkrainian: GraphqlClient;
  let inEnglish: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    inUkrainian = as(application, await aCoordinator(application));
    inEnglish = as(application, await aCoordinator(application, { language: 'en' }));
    const promised = await anAid(inUkrainian, community.id);
    transfer = await recorded(inUkrainian, promised, { kind: 'RECEIVED', on: '2026-11-10', quantity: '2' });
    const lines = [{ whatUk: 'Кошти', goodsClass: 'MONEY', value: { amount: '10', currency: 'EUR' } }];
    ofMoney = await anAid(inUkrainian, community.id, { lines });
  });
  afterAll(() => application.stop());

  const whole = (fields: object) => ({ communityId: community.id, fields: { ...FIVE_GENERATORS, ...fields } });
  const line = (fields: object) => whole({ lines: [{ whatUk: 'Річ', goodsClass: 'OTHER', ...fields }] });
  const party = (fields: object) => whole({ chain: [{ role: 'DONOR', ...fields }] });
  const AT_LINE = 'fields.lines.0';

  it.each<[string, () => object, string, string]>([
    ['no title', () => whole({ titleUk: ' ' }), 'required', 'fields.titleUk'],
    ['a title of two lines', () => whole({ titleUk: 'a\nb' }), 'control_char', 'fields.titleUk'],
    ['a title of 10 000 letters', () => whole({ titleEn: 'x'.repeat(10_000) }), 'too_long', 'fields.titleEn'],
    ['a lone surrogate', () => whole({ note: 'a\uD800' }), 'encoding', 'fields.note'],
    ['no direction', () => whole({ direction: null }), 'required', 'fields.direction'],
    ['no type of aid', () => whole({ aidType: null }), 'required', 'fields.aidType'],
    ['a city abroad as its community', () => ({ ...whole({}), communityId: city.id }), 'side', 'communityId'],
    ['a broken id of its community', () => ({ ...whole({}), communityId: 'x' }), 'id', 'communityId'],
    ['a promise of tomorrow', () => whole({ promisedOn: '2026-11-27' }), 'future', 'fields.promisedOn'],
    ['thanks of tomorrow', () => whole({ thankedOn: '2026-11-27' }), 'future', 'fields.thankedOn'],
    ['30 February', () => whole({ promisedOn: '2026-02-30' }), 'date', 'fields.promisedOn'],
    [
      'a report before the clearance',
      () => whole({ clearedOn: '2026-11-02', reportedOn: '2026-11-01' }),
      'date_order',
      'fields.reportedOn',
    ],
    ['a first status that gives it up', () => ({ ...whole({}), status: 'CANCELLED' }), 'transition', 'status'],
    ['a receipt of nothing', () => ({ ...whole({}), status: 'RECEIVED' }), 'no_receipt', 'fields.receivedOn'],
    ['a line without words', () => line({ whatUk: '' }), 'required', `${AT_LINE}.whatUk`],
    ['a dozen in words', () => line({ quantity: 'дюжина' }), 'quantity', `${AT_LINE}.quantity`],
    ['nothing of a thing', () => line({ quantity: '0' }), 'quantity', `${AT_LINE}.quantity`],
    ['less than nothing', () => line({ quantity: '-3' }), 'quantity', `${AT_LINE}.quantity`],
    ['a ten-thousandth', () => line({ quantity: '0.0001' }), 'quantity', `${AT_LINE}.quantity`],
    ['more than there is', () => line({ quantity: '9999999999999' }), 'range', `${AT_LINE}.quantity`],
    ['money without an amount', () => line({ goodsClass: 'MONEY' }), 'required', `${AT_LINE}.value`],
    [
      '«654,8 тис.» for an amount',
      () => line({ value: { amount: '654,8 тис.', currency: 'EUR' } }),
      'amount',
      `${AT_LINE}.value.amount`,
    ],
    [
      'an unknown currency',
      () => line({ value: { amount: '1', currency: 'EURO' } }),
      'unknown_code',
      `${AT_LINE}.value.currency`,
    ],
    [
      '101 lines',
      () => whole({ lines: Array.from({ length: 101 }, () => ({ whatUk: 'Р', goodsClass: 'OTHER' })) }),
      'too_many',
      'fields.lines',
    ],
    ['a party that is nobody', () => party({}), 'required', 'fields.chain.0.name'],
    ['a party that is two', () => party({ name: 'Фонд', municipalityId: city.id }), 'one_of', 'fields.chain.0.name'],
    ['a partnership with a broken id', () => whole({ partnershipIds: ['x'] }), 'id', 'fields.partnershipIds'],
    ['an owner who could not see it', () => whole({ ownerId: stranger.id }), 'owner', 'fields.ownerId'],
    ['an owner who is nobody', () => whole({ ownerId: newId() }), 'owner', 'fields.ownerId'],
  ])('%s', (_, input, reason, field) => refused(CREATE, input(), 'INVALID', reason, field));

  it.each<[string, () => object]>([
    ['a partnership that is not there', () => whole({ partnershipIds: [newId()] })],
    ['a visit that is not there', () => whole({ visitIds: [newId()] })],
    ['an organisation that is not there', () => party({ organisationId: newId() })],
    ['a community that is not there', () => ({ ...whole({}), communityId: newId() })],
  ])('%s', (_, input) => refused(CREATE, input(), 'NOT_FOUND', 'not_found', undefined));

  const movement = (fields: object, of = () => transfer) => {
    const { id, version, lines } = of();
    const given = { kind: 'RECEIVED', on: '2026-11-11', quantity: '1', ...fields };
    return { transferId: id, expectedVersion: version, lineId: lines[0]?.id, fields: given };
  };
  const money = (fields: object) => movement({ quantity: null, ...fields }, () => ofMoney);
  it.each<[string, () => object, string, string, string | undefined]>([
    ['of tomorrow', () => movement({ on: '2026-11-27' }), 'INVALID', 'future', 'fields.on'],
    ['of nothing', () => movement({ quantity: '0' }), 'INVALID', 'quantity', 'fields.quantity'],
    ['of nobody knows how much', () => movement({ quantity: null }), 'INVALID', 'required', 'fields.quantity'],
    [
      'beyond what came',
      () => movement({ kind: 'DISTRIBUTED', quantity: '2.001' }),
      'INVALID',
      'over_distributed',
      'fields.quantity',
    ],
    ['with an act of two lines', () => movement({ actNumber: 'a\nb' }), 'INVALID', 'control_char', 'fields.actNumber'],
    ['of money in digits of a quantity', () => money({ quantity: '5' }), 'INVALID', 'required', 'fields.money'],
    [
      'in another currency',
      () => money({ money: { amount: '5', currency: 'USD' } }),
      'INVALID',
      'currency',
      'fields.money.currency',
    ],
    [
      'of no money',
      () => money({ money: { amount: '0', currency: 'EUR' } }),
      'INVALID',
      'required',
      'fields.money.amount',
    ],
    ['of no line', () => ({ ...movement({}), lineId: newId() }), 'NOT_FOUND', 'not_found', undefined],
    ['to nobody', () => movement({ organisationId: newId() }), 'NOT_FOUND', 'not_found', undefined],
    ['from an old version', () => ({ ...movement({}), expectedVersion: 99 }), 'CONFLICT', 'stale', 'expectedVersion'],
  ])('a movement %s', (_, input, code, reason, field) => refused(RECORD, input(), code, reason, field));

  const at = (more: object) => ({ id: transfer.id, expectedVersion: transfer.version, ...more });
  const ofMovement = (more: object) => ({ ...at(more), id: transfer.lines[0]?.movements[0]?.id, ...more });
  it.each<[string, string, () => object, string, string, string | undefined]>([
    ['a step that is none', MOVE, () => at({ status: 'CLOSED' }), 'INVALID', 'transition', 'status'],
    ['to cancel what has come', MOVE, () => at({ status: 'CANCELLED', reason: 'Ні' }), 'INVALID', 'received', 'status'],
    ['a step without its reason', MOVE, () => at({ status: 'CANCELLED' }), 'INVALID', 'required', 'reason'],
    ['a step of tomorrow', MOVE, () => at({ status: 'DECIDED', on: '2026-11-27' }), 'INVALID', 'future', 'on'],
    ['a step before the last', MOVE, () => at({ status: 'DECIDED', on: '2026-10-01' }), 'INVALID', 'date_order', 'on'],
    [
      'a change of an old version',
      UPDATE,
      () => ({ ...at({ fields: {} }), expectedVersion: 99 }),
      'CONFLICT',
      'stale',
      'expectedVersion',
    ],
    ['to drop a line that has moved', UPDATE, () => at({ fields: { lines: [] } }), 'INVALID', 'in_use', 'fields.lines'],
    [
      'to correct a movement into nothing',
      REVISE,
      () => ofMovement({ fields: { kind: 'RECEIVED', on: '2026-11-10', quantity: '' } }),
      'INVALID',
      'required',
      'fields.quantity',
    ],
    ['to remove a movement that is not there', REMOVE, () => at({ id: newId() }), 'NOT_FOUND', 'not_found', undefined],
  ])('%s', (_, document, input, code, reason, field) => refused(document, input(), code, reason, field));

  async function refused(document: string, input: object, code: string, reason: string, field: string | undefined) {
    const before = await digest();
    const uk = await inUkrainian.refusal(document, { input });
    const en = await inEnglish.refusal(document, { input });

    expect(uk.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
    expect(en.extensions).toEqual(uk.extensions);
    expect(uk.message).toMatch(/[а-яіїєґ]/i);
    expect(en.message).not.toMatch(/[а-яіїєґ]/i);
    expect(await digest()).toBe(before);
  }

  async function digest(): Promise<string> {
    const [row] = await application.unitOfWork.rows<{ sum: string }>(sql`
      SELECT concat((SELECT md5(string_agg(x::text, '' ORDER BY id)) FROM aid_transfer x),
        (SELECT md5(string_agg(l::text, '' ORDER BY id)) FROM aid_line l),
        (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM aid_movement m),
        (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM aid_party c),
        (SELECT count(*) FROM aid_status_change), (SELECT count(*) FROM history_entry)) AS sum`);
    return row?.sum ?? '';
  }
});
