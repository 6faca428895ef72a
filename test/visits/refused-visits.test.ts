import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, type Person } from '../support/people.js';
import { aVisit } from './a-visit.js';
import { BY_ID, LIST, LOG, MOVE } from './documents.js';

describe('visits', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    city = await aPartnerCity(application, 'Прага 6', 'CZ');
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const fields = () => ({
    titleUk: 'Зустріч зі старостою Праги 6',
    direction: 'OUTGOING',
    parties: [
      { municipalityId: city.id, role: 'HOST' },
      { municipalityId: community.id, role: 'GUEST' },
    ],
  });

  describe('refuse, in both languages and writing nothing,', () => {
    const day = (startsOn: string, endsOn = startsOn) => [{ startsOn, endsOn }];
    it.each<[string, object, string | undefined, string, string, string]>([
      ['no title', { titleUk: '\u200B\u00A0' }, undefined, 'INVALID', 'required', 'fields.titleUk'],
      [
        'a title of 10 000 letters',
        { titleUk: 'x'.repeat(10_000) },
        undefined,
        'INVALID',
        'too_long',
        'fields.titleUk',
      ],
      ['NUL in the purpose', { purpose: 'a\u0000b' }, undefined, 'INVALID', 'control_char', 'fields.purpose'],
      ['a lone surrogate', { report: 'a\uD800' }, undefined, 'INVALID', 'encoding', 'fields.report'],
      [
        'a cost in words',
        { costs: [{ what: 'Проїзд', money: { amount: '654,8 тис.', currency: 'EUR' } }] },
        undefined,
        'INVALID',
        'amount',
        'fields.costs.0.money.amount',
      ],
      [
        'a currency EURO',
        { costs: [{ what: 'Проїзд', money: { amount: '1', currency: 'EURO' } }] },
        undefined,
        'INVALID',
        'unknown_code',
        'fields.costs.0.money.currency',
      ],
      [
        'no gift at all',
        { gifts: [{ direction: 'GIVEN', what: 'Книга', quantity: 0 }] },
        undefined,
        'INVALID',
        'number',
        'fields.gifts.0.quantity',
      ],
      [
        'a group of children without a number',
        { groupAges: 'MINORS' },
        undefined,
        'INVALID',
        'required',
        'fields.headCount',
      ],
      [
        'children by name',
        { groupAges: 'MIXED', headCount: 1, delegation: [{ name: 'Дитина', isLeader: true }] },
        undefined,
        'INVALID',
        'minors',
        'fields.delegation',
      ],
      ['an empty topic', { topics: ['Освіта', '\u200B'] }, undefined, 'INVALID', 'required', 'fields.topics'],
      [
        'a country XX',
        { places: [{ name: 'a', countryCode: 'XX' }] },
        undefined,
        'INVALID',
        'unknown_code',
        'fields.places.0.countryCode',
      ],
      [
        'a return before the departure',
        { dates: day('2026-12-02', '2026-12-01') },
        undefined,
        'INVALID',
        'date_order',
        'fields.dates.0.endsOn',
      ],
      [
        '29 February of 2026',
        { dates: day('2026-02-29', '2026-03-01') },
        undefined,
        'INVALID',
        'date',
        'fields.dates.0.startsOn',
      ],
      [
        'the year 0001',
        { dates: day('0001-01-01', '2026-01-01') },
        undefined,
        'INVALID',
        'date_range',
        'fields.dates.0.startsOn',
      ],
      [
        'the year 9999',
        { dates: day('2026-01-01', '9999-01-01') },
        undefined,
        'INVALID',
        'date_range',
        'fields.dates.0.endsOn',
      ],
      ['a past visit of tomorrow', { dates: day('2026-11-27') }, 'COMPLETED', 'INVALID', 'future', 'fields.dates'],
      ['a past visit without a day', {}, 'COMPLETED', 'INVALID', 'required', 'fields.dates'],
      ['a visit that begins cancelled', {}, 'CANCELLED', 'INVALID', 'transition', 'status'],
      ['nobody who takes part', { parties: [] }, undefined, 'INVALID', 'required', 'fields.parties'],
      ['a delegation of 0', { headCount: 0 }, undefined, 'INVALID', 'leader', 'fields.headCount'],
      [
        'a delegation without its leader',
        { delegation: [{ name: 'Вигаданий' }] },
        undefined,
        'INVALID',
        'leader',
        'fields.delegation',
      ],
      [
        'more names than heads',
        { delegation: [{ name: 'а', isLeader: true }, { name: 'б' }], headCount: 1 },
        undefined,
        'INVALID',
        'range',
        'fields.headCount',
      ],
      ['a head count of 1.5', { headCount: 1.5 }, undefined, 'BAD_USER_INPUT', 'value', 'fields.headCount'],
      [
        'a head count over 2^31',
        { headCount: 3_000_000_000 },
        undefined,
        'BAD_USER_INPUT',
        'int_range',
        'fields.headCount',
      ],
      ['a negative head count', { headCount: -1 }, undefined, 'INVALID', 'number', 'fields.headCount'],
      [
        'a programme at 25:00',
        { programme: [{ title: 'a', startsAt: '25:00' }] },
        undefined,
        'INVALID',
        'time',
        'fields.programme.0.startsAt',
      ],
      [
        'a programme point backwards',
        { programme: [{ title: 'a', startsAt: '10:00', endsAt: '09:00' }] },
        undefined,
        'INVALID',
        'date_order',
        'fields.programme.0.endsAt',
      ],
      [
        'a commitment without words',
        { commitments: [{ text: '  ' }] },
        undefined,
        'INVALID',
        'required',
        'fields.commitments.0.text',
      ],
      ['a malformed id', { partnershipIds: ['not-an-id'] }, undefined, 'INVALID', 'id', 'fields.partnershipIds'],
      [
        'none and some commitments',
        { noCommitments: true, commitments: [{ text: 'a' }] },
        undefined,
        'INVALID',
        'no_commitments',
        'fields.noCommitments',
      ],
      ['a debrief without a report', { dates: day('2026-11-01') }, 'DEBRIEFED', 'INVALID', 'required', 'fields.report'],
      ['an unknown direction', { direction: 'SIDEWAYS' }, undefined, 'BAD_USER_INPUT', 'value', 'fields.direction'],
    ])('%s', async (_case, wrong, status, code, reason, field) => {
      const before = await written();
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(LOG, { input: { fields: { ...fields(), ...wrong }, status } });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await written()).toEqual(before);
    });

    it('a municipality that comes twice', async () => {
      const parties = [...fields().parties, { municipalityId: city.id, role: 'GUEST' }];
      const refusal = await coordinator.refusal(LOG, { input: { fields: { ...fields(), parties } } });
      expect(refusal.extensions).toMatchObject({ reason: 'self_partner', field: 'fields.parties.2.municipalityId' });
    });

    it('the id of another kind of record', async () => {
      const refusal = await coordinator.refusal(LOG, {
        input: { fields: { ...fields(), partnershipIds: [community.id] } },
      });
      expect(refusal.extensions.code).toBe('NOT_FOUND');
      expect((await coordinator.refusal(BY_ID, { id: community.id })).extensions.code).toBe('NOT_FOUND');
    });

    it.each([0, -1, 100_000])('a page of %i', async (first) => {
      const refusal = await coordinator.refusal(LIST, { first });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'page_size' });
    });

    it('a step that the table does not have, and name those it has', async () => {
      const visit = await aVisit(application, { partyIds: [city.id, community.id] });
      const refusal = await coordinator.refusal(MOVE, {
        input: { id: visit.id, expectedVersion: 1, status: 'CLOSED' },
      });
      expect(refusal.extensions).toMatchObject({
        code: 'INVALID',
        reason: 'transition',
        details: { allowed: ['APPROVED', 'CONFIRMED', 'COMPLETED', 'POSTPONED', 'CANCELLED'] },
      });
      expect(refusal.message).toContain('Погоджено');
    });
  });

  async function written() {
    return application.unitOfWork
      .rows(sql`SELECT (SELECT count(*) FROM visit) AS visits, (SELECT count(*) FROM task) AS tasks,
      (SELECT count(*) FROM visit_commitment) AS commitments, (SELECT count(*) FROM history_entry WHERE record_type IN ('VISIT', 'TASK')) AS history`);
  }
});
