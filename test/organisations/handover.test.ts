import { jest } from '@jest/globals';
import sql from 'sql-template-tag';
import { TasksHandover } from '../../src/features/tasks/tasks-handover.service.js';
import { anAgreement } from '../agreements/an-agreement.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { CREATE as CREATE_TASK, MOVE as MOVE_TASK } from '../tasks/documents.js';
import { aVisit } from '../visits/a-visit.js';
import { END_POST, HAND_BACK, HAND_OVER, HANDOVERS, OPEN_WORK, SAVE_CONTACT } from './documents.js';

interface Preview {
  openWork: { kind: string; count: number; unseen: number; titles: string[] }[];
}
interface Act {
  handOver: { id: string; counts: { kind: string; count: number }[] };
}

const EVERYTHING = ['PARTNERSHIP 2', 'NEXT_STEP 1', 'TASK 2', 'COMMITMENT 2', 'VISIT 1', 'AGREEMENT 1'];

describe('a handover', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  it('shows before what it would move, in numbers and a few titles', async () => {
    const { from } = await aPersonWithOpenWork();
    const { openWork } = await coordinator.get<Preview>(OPEN_WORK, { userId: from.id });

    expect(openWork.map(({ kind, count }) => `${kind} ${count}`)).toEqual(EVERYTHING);
    expect(openWork.find(({ kind }) => kind === 'NEXT_STEP')?.titles).toEqual(['Надіслати чернетку']);
  });

  it('moves everything open and nothing else: no record is lost, none is made', async () => {
    const { from, to } = await aPersonWithOpenWork();
    const before = await ownedBy(from);
    const closed = await closedOf(from);
    const { handOver } = await coordinator.get<Act>(HAND_OVER, { input: { fromUserId: from.id, toUserId: to.id } });

    expect(handOver.counts.map(({ count }) => count).reduce((sum, count) => sum + count)).toBe(9);
    expect(await ownedBy(to)).toEqual(before);
    expect(await ownedBy(from)).toEqual([]);
    expect(await closedOf(from)).toEqual(closed);
    expect(closed).toHaveLength(2);
    const { openWork } = await coordinator.get<Preview>(OPEN_WORK, { userId: to.id });
    expect(openWork.map(({ kind, count }) => `${kind} ${count}`)).toEqual(EVERYTHING);
  });

  it('stands in the history of every record', async () => {
    const { from, to } = await aPersonWithOpenWork();
    const moved = await recordsOf(from);
    await coordinator.get(HAND_OVER, { input: { fromUserId: from.id, toUserId: to.id } });

    const rows = await application.unitOfWork.rows<{ id: string }>(sql`
      SELECT DISTINCT h.record_id AS id FROM history_entry h
      WHERE h.action = 'UPDATED' AND h.record_id = ANY(CAST(${moved} AS uuid[]))
        AND (h.changes::text LIKE '%"ownerId"%' OR h.changes::text LIKE '%"owner"%')`);
    expect(rows.map(({ id }) => id).sort()).toEqual(moved);
  });

  it('is handed back: what is still open and was not passed on returns', async () => {
    const { from, to } = await aPersonWithOpenWork();
    const before = await ownedBy(from);
    const { handOver } = await coordinator.get<Act>(HAND_OVER, { input: { fromUserId: from.id, toUserId: to.id } });
    const own = await aTask(to, 'Своє завдання', {});
    const done = (await openTasksOf(to)).find(({ title }) => title === 'Без запису');
    await coordinator.get(MOVE_TASK, { input: { id: done?.id, expectedVersion: done?.version, state: 'DONE' } });
    await coordinator.get(HAND_BACK, { input: { id: handOver.id } });

    expect(await ownedBy(from)).toEqual(before.filter((line) => line !== `task ${done?.id}`));
    expect(await ownedBy(to)).toEqual([`task ${own}`]);
    const again = await coordinator.refusal(HAND_BACK, { input: { id: handOver.id } });
    expect(again.extensions).toMatchObject({ code: 'CONFLICT', reason: 'handed_back' });
  });

  it('interrupted in the middle moves nothing', async () => {
    const { from, to } = await aPersonWithOpenWork();
    const before = [
      await ownedBy(from),
      await ownedBy(to),
      await numberOf('handover'),
      await numberOf('history_entry'),
    ];
    const tasks = application.get(TasksHandover);
    const putInCharge = tasks.putInCharge.bind(tasks);
    const interrupted = jest.spyOn(tasks, 'putInCharge').mockImplementation(async (viewer, work, successorId) => {
      await putInCharge(viewer, work.slice(0, 1), successorId);
      throw new Error('The database went away');
    });
    const { errors } = await coordinator.ask(HAND_OVER, { input: { fromUserId: from.id, toUserId: to.id } });
    interrupted.mockRestore();

    expect(errors).toHaveLength(1);
    expect([
      await ownedBy(from),
      await ownedBy(to),
      await numberOf('handover'),
      await numberOf('history_entry'),
    ]).toEqual(before);
  });

  it('to somebody who would not see it all is refused, unless the rest may stay', async () => {
    const { from } = await aPersonWithOpenWork();
    const stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    const before = await ownedBy(from);
    const { openWork } = await coordinator.get<Preview>(OPEN_WORK, { userId: from.id, toUserId: stranger.id });
    const unseen = openWork.reduce((sum, work) => sum + work.unseen, 0);
    expect(unseen).toBe(8);

    const input = { fromUserId: from.id, toUserId: stranger.id };
    for (const [language, words] of [
      ['uk', 'Нічого не передано'],
      ['en', 'Nothing was handed over'],
    ] as const) {
      const person = as(application, await aCoordinator(application, { language }));
      const refusal = await person.refusal(HAND_OVER, { input });
      expect(refusal.extensions).toMatchObject({
        code: 'INVALID',
        reason: 'owner',
        field: 'toUserId',
        details: { unseen },
      });
      expect(refusal.message).toContain(words);
    }
    expect(await ownedBy(from)).toEqual(before);

    const { handOver } = await coordinator.get<Act>(HAND_OVER, { input: { ...input, leaveUnseen: true } });
    expect(handOver.counts).toEqual([{ kind: 'TASK', count: 1 }]);
    expect(await ownedBy(from)).toHaveLength(before.length - 1);
  });

  it.each([
    ['oneself', 'INVALID', 'same_person', (from: Person) => from.id],
    ['nobody', 'NOT_FOUND', 'not_found', () => '019aaaaa-0000-7000-8000-000000000000'],
    ['a malformed id', 'INVALID', 'id', () => 'x'],
  ])('to %s is refused in both languages', async (_case, code, reason, to) => {
    const { from } = await aPersonWithOpenWork();
    const before = await ownedBy(from);
    for (const language of ['uk', 'en'] as const) {
      const person = as(application, await aCoordinator(application, { language }));
      const refusal = await person.refusal(HAND_OVER, { input: { fromUserId: from.id, toUserId: to(from) } });
      expect(refusal.extensions).toMatchObject({ code, reason });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await ownedBy(from)).toEqual(before);
  });

  it('to a reader is refused: they could do nothing with it', async () => {
    const { from, community } = await aPersonWithOpenWork();
    const reader = await aReader(application, [community]);
    const refusal = await coordinator.refusal(HAND_OVER, { input: { fromUserId: from.id, toUserId: reader.id } });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'owner', field: 'toUserId' });
  });

  it('by an official moves only what they see; a stranger neither sees nor undoes it', async () => {
    const { from, to, community } = await aPersonWithOpenWork();
    const elsewhere = await aTask(from, 'Лише для себе', {});
    const colleague = as(application, await anOfficial(application, [community]));
    const { handOver } = await colleague.get<Act>(HAND_OVER, { input: { fromUserId: from.id, toUserId: to.id } });
    expect(handOver.counts.some(({ kind }) => kind === 'PARTNERSHIP')).toBe(true);
    expect(await ownedBy(from)).toContain(`task ${elsewhere}`);

    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    expect((await stranger.refusal(HAND_BACK, { input: { id: handOver.id } })).extensions.code).toBe('NOT_FOUND');
    expect((await stranger.refusal(OPEN_WORK, { userId: from.id })).extensions.code).toBe('NOT_FOUND');
    const { handovers } = await stranger.get<{ handovers: { totalCount: number } }>(HANDOVERS, {});
    expect(handovers.totalCount).toBe(0);
  });

  it('goes with the end of a post in one act, or not at all', async () => {
    const { from, to, community } = await aPersonWithOpenWork();
    const before = await ownedBy(from);
    const posts = [{ titleUk: 'Начальниця відділу', municipalityId: community }];
    const save = async (name: string, userId: string) => {
      const { saveContact } = await coordinator.get<{
        saveContact: { id: string; version: number; posts: { id: string }[] };
      }>(SAVE_CONTACT, { input: { name, userId, posts } });
      return saveContact;
    };
    const leaving = await save('Хто йде', from.id);
    const coming = await save('Хто приходить', to.id);
    const ending = { postId: leaving.posts[0]?.id, expectedVersion: leaving.version, endedOn: '2026-11-30' };
    const stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    const refused = await coordinator.refusal(END_POST, { input: { ...ending, handOverToId: stranger.id } });
    expect(refused.extensions).toMatchObject({ reason: 'owner', field: 'handOverToId' });

    const { endPost } = await coordinator.get<{ endPost: { contact: unknown; handover: { counts: unknown[] } } }>(
      END_POST,
      {
        input: { ...ending, successorId: coming.id, handOverToId: to.id },
      },
    );
    expect(endPost.contact).toMatchObject({ posts: [{ validTo: '2026-11-30', successor: { id: coming.id } }] });
    expect(endPost.handover.counts).toHaveLength(6);
    expect(await ownedBy(to)).toEqual(before);
  });

  it('costs as many statements to look at with one open task as with fifty', async () => {
    const { from } = await aPersonWithOpenWork();
    const lone = await aCoordinator(application);
    await aTask(lone, 'Єдине', {});
    for (let index = 0; index < 50; index += 1) await aTask(from, `Завдання ${index}`, {});
    const one = await countStatements(() => coordinator.get(OPEN_WORK, { userId: lone.id }));
    const fifty = await countStatements(() => coordinator.get(OPEN_WORK, { userId: from.id }));
    expect(fifty).toBe(one);
    const short = await countStatements(() => coordinator.get(HANDOVERS, { first: 1 }));
    const long = await countStatements(() => coordinator.get(HANDOVERS, { first: 20 }));
    expect(long).toBe(short);
  });

  /** Two partnerships, one with its next step, a visit with two commitments, an agreement, tasks; two things are over. */
  async function aPersonWithOpenWork() {
    const community = (await aCommunity(application)).id;
    const city = (await aPartnerCity(application)).id;
    const from = await anOfficial(application, [community], { name: 'Хто передає' });
    const to = await anOfficial(application, [community], { name: 'Хто приймає' });
    const partyIds = [community, city];
    const active = await aPartnership(application, { partyIds, ownerId: from.id });
    await aPartnership(application, { partyIds: [community, (await aPartnerCity(application)).id], ownerId: from.id });
    await aTask(from, 'Надіслати чернетку', { partnershipId: active.id });
    await aTask(from, 'Згодом подякувати', { partnershipId: active.id, dueOn: '2027-02-01' });
    await aTask(from, 'Без запису', {});
    const finished = await aTask(from, 'Давно зроблено', {});
    await coordinator.get(MOVE_TASK, { input: { id: finished, expectedVersion: 1, state: 'DONE' } });
    await aVisit(application, {
      partyIds,
      ownerId: from.id,
      commitments: [
        { text: 'Надіслати перелік', owedById: community, ownerId: from.id, dueOn: '2026-12-20' },
        { text: 'Подумати про табір', owedById: community, ownerId: from.id },
      ],
    });
    await anAgreement(application, { partyIds, ownerId: from.id });
    await anAgreement(application, { partyIds, ownerId: from.id, status: 'ABANDONED', statusOn: '2026-01-01' });
    return { from, to, community };
  }

  async function aTask(owner: Person, title: string, fields: Record<string, unknown>): Promise<string> {
    const { createTask } = await coordinator.get<{ createTask: { id: string } }>(CREATE_TASK, {
      input: { title, ownerId: owner.id, dueOn: '2026-12-01', ...fields },
    });
    return createTask.id;
  }

  async function openTasksOf({ id }: Person) {
    return application.unitOfWork.rows<{ id: string; title: string; version: number }>(
      sql`SELECT id, title, version FROM task WHERE owner_id = ${id} AND state NOT IN ('DONE', 'CANCELLED')`,
    );
  }

  /** Everything open in a person's charge, read past all rules of the program. */
  async function ownedBy({ id }: Person): Promise<string[]> {
    const rows = await application.unitOfWork.rows<{ line: string }>(sql`
      SELECT 'partnership ' || id AS line FROM partnership WHERE owner_id = ${id}
      UNION ALL SELECT 'agreement ' || id FROM agreement WHERE owner_id = ${id} AND status <> 'ABANDONED'
      UNION ALL SELECT 'visit ' || id FROM visit WHERE owner_id = ${id}
      UNION ALL SELECT 'commitment ' || id FROM visit_commitment WHERE owner_id = ${id}
      UNION ALL SELECT 'task ' || id FROM task WHERE owner_id = ${id} AND state NOT IN ('DONE', 'CANCELLED')
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  }

  async function closedOf({ id }: Person): Promise<string[]> {
    const rows = await application.unitOfWork.rows<{ line: string }>(sql`
      SELECT 'agreement ' || id AS line FROM agreement WHERE owner_id = ${id} AND status = 'ABANDONED'
      UNION ALL SELECT 'task ' || id FROM task WHERE owner_id = ${id} AND state = 'DONE' ORDER BY 1`);
    return rows.map(({ line }) => line);
  }

  /** Ids of the records whose history tells of a new owner; a commitment is part of its visit. */
  async function recordsOf(person: Person): Promise<string[]> {
    return (await ownedBy(person))
      .filter((line) => !line.startsWith('commitment'))
      .map((line) => line.split(' ')[1] ?? '')
      .sort();
  }

  async function numberOf(table: 'handover' | 'history_entry'): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      table === 'handover'
        ? sql`SELECT count(*)::int AS count FROM handover`
        : sql`SELECT count(*)::int AS count FROM history_entry`,
    );
    return row?.count;
  }
});
