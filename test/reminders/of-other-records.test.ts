import sql from 'sql-template-tag';
import { Needs } from '../../src/features/needs/index.js';
import type { SubjectType } from '../../src/features/reminders/domain/reminder-kind.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { anOffer, moved } from '../needs/documents.js';
import { SAVE_CONTACT } from '../organisations/documents.js';
import { UPDATE as UPDATE_PROGRAMME } from '../programmes/documents.js';
import { aMovement } from '../promotion/promotion-records.js';
import { UPDATE as UPDATE_PROFILE } from '../profiles/documents.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { type Place, RECORDS_TO_TELL_OF } from './a-record-to-tell-of.js';

const RENAME = `mutation ($input: UpdateMunicipalityInput!) { updateMunicipality(input: $input) { id } }`;
const CONTACT = `query ($id: ID!) { contact(id: $id) { version posts { id } } }`;

/** The day is Thursday, 26 November 2026. */
describe('reminders of what belongs to a community', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let place: Place;
  let maria: Person;

  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    const { id: communityId } = await aCommunity(application);
    place = { application, coordinator, communityId, cityId: (await aPartnerCity(application)).id };
    maria = await anOfficial(application, [communityId]);
  });

  const made = async (type: SubjectType) => (await RECORDS_TO_TELL_OF[type](place, maria)).id;
  /** What Марія waits for about a record, day by day. */
  const planned = async (recordId: string) =>
    (
      await application.unitOfWork.rows<{ line: string }>(sql`
        SELECT r.kind || ' ' || to_char(o.local_at, 'YYYY-MM-DD') AS line FROM reminder r
        JOIN reminder_occurrence o ON o.reminder_id = r.id AND NOT o.cancelled
        WHERE r.record_id = ${recordId} AND r.recipient_user_id = ${maria.id} ORDER BY o.local_at`)
    ).map(({ line }) => line);

  it('ask for a successor and a handover when somebody leaves, move with the last day and end with the successor', async () => {
    const id = await made('CONTACT');
    expect(await planned(id)).toEqual(['CONTACT_LEFT 2026-12-01', 'CONTACT_LEFT 2026-12-11']);
    const { contact } = await coordinator.get<{ contact: { version: number; posts: { id: string }[] } }>(CONTACT, {
      id,
    });
    const postId = contact.posts[0]?.id;

    const save = (expectedVersion: number, post: object) =>
      coordinator.get(SAVE_CONTACT, {
        input: {
          ...{ id, expectedVersion, name: 'Ірина Вигадана' },
          posts: [{ id: postId, titleUk: 'Начальниця відділу', municipalityId: place.communityId, ...post }],
        },
      });

    await save(contact.version, { validTo: '2026-12-08' });
    expect(await planned(id)).toEqual(['CONTACT_LEFT 2026-12-08', 'CONTACT_LEFT 2026-12-18']);

    const { saveContact } = await coordinator.get<{ saveContact: { id: string } }>(SAVE_CONTACT, {
      input: { name: 'Тарас Приклад', posts: [{ titleUk: 'Начальник відділу', municipalityId: place.communityId }] },
    });
    await save(contact.version + 1, { validTo: '2026-12-08', successorId: saveContact.id });
    expect(await planned(id)).toEqual([]);
  });

  it('tell every Monday of a gift that runs short, until there is enough again', async () => {
    const id = await made('GIFT_ITEM');
    expect(await planned(id)).toEqual(['GIFT_STOCK_LOW 2026-11-30']);

    await aMovement(coordinator, id, 'PURCHASED', { quantity: 10 });

    expect(await planned(id)).toEqual([]);
  });

  it('ask after half a year and a year whether the page of a community still holds, and start anew with a change', async () => {
    const id = await made('MUNICIPALITY');
    expect(await planned(id)).toEqual(['PROFILE_STALE 2026-12-07', 'PROFILE_STALE 2027-06-05']);

    await as(application, maria).get(RENAME, {
      input: { id, expectedVersion: 1, fields: { nameUk: 'Оновлена', nameEn: 'Renewed' } },
    });

    const again = await planned(id);
    expect(again).toHaveLength(2);
    expect(again[0] ?? '').toMatch(/^PROFILE_STALE /);
    expect(again).not.toContain('PROFILE_STALE 2026-12-07');
  });

  it('ask whether a need still holds, first after three months, and start anew when it is confirmed', async () => {
    const id = await made('NEED_OR_OFFER');
    expect(await planned(id)).toEqual(['NEED_STILL_VALID 2027-02-24', 'NEED_STILL_VALID 2027-03-19']);

    application.clock.set('2026-11-29T08:20:00.000Z');
    await application.get(Needs).reconfirm(systemViewer(), id);
    application.clock.set(DEFAULT_TIME);

    expect(await planned(id)).toEqual(['NEED_STILL_VALID 2027-02-27', 'NEED_STILL_VALID 2027-03-22']);
    await moved(coordinator, { id, version: 3 }, 'WITHDRAWN', 'Уже маємо');
    expect(await planned(id)).toEqual([]);
  });

  it('ask the officials about an offer that nobody is in charge of', async () => {
    const offer = await anOffer(coordinator, place.communityId, { validUntil: '2027-01-20' });
    await moved(coordinator, offer, 'PUBLISHED');
    expect((await planned(offer.id)).slice(0, 2)).toEqual([
      'NEED_STILL_VALID 2027-01-06',
      'NEED_STILL_VALID 2027-01-17',
    ]);
  });

  it('count the declared capacity of a place and a change of its profile', async () => {
    const id = await made('MUNICIPALITY');

    await as(application, maria).get(UPDATE_PROFILE, {
      input: { municipalityId: id, expectedVersion: 0, fields: { capacity: 1 } },
    });

    expect(await planned(id)).not.toContain('PROFILE_STALE 2026-12-07');
  });

  it('ask for the report of a programme’s year, and not when the programme begins only after it', async () => {
    const id = await made('PROGRAMME');
    expect(await planned(id)).toEqual(['REPORT_DUE 2026-12-29']);

    await coordinator.get(UPDATE_PROGRAMME, { input: { id, expectedVersion: 1, fields: { startsOn: '2027-01-01' } } });

    expect(await planned(id)).toEqual([]);
  });

  it('tell coordinators of a community without a partner, and no more when it has found one', async () => {
    const uneven = async () =>
      (
        await application.unitOfWork.rows<{ on: string }>(sql`
          SELECT DISTINCT to_char(o.local_at, 'YYYY-MM-DD') AS on FROM reminder r
          JOIN reminder_occurrence o ON o.reminder_id = r.id AND NOT o.cancelled
          WHERE r.record_id = ${place.communityId} AND r.kind = 'LOAD_UNEVEN'`)
      ).map(({ on }) => on);
    await made('MUNICIPALITY');
    expect(await uneven()).toEqual(['2026-11-30']);

    await aPartnership(application, { partyIds: [place.communityId, place.cityId] });

    expect(await uneven()).toEqual([]);
  });
});
