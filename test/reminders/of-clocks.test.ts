import sql from 'sql-template-tag';
import { ReminderHorizon } from '../../src/features/reminders/reminder-horizon.service.js';
import { anAgreement } from '../agreements/an-agreement.js';
import {
  type AgreementView,
  DRAFT as DRAFT_AGREEMENT,
  MOVE as MOVE_AGREEMENT,
  REVISE as REVISE_AGREEMENT,
} from '../agreements/documents.js';
import { anAid, moved, recorded } from '../aid/an-aid.js';
import { UPDATE as UPDATE_AID } from '../aid/documents.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { aMembership, aProject, stepped } from '../projects/a-project.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, plannedFor, sendWhatIsDue } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

describe('the reminders of clocks', () => {
  let application: Application;
  let communityId: string;
  let olena: Person;
  /** whose letters nobody reads here */
  let taras: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    communityId = (await aCommunity(application)).id;
    olena = await aCoordinator(application);
    taras = await aCoordinator(application);
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const planned = async (id: string) =>
    (await plannedFor(application, id))
      .filter(({ state }) => state !== 'cancelled')
      .map(({ kind, localAt }) => `${kind} ${localAt.slice(0, 10)}`);

  it('come on days 60, 75 and 85 after clearance, until the aid is reported', async () => {
    const aid = await anAid(coordinator, communityId, {
      promisedOn: null,
      receivedOn: '2026-11-20',
      clearedOn: '2026-11-20',
      thankedOn: '2026-11-21',
      ownerId: olena.id,
    });
    // the 90th day is 18 February; before it, until the 30th, what is received is to be given on
    expect(await planned(aid.id)).toEqual([
      'AID_REPORT_DUE 2026-12-13',
      'AID_REPORT_DUE 2026-12-20',
      'AID_REPORT_DUE 2027-01-03',
      'AID_REPORT_DUE 2027-01-19',
      'AID_REPORT_DUE 2027-02-03',
      'AID_REPORT_DUE 2027-02-13',
      'AID_REPORT_DUE 2027-02-18',
      'AID_REPORT_DUE 2027-02-21',
    ]);

    await coordinator.get(UPDATE_AID, {
      input: { id: aid.id, expectedVersion: aid.version, fields: { reportedOn: '2026-11-25' } },
    });

    expect(await planned(aid.id)).toHaveLength(3);
  });

  it('ask who was given the aid, a month after it came, until all of it is given on', async () => {
    const of = async (id: string) => (await planned(id)).filter((line) => line.startsWith('AID_REPORT_DUE'));
    const promised = await anAid(coordinator, communityId, { promisedOn: null, ownerId: taras.id });
    expect(await planned(promised.id)).toEqual([]);

    const came = await recorded(coordinator, promised, { kind: 'RECEIVED', on: '2026-11-20', quantity: '5' });
    const days = ['AID_REPORT_DUE 2026-12-13', 'AID_REPORT_DUE 2026-12-20', 'AID_REPORT_DUE 2027-01-03'];
    expect(await of(came.id)).toEqual(days);

    const some = await recorded(coordinator, came, { kind: 'DISTRIBUTED', on: '2026-11-21', quantity: '3' });
    expect(await of(came.id)).toEqual(days);

    const all = await recorded(coordinator, some, { kind: 'DISTRIBUTED', on: '2026-11-22', quantity: '2' });
    expect(await of(came.id)).toEqual([]);
    expect(all.clocks.find(({ kind }) => kind === 'DISTRIBUTION')).toMatchObject({ stoppedOn: '2026-11-22' });
  });

  it('of distribution are gone with the step to “Distributed”, where no amounts are known', async () => {
    const fields = {
      lines: [],
      promisedOn: '2026-11-01',
      agreedDeliveryOn: '2026-11-20',
      thankedOn: '2026-11-21',
      ownerId: taras.id,
    };
    const received = await moved(coordinator, await anAid(coordinator, communityId, fields), 'RECEIVED', {
      on: '2026-11-20',
    });
    expect(received.nextDueOn).toBe('2026-12-20');
    expect(await planned(received.id)).toHaveLength(3);

    const distributed = await moved(coordinator, received, 'DISTRIBUTED', { on: '2026-11-24' });

    expect(distributed.nextDueOn).toBeNull();
    expect(await planned(received.id)).toEqual([]);
    const thanked = await moved(coordinator, distributed, 'THANKED', { on: '2026-11-25' });
    expect(thanked.clocks.find(({ kind }) => kind === 'DISTRIBUTION')).toMatchObject({ stoppedOn: '2026-11-24' });
  });

  it('ask for aid that was agreed on and has not come, and for a day where there is none', async () => {
    const agreed = await anAid(coordinator, communityId, { agreedDeliveryOn: '2027-02-28', ownerId: olena.id });
    const vague = await anAid(coordinator, communityId, { promisedOn: '2026-11-20', ownerId: olena.id });

    expect(await planned(agreed.id)).toEqual(['AID_DELIVERY_DUE 2027-02-25', 'AID_DELIVERY_DUE 2027-03-07']);
    expect(await planned(vague.id)).toEqual(['AID_DELIVERY_DUE 2026-12-20', 'AID_DELIVERY_DUE 2027-01-19']);
  });

  it('follow a project from its call to the reports to its funder', async () => {
    const idea = await aProject(coordinator, communityId, {
      fields: {
        callDeadlineOn: '2027-03-31',
        reports: [{ kind: 'INTERIM', dueOn: '2027-09-30' }],
        ownerId: olena.id,
      },
    });
    expect(await planned(idea.id)).toEqual([
      'GRANT_DEADLINE 2027-01-30',
      'GRANT_DEADLINE 2027-03-01',
      'GRANT_DEADLINE 2027-03-17',
      'GRANT_DEADLINE 2027-03-28',
    ]);

    await stepped(coordinator, idea, 'AWARDED');

    expect(await planned(idea.id)).toEqual([
      'GRANT_DEADLINE 2027-08-31',
      'GRANT_DEADLINE 2027-09-16',
      'GRANT_DEADLINE 2027-09-27',
      'GRANT_DEADLINE 2027-10-03',
    ]);
  });

  it('tell of a membership’s fees, a month and a week before', async () => {
    const network = await anOrganisation(application, { type: 'NETWORK' });
    const membership = await aMembership(coordinator, communityId, network.id, {
      status: 'MEMBER',
      statusOn: '2024-05-30',
      fields: {
        fees: [{ year: 2027, amount: { amount: '3000', currency: 'EUR' }, dueOn: '2027-03-31' }],
        ownerId: olena.id,
      },
    });

    expect(await planned(membership.id)).toEqual([
      'MEMBERSHIP_DUE 2027-03-01',
      'MEMBERSHIP_DUE 2027-03-24',
      'MEMBERSHIP_DUE 2027-03-31',
    ]);
  });

  it('of records that were there before are planned by the sweep, with no more statements for twenty than for one', async () => {
    const make = () => anAid(coordinator, communityId, { agreedDeliveryOn: '2028-02-29', ownerId: olena.id });
    const forget = async (ids: readonly string[]) => {
      await application.unitOfWork.rows(sql`
        DELETE FROM delivery WHERE ref_id IN (SELECT o.id FROM reminder_occurrence o JOIN reminder r
          ON r.id = o.reminder_id WHERE r.record_id = ANY(CAST(${[...ids]} AS uuid[])))`);
      await application.unitOfWork.rows(sql`
        DELETE FROM reminder_occurrence o USING reminder r
        WHERE r.id = o.reminder_id AND r.record_id = ANY(CAST(${[...ids]} AS uuid[]))`);
      await application.unitOfWork.rows(sql`DELETE FROM reminder WHERE record_id = ANY(CAST(${[...ids]} AS uuid[]))`);
      await application.unitOfWork.rows(sql`
        INSERT INTO reminder_backlog SELECT 'AID_TRANSFER', unnest(CAST(${[...ids]} AS uuid[]))`);
    };
    const ids: string[] = [];
    for (let made = 0; made < 20; made += 1) ids.push((await make()).id);
    await forget(ids.slice(0, 1));
    const one = await countStatements(() => application.get(ReminderHorizon).planAhead());
    await forget(ids);

    expect(await countStatements(() => application.get(ReminderHorizon).planAhead())).toBe(one);
    expect(await planned(ids[19] ?? '')).toEqual(['AID_DELIVERY_DUE 2028-02-26', 'AID_DELIVERY_DUE 2028-03-07']);
  });

  it('of an agreement are gone when it is given another owner, and plan for the new one', async () => {
    const city = await aPartnerCity(application);
    const max = await aCoordinator(application);
    const agreement = await anAgreement(application, {
      partyIds: [communityId, city.id],
      regime: 'OTHER',
      termKind: 'PERPETUAL',
      status: 'IN_FORCE',
      statusOn: '2024-02-29',
      inForceFrom: '2024-02-29',
      ownerId: olena.id,
    });
    const before = await plannedFor(application, agreement.id);
    expect(before.map(({ kind, localAt }) => `${kind} ${localAt.slice(0, 10)}`)).toEqual([
      'AGREEMENT_REVIEW_DUE 2029-01-29',
      'AGREEMENT_REVIEW_DUE 2029-02-28',
    ]);

    await coordinator.get(REVISE_AGREEMENT, {
      input: { id: agreement.id, expectedVersion: agreement.version, fields: { ownerId: max.id } },
    });

    expect((await plannedFor(application, agreement.id)).map(({ state }) => state).sort()).toEqual([
      ...['cancelled', 'cancelled', 'scheduled', 'scheduled'],
    ]);
  });

  describe('of a council’s agenda', () => {
    const drafted = async (fields: object) => {
      const city = await aPartnerCity(application, undefined, 'BG');
      const input = {
        fields: {
          ...{ titleUk: 'Угода з Сілістрою', type: 'AGREEMENT', regime: 'OTHER', ownerId: taras.id },
          parties: [{ municipalityId: communityId }, { municipalityId: city.id }],
          ...fields,
        },
        ...{ status: 'TEXT_AGREED', statusOn: '2026-11-20' },
      };
      return (await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT_AGREEMENT, { input })).draftAgreement;
    };
    const revised = async ({ id, version }: AgreementView, fields: object) => {
      const input = { id, expectedVersion: version, fields };
      return (await coordinator.get<{ reviseAgreement: AgreementView }>(REVISE_AGREEMENT, { input })).reviseAgreement;
    };
    const stepTo = async ({ id, version }: AgreementView, status: string, more: object = {}) => {
      const input = { id, expectedVersion: version, status, ...more };
      return (await coordinator.get<{ moveAgreement: AgreementView }>(MOVE_AGREEMENT, { input })).moveAgreement;
    };

    it('come thirty days of work on both sides before the signing, and move with its day', async () => {
      const agreement = await drafted({ plannedSigningOn: '2027-06-01' });
      // in Bulgaria 24 and 6 May, Easter Monday (3 May) and the Friday before it are free
      expect(await planned(agreement.id)).toEqual(['COUNCIL_AGENDA_DUE 2027-04-14']);

      const later = await revised(agreement, { plannedSigningOn: '2027-07-16' });
      expect(await planned(agreement.id)).toEqual(['COUNCIL_AGENDA_DUE 2027-06-04']);

      await revised(later, { plannedSigningOn: null });
      expect(await planned(agreement.id)).toEqual([]);
    });

    it('are gone once the council has decided', async () => {
      const agreement = await drafted({
        plannedSigningOn: '2027-07-16',
        approvals: [{ kind: 'OWN_COUNCIL', result: 'PENDING', decidedOn: '2027-06-20' }],
      });
      const partner = await revised(agreement, {
        approvals: [
          { id: agreement.approvals[0]?.id, kind: 'OWN_COUNCIL', result: 'PENDING', decidedOn: '2027-06-20' },
          { kind: 'PARTNER_COUNCIL', result: 'APPROVED', decidedOn: '2026-11-24' },
        ],
      });
      expect(await planned(agreement.id)).toHaveLength(1);

      await revised(partner, { approvals: [{ kind: 'OWN_COUNCIL', result: 'APPROVED', decidedOn: '2026-11-25' }] });
      expect(await planned(agreement.id)).toEqual([]);
    });

    it('are gone once the agreement is approved; the signature takes the place of the plan', async () => {
      const approved = await stepTo(await drafted({ plannedSigningOn: '2027-07-16' }), 'COUNCIL_APPROVED');
      expect(approved).toMatchObject({ plannedSigningOn: '2027-07-16' });
      expect(await planned(approved.id)).toEqual([]);

      const signed = await stepTo(approved, 'SIGNED', { on: '2026-11-26' });
      expect(signed).toMatchObject({ plannedSigningOn: null, signedOn: '2026-11-26' });
    });

    it('are gone once the agreement is abandoned', async () => {
      const agreement = await stepTo(await drafted({ plannedSigningOn: '2027-07-16' }), 'ABANDONED', {
        reason: 'Чому',
      });
      expect(await planned(agreement.id)).toEqual([]);
    });
  });

  it('say in the letter what is waited for, by when and why it comes to whom', async () => {
    const city = await aPartnerCity(application);
    await anAgreement(application, {
      partyIds: [communityId, city.id],
      titleUk: 'Угода з Сілістрою',
      titleEn: 'Agreement with Silistra',
      regime: 'ITC_INTERTERRITORIAL',
      status: 'SUBMITTED',
      statusOn: '2026-11-05',
      ownerId: olena.id,
    });
    await sendWhatIsDue(application);
    await application.setTime('2026-12-05T09:00:00Z');
    await sendWhatIsDue(application);

    const letters = (await mailTo(application, olena.email)).filter(({ subject }) => subject.includes('Міністерство'));
    expect(letters).toHaveLength(2);
    const [, again] = letters;
    expect(again?.text.split('\n')).toEqual(
      expect.arrayContaining([
        'Міністерство має відповісти до 5 грудня 2026: Угода з Сілістрою.',
        'Мало прийти 5 грудня 2026 о 09:00, прийшло із запізненням.',
        'Чому це прийшло. Ви відповідаєте за угоду; за порядком, який для неї обрано, на це дано строк.',
      ]),
    );
    expect(again?.text).toContain('налаштуваннях');
  });

  it('say in the letter that the council is to be asked, and why', async () => {
    const city = await aPartnerCity(application);
    await anAgreement(application, {
      partyIds: [communityId, city.id],
      titleUk: 'Угода з Люнебургом',
      plannedSigningOn: '2027-07-16',
      ownerId: olena.id,
    });
    await application.setTime('2027-06-04T09:00:00Z');
    await sendWhatIsDue(application);

    const letters = await mailTo(application, olena.email);
    const letter = letters.find(({ text }) => text.includes('Угода з Люнебургом'));
    expect(letter?.text).toContain(
      '16 липня 2027 мають підписати угоду: Угода з Люнебургом. Внесіть питання до порядку денного ради.',
    );
    expect(letter?.text).toContain('підписання заплановано на 16 липня 2027');
  });
});
