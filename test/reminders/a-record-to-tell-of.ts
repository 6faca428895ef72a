import sql from 'sql-template-tag';
import type { SubjectType } from '../../src/features/reminders/domain/reminder-kind.js';
import { ReminderPlanner } from '../../src/features/reminders/reminder-planner.service.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { anAgreement } from '../agreements/an-agreement.js';
import { anAid } from '../aid/an-aid.js';
import { SAVE_CONTACT } from '../organisations/documents.js';
import { aNeed, moved } from '../needs/documents.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { aProgramme, EIGHTEEN_MEASURES } from '../programmes/a-programme.js';
import { aMembership, aProject } from '../projects/a-project.js';
import { aGiftItem, aMovement } from '../promotion/promotion-records.js';
import type { Application } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import type { Person } from '../support/people.js';
import { aPartnership } from '../support/partnerships.js';
import { CREATE as CREATE_TASK } from '../tasks/documents.js';
import { aVisit } from '../visits/a-visit.js';

const REMIND_ME = `mutation ($input: CreateOwnReminderInput!) { createOwnReminder(input: $input) { id } }`;

/** Where records are made, and by whom. */
export interface Place {
  readonly application: Application;
  /** of the network */
  readonly coordinator: GraphqlClient;
  readonly communityId: string;
  readonly cityId: string;
}

type Made = Promise<{ readonly id: string }>;

/** By the type of a record: one of which its owner is to be reminded within four months from 26 November 2026. */
export const RECORDS_TO_TELL_OF: Readonly<Record<SubjectType, (place: Place, owner: Person) => Made>> = {
  AGREEMENT: ({ application, communityId, cityId }, { id: ownerId }) =>
    anAgreement(application, {
      partyIds: [communityId, cityId],
      regime: 'ITC_INTERTERRITORIAL',
      status: 'SUBMITTED',
      statusOn: '2026-11-05',
      ownerId,
    }),

  AID_TRANSFER: ({ coordinator, communityId }, { id: ownerId }) =>
    anAid(coordinator, communityId, { agreedDeliveryOn: '2027-02-28', ownerId }),

  CONTACT: async (place, { id: ownerId }) => {
    await aPartnership(place.application, { partyIds: [place.communityId, place.cityId], ownerId });
    const posts = [{ titleUk: 'Начальниця відділу', municipalityId: place.communityId, validTo: '2026-12-01' }];
    const { saveContact } = await place.coordinator.get<{ saveContact: { id: string } }>(SAVE_CONTACT, {
      input: { name: 'Ірина Вигадана', posts },
    });
    return saveContact;
  },

  GIFT_ITEM: async ({ coordinator, communityId }, { id: ownerId }) => {
    const item = await aGiftItem(coordinator, communityId, { ownerId, minimum: 5 });
    await aMovement(coordinator, item.id, 'PURCHASED', { quantity: 2 });
    return item;
  },

  MEMBERSHIP: async ({ application, coordinator, communityId }, { id: ownerId }) => {
    const network = await anOrganisation(application, { type: 'NETWORK' });
    const fees = [{ year: 2027, amount: { amount: '3000', currency: 'EUR' }, dueOn: '2027-03-31' }];
    return aMembership(coordinator, communityId, network.id, {
      status: 'MEMBER',
      statusOn: '2024-05-30',
      fields: { fees, ownerId },
    });
  },

  MUNICIPALITY: async ({ application, communityId: id }) => {
    await application.unitOfWork.rows(
      sql`UPDATE municipality SET updated_at = '2026-06-10T08:00:00Z' WHERE id = ${id}`,
    );
    await application.unitOfWork.run(systemViewer(), () =>
      application.get(ReminderPlanner).replanAll([{ type: 'MUNICIPALITY', id }]),
    );
    return { id };
  },

  NEED_OR_OFFER: async ({ coordinator, communityId }, { id: ownerId }) =>
    moved(coordinator, await aNeed(coordinator, communityId, { ownerId }), 'PUBLISHED'),

  OWN_REMINDER: async ({ application, communityId, cityId }, owner) => {
    const { id: recordId } = await aPartnership(application, { partyIds: [communityId, cityId] });
    const { createOwnReminder } = await as(application, owner).get<{ createOwnReminder: { id: string } }>(REMIND_ME, {
      input: { recordType: 'PARTNERSHIP', recordId, when: { on: '2026-12-01' } },
    });
    return createOwnReminder;
  },

  PARTNERSHIP: ({ application, communityId, cityId }, { id: ownerId }) =>
    aPartnership(application, { partyIds: [communityId, cityId], ownerId }),

  PROGRAMME: ({ coordinator, communityId }) =>
    aProgramme(coordinator, communityId, { ...EIGHTEEN_MEASURES, startsOn: '2026-01-01', endsOn: '2028-12-31' }),

  PROJECT: ({ coordinator, communityId }, { id: ownerId }) =>
    aProject(coordinator, communityId, { fields: { callDeadlineOn: '2027-03-31', ownerId } }),

  TASK: async ({ application, coordinator, communityId, cityId }, { id: ownerId }) => {
    const { id: partnershipId } = await aPartnership(application, { partyIds: [communityId, cityId] });
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE_TASK, {
      input: { title: 'порядок денний', ownerId, partnershipId, dueOn: '2026-12-09' },
    });
    return createTask;
  },

  VISIT: ({ application, communityId, cityId }, { id: ownerId }) =>
    aVisit(application, {
      partyIds: [communityId, cityId],
      status: 'CONFIRMED',
      dates: [{ startsOn: '2026-11-30', endsOn: '2026-12-01' }],
      ownerId,
    }),
};
