import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { anOfficial } from '../support/people.js';
import { anAid, moved } from './an-aid.js';
import { BY_ID, LIST, type Transfer } from './documents.js';

describe('the clocks of aid, in the network time zone,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication({}, '2028-02-10T08:00:00.000Z');
  });
  beforeEach(async () => {
    community = await aCommunity(application);
    await goTo('2028-02-10T08:00:00.000Z');
  });
  afterAll(() => application.stop());

  /** Sessions end when nobody has come for a while. */
  const goTo = async (iso: string) => {
    await application.setTime(iso);
    official = as(application, await anOfficial(application, [community.id]));
  };
  const clock = async (id: string, kind: string) => {
    const { aidTransfer } = await official.get<{ aidTransfer: Transfer }>(BY_ID, { id });
    return aidTransfer.clocks.find((found) => found['kind'] === kind);
  };
  const overdue = async (value: boolean) =>
    (
      await official.get<{ aidTransfers: { totalCount: number } }>(LIST, {
        filter: { communityId: community.id, overdue: value },
      })
    ).aidTransfers.totalCount;

  it('count ninety days to the report over 29 February and the ends of months', async () => {
    const fields = { lines: [], promisedOn: '2027-12-01', clearedOn: '2028-01-31' };
    const { id } = await moved(official, await anAid(official, community.id, fields), 'RECEIVED', { on: '2028-02-01' });

    expect(await clock(id, 'REPORT')).toMatchObject({ dueOn: '2028-04-30', state: 'RUNNING', daysLeft: 80 });
    // a minute before midnight in Kyiv it is still the due day
    await goTo('2028-04-30T20:59:00.000Z');
    expect(await clock(id, 'REPORT')).toMatchObject({ state: 'RUNNING', daysLeft: 0 });
    await goTo('2028-04-30T21:01:00.000Z');
    expect(await clock(id, 'REPORT')).toMatchObject({ state: 'OVERDUE', daysLeft: -1, late: true });
  });

  it('find what is overdue, and only that', async () => {
    const { id } = await anAid(official, community.id, { promisedOn: '2028-01-30' });
    await anAid(official, community.id, { promisedOn: null });

    expect(await clock(id, 'SHIPMENT_DATE')).toMatchObject({ dueOn: '2028-02-29' });
    expect([await overdue(true), await overdue(false)]).toEqual([0, 2]);
    await goTo('2028-03-01T00:00:00.000Z');
    expect([await overdue(true), await overdue(false)]).toEqual([1, 1]);
  });

  it('stop with what they wait for', async () => {
    const fields = { lines: [], promisedOn: '2028-01-01', agreedDeliveryOn: '2028-02-05' };
    const promised = await anAid(official, community.id, fields);
    expect(await clock(promised.id, 'DELIVERY')).toMatchObject({ state: 'OVERDUE', daysLeft: -5 });

    const received = await moved(official, promised, 'RECEIVED', { on: '2028-02-08' });
    expect(await clock(received.id, 'DELIVERY')).toMatchObject({
      state: 'STOPPED',
      stoppedOn: '2028-02-08',
      late: true,
    });
    expect(await clock(received.id, 'THANKS')).toMatchObject({ dueOn: '2028-02-18', state: 'RUNNING' });

    const thanked = await moved(official, received, 'THANKED', { on: '2028-02-09' });
    expect(thanked.nextDueOn).toBeNull();
    expect(await overdue(true)).toBe(0);
  });
});
