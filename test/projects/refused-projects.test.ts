import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { OrganisationRow } from '../../src/features/organisations/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { aProject } from './a-project.js';
import { CREATE, MOVE, type Project, UPDATE } from './documents.js';

type Case = [string, () => object, string, string];

describe('projects refuse, in both languages and writing nothing,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let network: OrganisationRow;
  let stranger: Person;
  let project: Project;
  let inUkrainian: GraphqlClient;
  let inEnglish: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    network = await anOrganisation(application, { type: 'NETWORK', countryCode: null });
    stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    inUkrainian = as(application, await aCoordinator(application));
    inEnglish = as(application, await aCoordinator(application, { language: 'en' }));
    project = await aProject(inUkrainian, community.id, { status: 'RUNNING', statusOn: '2026-01-31' });
  });
  afterAll(() => application.stop());

  const whole = (fields: object) => ({ communityId: community.id, fields: { titleUk: 'Проєкт', ...fields } });
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const participant = (fields: object) => whole({ participants: [{ role: 'FUNDER', ...fields }] });
  const rated = (exchangeRate: object, more: object = { amount: euros('1') }) =>
    whole({ exchangeRate: { rate: '45', on: '2026-11-26', ...exchangeRate }, ...more });

  it.each<Case>([
    ['no title', () => whole({ titleUk: ' ' }), 'required', 'fields.titleUk'],
    ['a title of two lines', () => whole({ titleUk: 'a\nb' }), 'control_char', 'fields.titleUk'],
    [
      'a programme of 10 000 letters',
      () => whole({ programmeEn: 'x'.repeat(10_000) }),
      'too_long',
      'fields.programmeEn',
    ],
    ['a lone surrogate', () => whole({ resultEn: 'a\uD800' }), 'encoding', 'fields.resultEn'],
    ['a city abroad', () => ({ ...whole({}), communityId: city.id }), 'side', 'communityId'],
    ['a broken id', () => ({ ...whole({}), communityId: 'x' }), 'id', 'communityId'],
    [
      '«654,8 тис. євро» for an amount',
      () => whole({ amount: euros('654,8 тис. євро') }),
      'amount',
      'fields.amount.amount',
    ],
    ['less than nothing', () => whole({ ownShare: euros('-5') }), 'amount', 'fields.ownShare.amount'],
    ['a third of a cent', () => whole({ amount: euros('0.333') }), 'amount', 'fields.amount.amount'],
    [
      'an unknown currency',
      () => whole({ amount: { amount: '1', currency: 'EURO' } }),
      'unknown_code',
      'fields.amount.currency',
    ],
    ['a rate in words', () => rated({ rate: 'сорок п’ять' }), 'rate', 'fields.exchangeRate.rate'],
    ['a rate of nothing', () => rated({ rate: '0.0' }), 'rate', 'fields.exchangeRate.rate'],
    ['a rate without an amount', () => rated({}, {}), 'rate', 'fields.exchangeRate.rate'],
    [
      'a rate of the hryvnia',
      () => rated({}, { amount: { amount: '1', currency: 'UAH' } }),
      'rate',
      'fields.exchangeRate.rate',
    ],
    ['a rate of tomorrow', () => rated({ on: '2026-11-27' }), 'future', 'fields.exchangeRate.on'],
    [
      'a period the wrong way round',
      () => whole({ startsOn: '2026-03-01', endsOn: '2026-02-28' }),
      'date_order',
      'fields.endsOn',
    ],
    ['30 February', () => whole({ endsOn: '2026-02-30' }), 'date', 'fields.endsOn'],
    ['a call without a scheme', () => whole({ callUrl: 'javascript:alert(1)' }), 'url', 'fields.callUrl'],
    ['a participant that is nobody', () => participant({}), 'required', 'fields.participants.0.name'],
    [
      'a participant that is two things',
      () => participant({ organisationId: network.id, name: 'Мережа' }),
      'one_of',
      'fields.participants.0.name',
    ],
    [
      'the same funder twice',
      () => whole({ participants: [1, 2].map(() => ({ role: 'FUNDER', municipalityId: city.id })) }),
      'duplicate',
      'fields.participants.1.role',
    ],
    [
      'a contribution in words',
      () => participant({ name: 'ЄС', contribution: euros('мільйон') }),
      'amount',
      'fields.participants.0.contribution.amount',
    ],
    [
      'an indicator without a name',
      () => whole({ indicators: [{ nameUk: '' }] }),
      'required',
      'fields.indicators.0.nameUk',
    ],
    [
      'a target beyond all',
      () => whole({ indicators: [{ nameUk: 'Є', target: 1e13 }] }),
      'range',
      'fields.indicators.0.target',
    ],
    [
      'a value of tomorrow',
      () => whole({ indicators: [{ nameUk: 'Є', actual: 1, asOf: '2026-11-27' }] }),
      'future',
      'fields.indicators.0.asOf',
    ],
    ['a report without a day', () => whole({ reports: [{ kind: 'FINAL' }] }), 'required', 'fields.reports.0.dueOn'],
    [
      'a report of tomorrow',
      () => whole({ reports: [{ kind: 'FINAL', submittedOn: '2026-11-27' }] }),
      'future',
      'fields.reports.0.submittedOn',
    ],
    [
      '101 participants',
      () => whole({ participants: Array.from({ length: 101 }, () => ({ role: 'PARTNER', name: 'Х' })) }),
      'too_many',
      'fields.participants',
    ],
    ['an owner who would not see it', () => whole({ ownerId: stranger.id }), 'owner', 'fields.ownerId'],
    ['an owner who is nobody', () => whole({ ownerId: newId() }), 'owner', 'fields.ownerId'],
    ['the beginning as given up', () => ({ ...whole({}), status: 'ABANDONED' }), 'transition', 'status'],
    ['the close of what goes on', () => ({ ...whole({}), status: 'CLOSED' }), 'not_finished', 'fields.resultUk'],
    ['a status of tomorrow', () => ({ ...whole({}), statusOn: '2026-11-27' }), 'future', 'statusOn'],
  ])('%s in a project', (_, input, reason, field) => refused(CREATE, input(), 'INVALID', reason, field));

  it.each([
    ['visitIds', [newId()]],
    ['agreementIds', [newId()]],
    ['partnershipIds', [newId()]],
    ['participants', [{ role: 'FUNDER', organisationId: newId() }]],
    ['participants', [{ role: 'FUNDER', municipalityId: newId() }]],
  ])('links to what is not there: %s', (field, value) =>
    refused(CREATE, whole({ [field]: value }), 'NOT_FOUND', 'not_found', undefined),
  );

  const moved = (more: object) => ({ id: project.id, expectedVersion: project.version, ...more });
  it.each<[string, string, () => object, string, string, string | undefined]>([
    [
      'an old version',
      UPDATE,
      () => ({ ...moved({ fields: {} }), expectedVersion: 99 }),
      'CONFLICT',
      'stale',
      'expectedVersion',
    ],
    [
      'an unknown project',
      UPDATE,
      () => ({ ...moved({ fields: {} }), id: newId() }),
      'NOT_FOUND',
      'not_found',
      undefined,
    ],
    ['a step off the table', MOVE, () => moved({ status: 'SUBMITTED' }), 'INVALID', 'transition', 'status'],
    ['a step back without a reason', MOVE, () => moved({ status: 'AWARDED' }), 'INVALID', 'required', 'reason'],
    [
      'a reason of spaces',
      MOVE,
      () => moved({ status: 'ABANDONED', reason: ' \u200b ' }),
      'INVALID',
      'required',
      'reason',
    ],
    [
      'a step before the one before',
      MOVE,
      () => moved({ status: 'AWARDED', reason: 'Рано', on: '2026-01-30' }),
      'INVALID',
      'date_order',
      'on',
    ],
    ['the close of what goes on', MOVE, () => moved({ status: 'CLOSED' }), 'INVALID', 'not_finished', 'status'],
  ])('%s of a project', (_, document, input, code, reason, field) => refused(document, input(), code, reason, field));

  it('takes 654800.00, and nothing where a list is cleared', async () => {
    const { amount } = await aProject(inUkrainian, community.id, { fields: { amount: euros('654800.00') } });
    expect(amount).toEqual(euros('654800.00'));
    const cleared = {
      participants: null,
      indicators: null,
      reports: null,
      visitIds: null,
      spheres: null,
      amount: null,
    };
    const input = { ...moved({ fields: cleared }) };
    const { updateProject } = await inUkrainian.get<{ updateProject: Project }>(UPDATE, { input });
    expect(updateProject.version).toBe(project.version);
  });

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
      SELECT concat((SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM project p),
        (SELECT md5(string_agg(x::text, '' ORDER BY id)) FROM project_participant x),
        (SELECT count(*) FROM project_status_change), (SELECT count(*) FROM history_entry)) AS sum`);
    return row?.sum ?? '';
  }
});
