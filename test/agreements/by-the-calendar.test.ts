import { AgreementsCalendar } from '../../src/features/agreements/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anAgreement } from './an-agreement.js';
import { type AgreementView, BY_ID, HISTORY, RESTORE, REVISE, TRASH } from './documents.js';

describe('agreements by the calendar', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let partyIds: string[];

  beforeAll(async () => {
    application = await startApplication();
    partyIds = [(await aCommunity(application)).id, (await aPartnerCity(application)).id];
  });
  afterAll(() => application.stop());

  /** Sessions end over the months, so somebody signs in anew. */
  const at = async (iso: string) => {
    await application.setTime(iso);
    coordinator = as(application, await aCoordinator(application));
  };
  const inForce = (wish: Partial<Parameters<typeof anAgreement>[1]> = {}) =>
    anAgreement(application, {
      partyIds,
      status: 'IN_FORCE',
      statusOn: '2022-01-01',
      termKind: 'FIXED',
      inForceFrom: '2022-01-01',
      inForceTo: '2026-12-31',
      ...wish,
    });
  const turn = () => application.get(AgreementsCalendar).turn();
  const seen = async (id: string) => (await coordinator.get<{ agreement: AgreementView }>(BY_ID, { id })).agreement;

  it('become expiring and expired on their days, in the history as the system', async () => {
    await at('2026-11-26T08:20:00.000Z');
    const { id } = await inForce();
    await turn();
    expect(await seen(id)).toMatchObject({ status: 'EXPIRING', version: 2 });
    await turn();
    expect(await seen(id)).toMatchObject({ status: 'EXPIRING', version: 2 });

    await at('2026-12-31T22:30:00.000Z');
    await turn();
    expect(await coordinator.get(HISTORY, { id })).toMatchObject({
      agreement: {
        status: 'EXPIRED',
        statusHistory: [
          { to: 'IN_FORCE' },
          { from: 'IN_FORCE', to: 'EXPIRING', on: '2026-10-02', by: null },
          { from: 'EXPIRING', to: 'EXPIRED', on: '2027-01-01', by: null },
        ],
        history: {
          edges: [
            {
              node: {
                action: 'UPDATED',
                by: null,
                changes: [
                  { field: 'status', before: 'EXPIRING', after: 'EXPIRED' },
                  { field: 'statusOn', before: '2026-10-02', after: '2027-01-01' },
                ],
              },
            },
            { node: { by: null } },
            { node: { action: 'CREATED' } },
          ],
        },
      },
    });
  });

  it('renew themselves unless notice came in time', async () => {
    await at('2027-01-01T08:20:00.000Z');
    const tacit = { termKind: 'FIXED_AUTO_RENEWAL', noticeMonths: 6, renewalMonths: 60 } as const;
    const renewed = await inForce(tacit);
    const denounced = await inForce({ ...tacit, noticeGivenOn: '2026-06-01' });
    await turn();
    expect(await seen(renewed.id)).toMatchObject({
      status: 'IN_FORCE',
      inForceTo: '2031-12-31',
      noticeOn: '2031-06-30',
      statusHistory: [{}, { to: 'RENEWED', on: '2027-01-01' }, { to: 'IN_FORCE', on: '2027-01-01' }],
    });
    expect(await seen(denounced.id)).toMatchObject({ status: 'EXPIRED', inForceTo: '2026-12-31' });
  });

  it('have a longer term by an amendment, and a perpetual one is to be reviewed', async () => {
    await at('2026-11-26T08:20:00.000Z');
    const agreement = await inForce();
    const amendments = [
      { title: 'Додаткова угода № 1', signedOn: '2026-11-20', changes: 'Строк', newInForceTo: '2030-12-31' },
    ];
    await coordinator.get(REVISE, { input: { id: agreement.id, expectedVersion: 1, fields: { amendments } } });
    await turn();
    expect(await seen(agreement.id)).toMatchObject({ status: 'IN_FORCE', inForceTo: '2030-12-31', amendments });

    const perpetual = await inForce({ termKind: 'PERPETUAL', inForceTo: null });
    expect(await seen(perpetual.id)).toMatchObject({ reviewOn: '2027-01-01' });
    await coordinator.get(REVISE, {
      input: { id: perpetual.id, expectedVersion: 1, fields: { reviewedOn: '2026-11-25' } },
    });
    expect(await seen(perpetual.id)).toMatchObject({ reviewOn: '2031-11-25' });
  });

  it('stay as they are in the trash', async () => {
    await at('2026-11-26T08:20:00.000Z');
    const { id } = await inForce();
    await coordinator.get(TRASH, { input: { type: 'AGREEMENT', id, expectedVersion: 1 } });
    await at('2027-03-01T08:20:00.000Z');
    await turn();
    await coordinator.get(RESTORE, { input: { type: 'AGREEMENT', id } });
    expect(await seen(id)).toMatchObject({ status: 'IN_FORCE' });
    await turn();
    expect(await seen(id)).toMatchObject({ status: 'EXPIRED' });
  });

  it('move with the same number of statements, one or thirty', async () => {
    await at('2026-11-26T08:20:00.000Z');
    await inForce();
    const one = await countStatements(turn);
    for (let index = 0; index < 30; index += 1) await inForce();
    expect(await countStatements(turn)).toBe(one);
  });
});
