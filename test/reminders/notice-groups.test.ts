import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const GROUPS = `query ($unreadOnly: Boolean, $kind: ReminderKind, $first: Int, $after: String) {
  noticeGroups(unreadOnly: $unreadOnly, kind: $kind, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id recordType title path at totalCount unreadCount newest { id text readAt snoozedUntil } } }
  }
}`;
const READ = `mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }`;
const UNREAD = `mutation ($input: MarkNoticesUnreadInput!) { markNoticesUnread(input: $input) }`;
const OF_RECORD = `query ($recordId: ID, $kind: ReminderKind) {
  notices(recordId: $recordId, kind: $kind) { totalCount unreadCount }
}`;

interface Groups {
  readonly noticeGroups: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly title: string | null;
        readonly totalCount: number;
        readonly unreadCount: number;
        readonly newest: readonly { readonly id: string; readonly text: string }[];
      };
    }[];
  };
}

describe('notices by record', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  const groupsOf = async (person: Person, variables: object = {}) =>
    (await as(application, person).get<Groups>(GROUPS, { ...variables })).noticeGroups;

  /** Notices that came `minutes` after eight in the morning, one for each. */
  async function told(person: Person, partnershipId: string, minutes: readonly number[], kind = 'STAGE_STALLED') {
    await application.unitOfWork.rows(sql`
      INSERT INTO notice (id, user_id, kind, record_type, record_id, text_uk, text_en, reason_uk, reason_en, at)
      SELECT gen_random_uuid(), ${person.id}, ${kind}, 'PARTNERSHIP', ${partnershipId}, 'о 8:' || m, 'at 8:' || m, '', '',
        timestamptz '2026-11-26 08:00Z' + m * interval '1 minute' FROM unnest(${[...minutes]}::int[]) m`);
  }

  it('stand together, the record with the newest one first, and say how many more there are', async () => {
    const olena = await aCoordinator(application, { language: 'en' });
    const silistra = await aPartnership(application, { titleUk: 'Сілістра', titleEn: 'Silistra' });
    const dresden = await aPartnership(application, { titleUk: 'Дрезден', titleEn: 'Dresden' });
    await told(olena, silistra.id, [1, 2, 3, 4, 5, 6, 7]);
    await told(olena, dresden.id, [5]);

    const groups = await groupsOf(olena);

    expect(groups.edges.map(({ node }) => node)).toMatchObject([
      { title: 'Silistra', totalCount: 7, unreadCount: 7, path: `/partnerships/${silistra.id}` },
      { title: 'Dresden', totalCount: 1, unreadCount: 1 },
    ]);
    expect(groups.edges[0]?.node.newest.map(({ text }) => text)).toEqual([7, 6, 5, 4, 3].map((m) => `at 8:${m}`));
  });

  it('are read by record, and unread again one by one, each person’s own', async () => {
    const olena = await aCoordinator(application);
    const other = await aCoordinator(application);
    const { id: recordId } = await aPartnership(application);
    const { id: another } = await aPartnership(application);
    await told(olena, recordId, [1, 2]);
    await told(olena, another, [3]);
    const own = as(application, olena);
    const [id] = (await groupsOf(olena)).edges.flatMap(({ node }) => node.newest.map((notice) => notice.id)).slice(1);

    expect(await as(application, other).get(READ, { input: { recordId } })).toEqual({ markNoticesRead: 0 });
    expect(await own.get(READ, { input: { recordId } })).toEqual({ markNoticesRead: 2 });
    expect((await groupsOf(olena, { unreadOnly: true })).edges.map(({ node }) => node.id)).toEqual([another]);
    expect(await as(application, other).get(UNREAD, { input: { ids: [id] } })).toEqual({ markNoticesUnread: 0 });
    expect(await own.get(UNREAD, { input: { ids: [id] } })).toEqual({ markNoticesUnread: 1 });
    expect(await own.get(OF_RECORD, { recordId })).toEqual({ notices: { totalCount: 2, unreadCount: 2 } });
  });

  it('are found by kind', async () => {
    const olena = await aCoordinator(application);
    const { id } = await aPartnership(application);
    await told(olena, id, [1], 'STAGE_STALLED');
    await told(olena, id, [2, 3], 'ANNIVERSARY');

    expect(await groupsOf(olena, { kind: 'ANNIVERSARY' })).toMatchObject({ edges: [{ node: { totalCount: 2 } }] });
    expect(await groupsOf(olena, { kind: 'TASK_DUE' })).toMatchObject({ totalCount: 0 });
  });

  it('of a record that is no longer open to the person are gone', async () => {
    const community = await aCommunity(application);
    const maria = await anOfficial(application, [community.id]);
    const { id } = await aPartnership(application, {
      partyIds: [community.id, (await aPartnerCity(application)).id],
    });
    await told(maria, id, [1]);
    expect((await groupsOf(maria)).totalCount).toBe(1);

    await application.unitOfWork.rows(sql`DELETE FROM user_community WHERE user_id = ${maria.id}`);

    expect(await groupsOf(maria)).toMatchObject({ totalCount: 0, edges: [] });
    expect(await as(application, maria).get(READ, { input: { recordId: id } })).toEqual({ markNoticesRead: 0 });
  });

  it('come page by page, with as many statements for one as for many', async () => {
    const olena = await aCoordinator(application);
    for (let at = 0; at < 5; at += 1) await told(olena, (await aPartnership(application)).id, [at, at + 10]);

    const first = await groupsOf(olena, { first: 3 });
    const second = await groupsOf(olena, { first: 3, after: first.pageInfo.endCursor });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set(ids).size).toBe(5);
    const one = await countStatements(() => groupsOf(olena, { first: 1 }));
    const many = await countStatements(() => groupsOf(olena, { first: 50 }));
    expect(many).toBe(one);
  });

  it.each<[string, string, object]>([
    ['a crooked id to read', READ, { ids: ['x'] }],
    ['a crooked record to read', READ, { recordId: 'x' }],
    ['a crooked id to mark unread', UNREAD, { ids: ['x'] }],
  ])('refuse %s and write nothing', async (_, mutation, input) => {
    const olena = await aCoordinator(application);
    await told(olena, newId(), [1]);
    expect(await as(application, olena).refusal(mutation, { input })).toMatchObject({
      extensions: { code: 'INVALID', reason: 'id' },
    });
    const rows = await application.unitOfWork.rows(
      sql`SELECT 1 FROM notice WHERE user_id = ${olena.id} AND read_at IS NOT NULL`,
    );
    expect(rows).toEqual([]);
  });
});
