import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { OrganisationRow } from '../../src/features/organisations/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { aMembership } from './a-project.js';
import { CREATE_MEMBERSHIP, type Membership, MOVE_MEMBERSHIP, UPDATE_MEMBERSHIP } from './documents.js';

type Case = [string, () => object, string, string];

describe('memberships refuse, in both languages and writing nothing,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let network: OrganisationRow;
  let stranger: Person;
  let membership: Membership;
  let inUkrainian: GraphqlClient;
  let inEnglish: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    network = await anOrganisation(application, { type: 'NETWORK', countryCode: null });
    stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    inUkrainian = as(application, await aCoordinator(application));
    inEnglish = as(application, await aCoordinator(application, { language: 'en' }));
    membership = await aMembership(inUkrainian, community.id, network.id, {
      status: 'MEMBER',
      statusOn: '2026-01-31',
      fields: { joinedOn: '2026-01-31' },
    });
  });
  afterAll(() => application.stop());

  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const joined = (fields: object) => ({ communityId: community.id, networkId: community.id, fields });
  const within = (fields: object) => ({ id: membership.id, expectedVersion: membership.version, fields });
  it.each<Case>([
    ['no title', () => within({ titleUk: '' }), 'required', 'fields.titleUk'],
    ['a day of joining to come', () => within({ joinedOn: '2026-11-27' }), 'future', 'fields.joinedOn'],
    [
      'a precision without a day',
      () => within({ joinedOn: null, joinedPrecision: 'YEAR' }),
      'required',
      'fields.joinedOn',
    ],
    ['an end before the beginning', () => within({ endedOn: '2026-01-30' }), 'date_order', 'fields.endedOn'],
    ['a page without a scheme', () => within({ url: 'eurocities.eu' }), 'url', 'fields.url'],
    [
      'a fee in words',
      () => within({ fees: [{ year: 2026, amount: euros('4,5 тис.') }] }),
      'amount',
      'fields.fees.0.amount.amount',
    ],
    ['a fee of the year 1', () => within({ fees: [{ year: 1, amount: euros('1') }] }), 'number', 'fields.fees.0.year'],
    [
      'a fee paid tomorrow',
      () => within({ fees: [{ year: 2026, amount: euros('1'), paidOn: '2026-11-27' }] }),
      'future',
      'fields.fees.0.paidOn',
    ],
    [
      'an obligation to nothing',
      () => within({ obligations: [{ textUk: ' ' }] }),
      'required',
      'fields.obligations.0.textUk',
    ],
    [
      'an obligation done tomorrow',
      () => within({ obligations: [{ textUk: 'План', doneOn: '2026-11-27' }] }),
      'future',
      'fields.obligations.0.doneOn',
    ],
    [
      'an obligation of somebody who would not see it',
      () => within({ obligations: [{ textUk: 'План', ownerId: stranger.id }] }),
      'owner',
      'fields.obligations.0.ownerId',
    ],
  ])('%s in a membership', (_, input, reason, field) => refused(UPDATE_MEMBERSHIP, input(), 'INVALID', reason, field));

  const step = (more: object) => ({ id: membership.id, expectedVersion: membership.version, ...more });
  it.each<[string, string, () => object, string, string, string | undefined]>([
    ['a network that is no organisation', CREATE_MEMBERSHIP, () => joined({}), 'NOT_FOUND', 'not_found', undefined],
    [
      'an unknown contact',
      UPDATE_MEMBERSHIP,
      () => within({ contactId: newId() }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    [
      'an unknown partnership',
      UPDATE_MEMBERSHIP,
      () => within({ partnershipId: newId() }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    [
      'the same network twice',
      CREATE_MEMBERSHIP,
      () => ({ ...joined({}), networkId: network.id }),
      'CONFLICT',
      'duplicate',
      'networkId',
    ],
    ['a step off the table', MOVE_MEMBERSHIP, () => step({ status: 'REFUSED' }), 'INVALID', 'transition', 'status'],
    ['an end without a reason', MOVE_MEMBERSHIP, () => step({ status: 'ENDED' }), 'INVALID', 'required', 'reason'],
    [
      'an old version',
      MOVE_MEMBERSHIP,
      () => ({ ...step({ status: 'ENDED' }), expectedVersion: 9 }),
      'CONFLICT',
      'stale',
      'expectedVersion',
    ],
  ])('%s of a membership', (_, document, input, code, reason, field) =>
    refused(document, input(), code, reason, field),
  );

  async function refused(document: string, input: object, code: string, reason: string, field: string | undefined) {
    const variables = { input };
    const before = await digest();
    const uk = await inUkrainian.refusal(document, variables);
    const en = await inEnglish.refusal(document, variables);

    expect(uk.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
    expect(en.extensions).toEqual(uk.extensions);
    expect(uk.message).toMatch(/[а-яіїєґ]/i);
    expect(withoutNames(en.message)).not.toMatch(/[а-яіїєґ]/i);
    expect(await digest()).toBe(before);
  }

  /** Records are named as they were written. */
  const withoutNames = (message: string) => message.replace(/“[^”]*”/g, '');

  async function digest(): Promise<string> {
    const [row] = await application.unitOfWork.rows<{ sum: string }>(sql`
      SELECT concat((SELECT count(*) FROM membership_status_change),
        (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM membership m),
        (SELECT count(*) FROM membership_fee), (SELECT count(*) FROM history_entry)) AS sum`);
    return row?.sum ?? '';
  }
});
