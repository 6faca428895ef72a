import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator } from '../support/people.js';
import { aVisit } from '../visits/a-visit.js';

const LAST_CONTACT = `query ($id: ID!) { partnership(id: $id) { lastContactOn } }`;

// 08:20 of the 26th in London: still the 25th on Hawaii.
describe.each([
  ['Pacific/Honolulu', '2026-11-25', null],
  ['Europe/Kyiv', '2026-11-26', '2026-11-26'],
])('a network in %s', (timeZone, today, lastContactOn) => {
  let application: Application;

  beforeAll(async () => {
    application = await startApplication({ NETWORK_TIME_ZONE: timeZone });
  });
  afterAll(() => application.stop());

  it(`counts the ${today} in the database too`, async () => {
    const rows = await application.unitOfWork.rows(sql`SELECT app_today() AS today`);
    expect(rows).toEqual([{ today }]);
  });

  it(`takes a visit of the 26th for ${lastContactOn ?? 'no'} contact`, async () => {
    const partyIds = [(await aPartnerCity(application)).id, (await aCommunity(application)).id];
    const partnership = await aPartnership(application, { partyIds });
    await aVisit(application, {
      partyIds,
      partnershipIds: [partnership.id],
      status: 'COMPLETED',
      dates: [{ startsOn: '2026-11-26', endsOn: '2026-11-26' }],
    });

    const coordinator = as(application, await aCoordinator(application));
    expect(await coordinator.get(LAST_CONTACT, { id: partnership.id })).toEqual({ partnership: { lastContactOn } });
  });
});
