import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, type Person } from '../support/people.js';
import { type AgreementView, DRAFT, MOVE, REVISE } from './documents.js';

describe('agreements', () => {
  let application: Application;
  let khmelnytskyi: MunicipalityRow;
  let stuttgart: MunicipalityRow;
  let dresden: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    khmelnytskyi = await aCommunity(application, 'Хмельницький');
    stuttgart = await aPartnerCity(application, 'Штутгарт');
    dresden = await aPartnerCity(application, 'Дрезден');
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const fields = () => ({
    titleUk: 'Угода про солідарне партнерство Штутгарт – Хмельницький – Дрезден',
    type: 'AGREEMENT',
    parties: [{ municipalityId: stuttgart.id }, { municipalityId: khmelnytskyi.id }, { municipalityId: dresden.id }],
  });
  const draft = async (wish: object = {}, more: object = {}) =>
    (
      await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, {
        input: { fields: { ...fields(), ...wish }, ...more },
      })
    ).draftAgreement;
  const revise = async ({ id, version }: AgreementView, wish: object) =>
    (
      await coordinator.get<{ reviseAgreement: AgreementView }>(REVISE, {
        input: { id, expectedVersion: version, fields: wish },
      })
    ).reviseAgreement;

  describe('refuse, in both languages and writing nothing,', () => {
    const two = (wish: object) => ({
      parties: [{ municipalityId: khmelnytskyi.id }, { municipalityId: dresden.id, ...wish }],
    });
    it.each<[string, () => object, object, string, string, string]>([
      ['no title', () => ({ titleUk: ' ' }), {}, 'INVALID', 'required', 'fields.titleUk'],
      ['no type', () => ({ type: null }), {}, 'INVALID', 'required', 'fields.type'],
      [
        'a title of 10 000 letters',
        () => ({ titleUk: 'x'.repeat(10_000) }),
        {},
        'INVALID',
        'too_long',
        'fields.titleUk',
      ],
      ['a control character', () => ({ number: '1\u0007' }), {}, 'INVALID', 'control_char', 'fields.number'],
      [
        'an unknown language',
        () => ({ languages: ['uk', 'zz-ZZ'] }),
        {},
        'INVALID',
        'unknown_code',
        'fields.languages',
      ],
      ['nobody', () => ({ parties: [] }), {}, 'INVALID', 'required', 'fields.parties'],
      [
        'a party that is nobody',
        () => ({ parties: [{ signatory: 'A' }] }),
        {},
        'INVALID',
        'required',
        'fields.parties.0.municipalityId',
      ],
      [
        'the same party twice',
        () => ({ parties: [{ municipalityId: dresden.id }, { municipalityId: dresden.id }] }),
        {},
        'INVALID',
        'self_partner',
        'fields.parties.1.municipalityId',
      ],
      [
        'a signature of tomorrow',
        () => two({ signedOn: '2026-11-27' }),
        {},
        'INVALID',
        'future_signature',
        'fields.parties.1.signedOn',
      ],
      [
        'signed tomorrow',
        () => two({}),
        { status: 'SIGNED', statusOn: '2026-11-27' },
        'INVALID',
        'future_signature',
        'statusOn',
      ],
      ['signed on a day nobody knows', () => two({}), { status: 'SIGNED' }, 'INVALID', 'required', 'statusOn'],
      [
        'in force from tomorrow',
        () => two({}),
        { status: 'IN_FORCE', statusOn: '2026-11-27' },
        'INVALID',
        'future',
        'statusOn',
      ],
      [
        'signed by one',
        () => ({ parties: [{ municipalityId: dresden.id }] }),
        { status: 'SIGNED', statusOn: '2026-11-01' },
        'INVALID',
        'parties',
        'fields.parties',
      ],
      [
        'an end before the start',
        () => ({ inForceFrom: '2027-01-01', inForceTo: '2026-01-01' }),
        {},
        'INVALID',
        'date_order',
        'fields.inForceTo',
      ],
      ['a fixed term without an end', () => ({ termKind: 'FIXED' }), {}, 'INVALID', 'required', 'fields.inForceTo'],
      [
        'a perpetual term with an end',
        () => ({ termKind: 'PERPETUAL', inForceTo: '2030-01-01' }),
        {},
        'INVALID',
        'perpetual',
        'fields.inForceTo',
      ],
      [
        'a notice of 0 months',
        () => ({ termKind: 'FIXED', inForceTo: '2030-01-01', noticeMonths: 0 }),
        {},
        'INVALID',
        'range',
        'fields.noticeMonths',
      ],
      [
        'a renewal of 0 months',
        () => ({ termKind: 'FIXED_AUTO_RENEWAL', inForceTo: '2030-01-01', renewalMonths: 0 }),
        {},
        'INVALID',
        'range',
        'fields.renewalMonths',
      ],
      ['a clock of 0 days', () => ({ ministryDays: 0 }), {}, 'INVALID', 'range', 'fields.ministryDays'],
      ['a clock of 366 days', () => ({ registrationDays: 366 }), {}, 'INVALID', 'range', 'fields.registrationDays'],
      [
        'a notice given tomorrow',
        () => ({ noticeGivenOn: '2026-11-27' }),
        {},
        'INVALID',
        'future',
        'fields.noticeGivenOn',
      ],
      [
        'a signing planned before the agreement was written down',
        () => ({ plannedSigningOn: '2026-11-25' }),
        {},
        'INVALID',
        'date_order',
        'fields.plannedSigningOn',
      ],
      [
        'a signing planned after the end',
        () => ({ termKind: 'FIXED', inForceTo: '2027-12-31', plannedSigningOn: '2028-01-01' }),
        {},
        'INVALID',
        'date_order',
        'fields.plannedSigningOn',
      ],
      [
        'a signing planned of what is signed',
        () => ({ ...two({}), plannedSigningOn: '2027-01-01' }),
        { status: 'SIGNED', statusOn: '2026-11-01' },
        'INVALID',
        'signed',
        'fields.plannedSigningOn',
      ],
      [
        'a signing planned for 30 February',
        () => ({ plannedSigningOn: '2027-02-30' }),
        {},
        'INVALID',
        'date',
        'fields.plannedSigningOn',
      ],
      ['a review of tomorrow', () => ({ reviewedOn: '2026-11-27' }), {}, 'INVALID', 'future', 'fields.reviewedOn'],
      ['an unknown sphere', () => ({ subjects: ['MAGIC'] }), {}, 'BAD_USER_INPUT', 'value', 'fields.subjects.0'],
      [
        'a party that dropped out without a reason',
        () => two({ droppedOutOn: '2026-11-01' }),
        {},
        'INVALID',
        'required',
        'fields.parties.1.droppedOutReason',
      ],
      [
        'a party that drops out tomorrow',
        () => two({ droppedOutOn: '2026-11-27', droppedOutReason: 'Чому' }),
        {},
        'INVALID',
        'future',
        'fields.parties.1.droppedOutOn',
      ],
      [
        'a party that signed and dropped out',
        () => two({ signedOn: '2026-11-01', droppedOutOn: '2026-11-02', droppedOutReason: 'Чому' }),
        {},
        'INVALID',
        'dropped_out',
        'fields.parties.1.droppedOutOn',
      ],
      [
        'a second signature without a first',
        () => two({ furtherSignatures: [{ signedOn: '2026-11-01' }] }),
        {},
        'INVALID',
        'required',
        'fields.parties.1.signedOn',
      ],
      [
        'a second signature before the first',
        () => two({ signedOn: '2026-11-02', furtherSignatures: [{ signedOn: '2026-11-01' }] }),
        {},
        'INVALID',
        'date_order',
        'fields.parties.1.furtherSignatures.0.signedOn',
      ],
      [
        'a second signature of tomorrow',
        () => two({ signedOn: '2026-11-02', furtherSignatures: [{ signedOn: '2026-11-27' }] }),
        {},
        'INVALID',
        'future_signature',
        'fields.parties.1.furtherSignatures.0.signedOn',
      ],
      [
        'initials of tomorrow',
        () => two({ initialledOn: '2026-11-27' }),
        {},
        'INVALID',
        'future_signature',
        'fields.parties.1.initialledOn',
      ],
      [
        'signed by one while the other dropped out',
        () => two({ droppedOutOn: '2026-11-01', droppedOutReason: 'Чому' }),
        { status: 'SIGNED', statusOn: '2026-11-02' },
        'INVALID',
        'parties',
        'fields.parties',
      ],
      [
        'a decision without its day',
        () => ({ approvals: [{ kind: 'OWN_COUNCIL', result: 'APPROVED' }] }),
        {},
        'INVALID',
        'required',
        'fields.approvals.0.decidedOn',
      ],
      [
        'a decision of tomorrow',
        () => ({ approvals: [{ kind: 'MINISTRY', result: 'APPROVED', decidedOn: '2026-11-27' }] }),
        {},
        'INVALID',
        'future',
        'fields.approvals.0.decidedOn',
      ],
      [
        'a decision of a party that is none',
        () => ({ approvals: [{ kind: 'PARTNER_COUNCIL', partyId: dresden.id }] }),
        {},
        'INVALID',
        'party',
        'fields.approvals.0.partyId',
      ],
      [
        'minus one vote',
        () => ({ approvals: [{ kind: 'OWN_COUNCIL', votesFor: -1 }] }),
        {},
        'INVALID',
        'number',
        'fields.approvals.0.votesFor',
      ],
      [
        'an amendment of what is not signed',
        () => ({ amendments: [{ title: 'Додаткова угода', signedOn: '2026-11-01' }] }),
        {},
        'INVALID',
        'unsigned',
        'fields.amendments',
      ],
      [
        'an amendment of tomorrow',
        () => ({ ...two({}), amendments: [{ title: 'Додаткова угода', signedOn: '2026-11-27' }] }),
        { status: 'SIGNED', statusOn: '2026-11-01' },
        'INVALID',
        'future_signature',
        'fields.amendments.0.signedOn',
      ],
      [
        'an amendment without a title',
        () => ({ ...two({}), amendments: [{ title: ' ', signedOn: '2026-11-02' }] }),
        { status: 'SIGNED', statusOn: '2026-11-01' },
        'INVALID',
        'required',
        'fields.amendments.0.title',
      ],
      ['a negative notice', () => ({ noticeMonths: -1 }), {}, 'INVALID', 'range', 'fields.noticeMonths'],
      [
        'a notice over 2^31',
        () => ({ noticeMonths: 3_000_000_000 }),
        {},
        'BAD_USER_INPUT',
        'int_range',
        'fields.noticeMonths',
      ],
      ['31 April', () => ({ inForceFrom: '2026-04-31' }), {}, 'INVALID', 'date', 'fields.inForceFrom'],
      ['the year 9999', () => ({ inForceTo: '9999-01-01' }), {}, 'INVALID', 'date_range', 'fields.inForceTo'],
      ['a malformed id', () => ({ ownerId: 'not-an-id' }), {}, 'INVALID', 'id', 'fields.ownerId'],
      ['an owner who is nobody', () => ({ ownerId: dresden.id }), {}, 'INVALID', 'owner', 'fields.ownerId'],
      ['an unknown status', () => ({}), { status: 'MAYBE' }, 'BAD_USER_INPUT', 'value', 'status'],
    ])('%s', async (_case, wrong, more, code, reason, field) => {
      const before = await written();
      for (const language of ['uk', 'en'] as const) {
        const person = as(application, await aCoordinator(application, { language }));
        const refusal = await person.refusal(DRAFT, { input: { fields: { ...fields(), ...wrong() }, ...more } });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      expect(await written()).toEqual(before);
    });

    it('the aggressor state as a new party, but not in an agreement that is over', async () => {
      const tver = await aPartnerCity(application, 'Твер', 'RU');
      const parties = [{ municipalityId: khmelnytskyi.id }, { municipalityId: tver.id }];
      const refusal = await coordinator.refusal(DRAFT, { input: { fields: { ...fields(), parties } } });
      expect(refusal.extensions).toMatchObject({ reason: 'aggressor_state', field: 'fields.parties.1.municipalityId' });
      expect(await draft({ parties }, { status: 'TERMINATED', statusOn: '2016-03-01' })).toMatchObject({
        status: 'TERMINATED',
      });
    });

    it('a partnership that is none', async () => {
      const refusal = await coordinator.refusal(DRAFT, {
        input: { fields: { ...fields(), partnershipId: dresden.id } },
      });
      expect(refusal.extensions.code).toBe('NOT_FOUND');
    });

    it('a step that the table does not have', async () => {
      const { id, version } = await draft({}, { status: 'EXPIRED', statusOn: '2024-01-01' });
      const refusal = await coordinator.refusal(MOVE, {
        input: { id, expectedVersion: version, status: 'SIGNED', on: '2024-02-01' },
      });
      expect(refusal.extensions).toMatchObject({
        code: 'INVALID',
        reason: 'transition',
        field: 'status',
        details: { allowed: [] },
      });
    });

    it('a save from an older version', async () => {
      const agreement = await draft();
      await revise(agreement, { number: '1-2026' });
      const refusal = await coordinator.refusal(REVISE, {
        input: { id: agreement.id, expectedVersion: agreement.version, fields: { number: '2' } },
      });
      expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale', details: { currentVersion: 2 } });
    });
  });

  async function written() {
    return application.unitOfWork.rows(sql`SELECT (SELECT count(*) FROM agreement) AS agreements,
      (SELECT count(*) FROM agreement_party) AS parties,
      (SELECT count(*) FROM agreement_approval) AS approvals, (SELECT count(*) FROM agreement_amendment) AS amendments, (SELECT count(*) FROM agreement_status_change) AS changes,
      (SELECT count(*) FROM history_entry WHERE record_type = 'AGREEMENT') AS history`);
  }
});
