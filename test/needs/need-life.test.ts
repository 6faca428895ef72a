import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { NeedsExpiry } from '../../src/features/needs/needs-expiry.service.js';
import { HAND_BACK, HAND_OVER, OPEN_WORK } from '../organisations/documents.js';
import { type Application, DEFAULT_TIME, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { aNeed, anOffer, MOVE, moved, NEED, type Need, RECONFIRM, RESTORE, TRASH, UPDATE } from './documents.js';

/** It is Thursday, 26 November 2026 in Kyiv. */
describe('the life of needs and offers', () => {
  let application: Application;
  let community: MunicipalityRow;
  let official: GraphqlClient;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    official = as(application, await anOfficial(application, [community.id]));
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());
  afterEach(() => application.clock.set(DEFAULT_TIME));

  const read = async (id: string) => (await official.get<{ needOrOffer: Need }>(NEED, { id })).needOrOffer;
  /** The sweep of that day. */
  const sweepOn = async (iso: string) => {
    application.clock.set(iso);
    await application.get(NeedsExpiry).expire();
    application.clock.set(DEFAULT_TIME);
  };
  const published = async (fields: object = {}) =>
    moved(official, await aNeed(official, community.id, fields), 'PUBLISHED');

  it('goes from a draft to the end, and says at each step what may follow', async () => {
    const need = await published();
    expect(need).toMatchObject({ status: 'PUBLISHED', reconfirmedOn: '2026-11-26', shownUntil: '2027-03-26' });
    const reserved = await moved(official, need, 'RESERVED');
    expect(reserved.allowedMoves).toEqual([
      { status: 'FULFILLED', reasonRequired: false },
      { status: 'PUBLISHED', reasonRequired: true },
      { status: 'WITHDRAWN', reasonRequired: true },
    ]);
    const free = await moved(official, reserved, 'PUBLISHED', 'Партнер передумав');
    expect(free).toMatchObject({ status: 'PUBLISHED', statusReason: 'Партнер передумав' });

    const done = await moved(official, free, 'FULFILLED');

    expect(done).toMatchObject({ status: 'FULFILLED', statusReason: null, allowedMoves: [], shownUntil: null });
    const statuses = (await read(need.id)).history.edges.flatMap(({ node }) =>
      node.changes.filter(({ field }) => field === 'status').map(({ after }) => after),
    );
    expect(statuses).toEqual(['FULFILLED', 'PUBLISHED', 'RESERVED', 'PUBLISHED', 'DRAFT']);
  });

  it('needs the kind of an offer before it is published, and keeps it from then on', async () => {
    const offer = await anOffer(official, community.id, { offerKind: null });
    const step = { id: offer.id, expectedVersion: 1, status: 'PUBLISHED' };
    expect((await official.refusal(MOVE, { input: step })).extensions).toMatchObject({ reason: 'required' });
    await official.get(UPDATE, { input: { id: offer.id, expectedVersion: 1, fields: { offerKind: 'HOSTING' } } });
    await moved(official, { id: offer.id, version: 2 }, 'PUBLISHED');

    const cleared = { id: offer.id, expectedVersion: 3, fields: { offerKind: null } };

    expect((await official.refusal(UPDATE, { input: cleared })).extensions).toMatchObject({
      reason: 'required',
      field: 'fields.offerKind',
    });
  });

  it('ends by the calendar of the network, not by that of the machine', async () => {
    const { id } = await published({ validUntil: '2026-12-31' });

    await sweepOn('2026-12-31T21:59:00.000Z'); // 23:59 in Kyiv
    expect((await read(id)).status).toBe('PUBLISHED');
    await sweepOn('2026-12-31T22:01:00.000Z'); // the first minute of the new year in Kyiv

    const expired = await read(id);
    expect(expired).toMatchObject({ status: 'EXPIRED', shownUntil: null });
    expect(expired.history.edges[0]?.node).toMatchObject({
      by: null,
      changes: [{ field: 'status', before: 'PUBLISHED', after: 'EXPIRED' }],
    });
  });

  it('ends 120 days after the last confirmation, unless it is reserved, a draft or in the trash', async () => {
    const forgotten = await published();
    const confirmed = await published();
    const reserved = await moved(official, await published(), 'RESERVED');
    const draft = await aNeed(official, community.id);
    const trashed = await published();
    await official.get(TRASH, { input: { type: 'NEED_OR_OFFER', id: trashed.id, expectedVersion: 2 } });
    application.clock.set('2026-11-26T18:00:00.000Z');
    await application.unitOfWork.rows(
      sql`UPDATE need_or_offer SET reconfirmed_on = '2027-03-01' WHERE id = ${confirmed.id}`,
    );

    await sweepOn('2027-03-27T08:00:00.000Z');

    await official.get(RESTORE, { input: { type: 'NEED_OR_OFFER', id: trashed.id } });
    const statuses = [];
    for (const { id } of [forgotten, confirmed, reserved, draft, trashed]) statuses.push((await read(id)).status);
    expect(statuses).toEqual(['EXPIRED', 'PUBLISHED', 'RESERVED', 'DRAFT', 'PUBLISHED']);
  });

  it('begins anew when it is confirmed, also after its end, but not after its own last day', async () => {
    const need = await published();
    await sweepOn('2027-04-01T08:00:00.000Z');
    expect((await read(need.id)).status).toBe('EXPIRED');

    const { reconfirmNeedOrOffer } = await official.get<{ reconfirmNeedOrOffer: Need }>(RECONFIRM, { id: need.id });

    expect(reconfirmNeedOrOffer).toMatchObject({ status: 'PUBLISHED', reconfirmedOn: '2026-11-26' });
    const over = await published({ validUntil: '2026-11-30' });
    await sweepOn('2026-12-01T08:00:00.000Z');
    application.clock.set('2026-11-26T18:00:00.000Z');
    await application.unitOfWork.rows(sql`UPDATE need_or_offer SET valid_until = '2026-11-20' WHERE id = ${over.id}`);
    expect((await official.refusal(RECONFIRM, { id: over.id })).extensions).toMatchObject({ reason: 'past' });
    const draft = await aNeed(official, community.id);
    expect(
      (await official.refusal(RECONFIRM, { id: (await moved(official, draft, 'WITHDRAWN', 'Ні')).id })).extensions,
    ).toMatchObject({ code: 'INVALID', reason: 'transition' });
  });

  it('is confirmed once a day: a second time changes nothing', async () => {
    const need = await published();

    await official.get(RECONFIRM, { id: need.id });

    expect((await read(need.id)).version).toBe(need.version);
  });

  it('is handed over while it is open, and given back', async () => {
    const from = await anOfficial(application, [community.id]);
    const to = await anOfficial(application, [community.id]);
    const open = await aNeed(official, community.id, { titleUk: 'Лишиться без людини', ownerId: from.id });
    const closed = await moved(
      official,
      await aNeed(official, community.id, { ownerId: from.id }),
      'WITHDRAWN',
      'Уже маємо',
    );
    const { openWork } = await coordinator.get<{ openWork: unknown }>(OPEN_WORK, { userId: from.id });
    expect(openWork).toMatchObject([{ kind: 'NEED_OR_OFFER', count: 1, titles: ['Лишиться без людини'] }]);

    const { handOver } = await coordinator.get<{ handOver: { id: string } }>(HAND_OVER, {
      input: { fromUserId: from.id, toUserId: to.id },
    });

    expect((await read(open.id)).owner).toEqual({ id: to.id });
    expect((await read(closed.id)).owner).toEqual({ id: from.id });
    await coordinator.get(HAND_BACK, { input: { id: handOver.id } });
    expect((await read(open.id)).owner).toEqual({ id: from.id });
  });
});
