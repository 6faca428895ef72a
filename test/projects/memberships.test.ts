import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { OrganisationRow } from '../../src/features/organisations/index.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { HAND_OVER } from '../organisations/documents.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aMembership } from './a-project.js';
import {
  CREATE_MEMBERSHIP,
  GET_MEMBERSHIP,
  LIST_MEMBERSHIPS,
  type Membership,
  MOVE_MEMBERSHIP,
  RESTORE,
  TRASH,
  UPDATE_MEMBERSHIP,
} from './documents.js';

interface Listed {
  memberships: { edges: { node: Membership }[]; totalCount: number };
}

describe('memberships in networks', () => {
  let application: Application;
  let community: MunicipalityRow;
  let network: OrganisationRow;
  let coordinator: GraphqlClient;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    coordinator = as(application, await aCoordinator(application));
    official = as(application, await anOfficial(application, [community.id]));
  });
  beforeEach(async () => {
    network = await aNetwork();
  });
  afterAll(() => application.stop());

  let made = 0;
  const aNetwork = () => {
    made += 1;
    const names = { nameUk: `Мережа №${made}.`, nameEn: `Network no. ${made}` };
    return anOrganisation(application, { type: 'NETWORK', countryCode: null, ...names });
  };
  const revised = async ({ id, version }: Membership, fields: object, client = official) => {
    const input = { id, expectedVersion: version, fields };
    return (await client.get<{ updateMembership: Membership }>(UPDATE_MEMBERSHIP, { input })).updateMembership;
  };
  const stepped = async ({ id, version }: Membership, status: string, more: object = {}) => {
    const input = { id, expectedVersion: version, status, ...more };
    return (await official.get<{ moveMembership: Membership }>(MOVE_MEMBERSHIP, { input })).moveMembership;
  };
  const shown = async (id: string, client = official) =>
    (await client.get<{ membership: Membership }>(GET_MEMBERSHIP, { id })).membership;

  it('are named after the network and live from the thought to the end, every step kept', async () => {
    let membership = await aMembership(official, community.id, network.id, { statusOn: '2024-01-15' });
    expect(membership).toMatchObject({ titleUk: network.nameUk, titleEn: network.nameEn, joinedPrecision: 'NONE' });

    membership = await stepped(membership, 'APPLIED', { on: '2024-02-29' });
    membership = await stepped(membership, 'MEMBER', { on: '2024-05-30' });
    expect(membership).toMatchObject({ joinedOn: '2024-05-30', joinedPrecision: 'DAY' });
    membership = await stepped(membership, 'SUSPENDED', { on: '2025-01-01', reason: 'Внесок не сплачено' });
    membership = await stepped(membership, 'MEMBER', { on: '2025-02-01' });
    membership = await stepped(membership, 'ENDED', { on: '2026-01-31', reason: 'Рішення ради' });
    expect(membership).toMatchObject({ endedOn: '2026-01-31', joinedOn: '2024-05-30' });
    expect(membership.statusHistory.map(({ to, reason }) => [to, reason])).toEqual([
      ['CONSIDERED', null],
      ['APPLIED', null],
      ['MEMBER', null],
      ['SUSPENDED', 'Внесок не сплачено'],
      ['MEMBER', null],
      ['ENDED', 'Рішення ради'],
    ]);

    const back = await stepped(membership, 'MEMBER', { reason: 'Припинили помилково' });
    expect(back).toMatchObject({ endedOn: null, joinedOn: '2024-05-30' });
    const input = { id: back.id, expectedVersion: back.version, status: 'REFUSED' };
    expect((await official.refusal(MOVE_MEMBERSHIP, { input })).extensions).toMatchObject({
      reason: 'transition',
      details: { allowed: ['SUSPENDED', 'APPLIED', 'ENDED'] },
    });
  });

  it('have fees in whatever currency and obligations that are ticked off', async () => {
    const membership = await aMembership(official, community.id, network.id, {
      status: 'MEMBER',
      fields: {
        ...{ joinedOn: '2024-05-30', joinedPrecision: 'MONTH' },
        fees: [
          { year: 2026, amount: { amount: '4500', currency: 'EUR' }, dueOn: '2026-12-31' },
          { year: 2025, amount: { amount: '100 000,50', currency: 'UAH' }, paidOn: '2025-03-01' },
        ],
        obligations: [
          { textUk: 'Оприлюднити бюджет', dueOn: '2026-11-01' },
          { textUk: 'Провести слухання', dueOn: '2027-01-31' },
        ],
      },
    });

    expect(membership).toMatchObject({ joinedOn: '2024-05-01', joinedPrecision: 'MONTH' });
    expect(membership.fees.map(({ amount }) => amount)).toEqual([
      { amount: '4500.00', currency: 'EUR' },
      { amount: '100000.50', currency: 'UAH' },
    ]);
    expect(membership.clocks).toMatchObject([
      { kind: 'OBLIGATION', daysLeft: -25, overdue: true },
      { kind: 'FEE', daysLeft: 35, overdue: false },
      { kind: 'OBLIGATION', daysLeft: 66, overdue: false },
    ]);

    const done = await revised(membership, {
      obligations: membership.obligations.map(({ id, textUk, dueOn }, place) => ({
        ...{ id, textUk, dueOn },
        doneOn: place === 0 ? '2026-11-26' : null,
      })),
    });
    expect(done.obligations.map(({ id }) => id)).toEqual(membership.obligations.map(({ id }) => id));
    expect(done.clocks.map(({ kind }) => kind)).toEqual(['FEE', 'OBLIGATION']);
    expect(done.history.edges[0]?.node.changes.map(({ field }) => field)).toEqual(['obligations']);
  });

  it('are one for a community and a network while open; the other is named', async () => {
    const first = await aMembership(official, community.id, network.id, { status: 'MEMBER' });
    const input = { communityId: community.id, networkId: network.id, fields: {} };
    const refusal = await official.refusal(CREATE_MEMBERSHIP, { input });
    expect(refusal.extensions).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'duplicate', field: 'networkId' },
      details: { existingId: first.id },
    });
    expect(refusal.message).toContain(network.nameUk);

    const ended = await stepped(first, 'ENDED', { reason: 'Вийшли' });
    const second = await aMembership(official, community.id, network.id);
    const reopen = { input: { id: ended.id, expectedVersion: ended.version, status: 'MEMBER', reason: 'Ні' } };
    expect((await official.refusal(MOVE_MEMBERSHIP, reopen)).extensions).toMatchObject({
      reason: 'duplicate',
      details: { existingId: second.id },
    });

    const other = await aCommunity(application);
    await aMembership(coordinator, other.id, network.id);
  });

  it('do not come back from the trash beside another open one', async () => {
    const first = await aMembership(official, community.id, network.id);
    const record = { type: 'MEMBERSHIP', id: first.id };
    await official.get(TRASH, { input: { ...record, expectedVersion: first.version } });
    const second = await aMembership(official, community.id, network.id);
    expect((await official.refusal(RESTORE, { input: record })).extensions.reason).toBe('duplicate');

    await official.get(TRASH, { input: { ...record, id: second.id, expectedVersion: second.version } });
    await official.get(RESTORE, { input: record });
    expect((await shown(first.id)).history.edges.map(({ node }) => node.action)).toEqual([
      'RESTORED',
      'TRASHED',
      'CREATED',
    ]);
  });

  it('made twice at once are made once', async () => {
    const input = { communityId: community.id, networkId: network.id, fields: {} };
    const answers = await Promise.all([1, 2, 3].map(() => official.ask(CREATE_MEMBERSHIP, { input })));
    const reasons = answers.map(({ errors }) => errors[0]?.extensions.reason ?? 'made').sort();
    expect(reasons).toEqual(['duplicate', 'duplicate', 'made']);
  });

  it('belong to a community: others see them through a partnership and write them never', async () => {
    const neighbours = await aCommunity(application);
    const stranger = as(application, await anOfficial(application, [neighbours.id]));
    const membership = await aMembership(official, community.id, network.id);
    expect((await stranger.refusal(GET_MEMBERSHIP, { id: membership.id })).extensions.code).toBe('NOT_FOUND');

    const city = await aPartnerCity(application);
    const partnership = await aPartnership(application, { partyIds: [neighbours.id, community.id, city.id] });
    const shared = await revised(membership, { partnershipId: partnership.id });
    expect((await shown(shared.id, stranger)).partnership).toEqual({ id: partnership.id });
    const write = { input: { id: shared.id, expectedVersion: shared.version, fields: { note: 'x' } } };
    expect((await stranger.refusal(UPDATE_MEMBERSHIP, write)).extensions.code).toBe('FORBIDDEN');
    const reader = as(application, await aReader(application, [community.id]));
    expect((await reader.refusal(UPDATE_MEMBERSHIP, write)).extensions.code).toBe('FORBIDDEN');
    expect(await shown(shared.id)).toEqual(shared);
  });

  it('are found by network, status, delay and words, with as many statements for 50 rows as for one', async () => {
    const own = await aCommunity(application);
    const city = await aPartnerCity(application);
    const partnership = await aPartnership(application, { partyIds: [own.id, city.id] });
    const networks: OrganisationRow[] = [];
    for (let count = 0; count < 50; count += 1) networks.push(await aNetwork());
    const name = (place: number) => networks[place]?.nameUk;
    for (const { id } of networks) {
      await aMembership(coordinator, own.id, id, {
        status: id === networks[3]?.id ? 'APPLIED' : 'MEMBER',
        fields: {
          partnershipId: partnership.id,
          fees: [{ year: 2026, amount: { amount: '1', currency: 'EUR' }, dueOn: '2026-11-25' }],
          obligations: [{ textUk: 'План' }],
        },
      });
    }
    const found = async (filter: object) => {
      const { memberships } = await coordinator.get<Listed>(LIST_MEMBERSHIPS, {
        filter: { communityId: own.id, ...filter },
      });
      return memberships.edges.map(({ node }) => node.titleUk);
    };
    expect(await found({ statuses: ['APPLIED'] })).toEqual([name(3)]);
    expect(await found({ networkIds: [networks[5]?.id] })).toEqual([name(5)]);
    expect(await found({ search: name(17) })).toEqual([name(17)]);
    expect(await found({ overdue: true })).toHaveLength(49);
    expect(await found({ overdue: false, partnershipIds: [partnership.id] })).toEqual([name(3)]);

    const list = LIST_MEMBERSHIPS.replace(/history\(first: 50\) \{ edges \{ node \{.*?\} \} \} \}/, '');
    const filter = { communityId: own.id };
    const one = await countStatements(() => coordinator.get(list, { filter, first: 1 }));
    const all = await countStatements(() => coordinator.get(list, { filter, first: 50 }));
    expect(all).toBe(one);
  });

  it('pass to a successor with what was seen to in them', async () => {
    const leaves = await anOfficial(application, [community.id]);
    const stays = await anOfficial(application, [community.id]);
    const { id } = await aMembership(official, community.id, network.id, {
      fields: { ownerId: leaves.id, obligations: [{ textUk: 'План', ownerId: leaves.id }] },
    });
    await coordinator.get(HAND_OVER, { input: { fromUserId: leaves.id, toUserId: stays.id } });
    expect(await shown(id)).toMatchObject({ owner: { id: stays.id }, obligations: [{ owner: { id: stays.id } }] });
  });
});
