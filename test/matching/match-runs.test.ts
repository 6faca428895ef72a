import { jest } from '@jest/globals';
import type { Id } from '../../src/kernel/identifiers.js';
import { MatchRunWorkRepository } from '../../src/features/matching/data/match-run-work.repository.js';
import { MatchRunWork } from '../../src/features/matching/match-run-work.service.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { CANCEL, REVIEW, type Run, RUN_OF, RUNS, START } from './documents.js';

const COMMUNITIES = 14;

describe('a run', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let communityIds: Id[];
  let cityIds: Id[];

  beforeEach(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
    communityIds = [];
    for (let made = 0; made < COMMUNITIES; made += 1) communityIds.push((await aCommunity(application)).id);
    cityIds = [(await aPartnerCity(application)).id, (await aPartnerCity(application)).id];
  });
  afterEach(() => application.stop());

  const start = async (wish: object, client = coordinator) =>
    (await client.get<{ startMatchRun: Run }>(START, { input: { kind: 'MANY', ...wish } })).startMatchRun;
  const work = () => application.get(MatchRunWork).workOff();
  const read = async (id: string, variables: object = {}, client = coordinator) =>
    (await client.get<{ matchRun: Run }>(RUN_OF, { id, first: 100, ...variables })).matchRun;

  it('gives every community its short-list, and no partner stands on more lists than it can bear', async () => {
    const { id, state, total } = await start({});
    expect({ state, total }).toEqual({ state: 'QUEUED', total: 2 * COMMUNITIES });

    await work();

    const run = await read(id);
    expect(run).toMatchObject({ state: 'DONE', done: 2 * COMMUNITIES, considered: 2 });
    const lists = run.results.edges.map(({ node }) => node);
    // a small city takes two partnerships, and stands on five lists for each
    for (const cityId of cityIds) {
      expect(lists.filter(({ match }) => match.municipality?.id === cityId)).toHaveLength(10);
    }
    expect(new Set(lists.map(({ community }) => community.id)).size).toBeGreaterThanOrEqual(10);
    expect(lists[0]).toMatchObject({ rank: 1, paired: false, match: { strongest: expect.any(Array) } });
  });

  it('goes on where it was when its worker dies, and does nothing twice', async () => {
    const { id } = await start({});
    const repository = application.get(MatchRunWorkRepository);
    const keepBest = repository.keepBest.bind(repository);
    const ranked: number[] = [];
    const watch = jest.spyOn(repository, 'keepBest').mockImplementation(async (runId, position, best) => {
      if (ranked.length === 12) throw new Error('the worker is killed');
      ranked.push(position);
      await keepBest(runId, position, best);
    });

    await work();
    const halfway = await read(id);
    expect(halfway).toMatchObject({ state: 'RUNNING', done: 10 });
    await work();
    expect(await read(id)).toMatchObject({ state: 'RUNNING', done: 10 });

    ranked.length = 0;
    await application.setTime('2026-11-26T08:21:00.000Z');
    await work();

    expect(ranked).toEqual([10, 11, 12, 13]);
    expect(await read(id)).toMatchObject({ state: 'DONE', done: 2 * COMMUNITIES });
    watch.mockRestore();
  });

  it('keeps what it has explained when it is cut short there', async () => {
    const { id } = await start({});
    const repository = application.get(MatchRunWorkRepository);
    const keepResults = repository.keepResults.bind(repository);
    let batches = 0;
    const watch = jest.spyOn(repository, 'keepResults').mockImplementation(async (...batch) => {
      batches += 1;
      if (batches === 2) throw new Error('the worker is killed');
      await keepResults(...batch);
    });
    await work();
    const before = (await read(id)).results.edges.map(({ node }) => node.id);
    expect(before.length).toBeGreaterThan(0);

    await application.setTime('2026-11-26T08:21:00.000Z');
    await work();

    const { state, results } = await read(id);
    expect(state).toBe('DONE');
    expect(results.edges.map(({ node }) => node.id).slice(0, before.length)).toEqual(before);
    watch.mockRestore();
  });

  it('stops when somebody cancels it, also in the middle', async () => {
    const { id } = await start({});
    const repository = application.get(MatchRunWorkRepository);
    const communities = repository.communities.bind(repository);
    const watch = jest.spyOn(repository, 'communities').mockImplementation(async (runId) => {
      const found = await communities(runId);
      await coordinator.get(CANCEL, { id });
      return found;
    });

    await work();

    expect(await read(id)).toMatchObject({ state: 'CANCELLED', done: 0 });
    expect((await coordinator.refusal(CANCEL, { id })).extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'transition',
    });
    watch.mockRestore();
  });

  it('pairs the guests of a forum so that each takes as many as it can', async () => {
    await aPartnership(application, { partyIds: [communityIds[0] ?? '', cityIds[0] ?? ''], stage: 'ACTIVE' });
    const { id } = await start({ kind: 'FORUM', partnerIds: cityIds, placesPerPartner: 3, title: 'Форум у Лодзі' });

    await work();

    const { results } = await read(id, { filter: { paired: true } });
    const pairs = results.edges.map(({ node }) => [node.community.id, node.match.municipality?.id]);
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs.map(([community]) => community)).size).toBe(6);
    for (const cityId of cityIds) expect(pairs.filter(([, paired]) => paired === cityId)).toHaveLength(3);
    expect(pairs).not.toContainEqual([communityIds[0], cityIds[0]]);
  });

  it('is listed and read page by page, with as many statements for many lines as for one', async () => {
    const { id } = await start({ listLength: 2 });
    await work();

    const one = await read(id, { first: 7 });
    expect(one.results.pageInfo.hasNextPage).toBe(true);
    const rest = await read(id, { first: 100, after: one.results.pageInfo.endCursor });
    const all = await read(id);
    expect([...one.results.edges, ...rest.results.edges]).toEqual(all.results.edges);

    const statements = (first: number) => countStatements(() => read(id, { first }));
    expect(await statements(20)).toBe(await statements(1));
    const runs = () => countStatements(() => coordinator.get(RUNS));
    const before = await runs();
    await start({});
    expect(await runs()).toBe(before);
  });

  it('of a community’s own people is theirs, and strangers find nothing', async () => {
    const official = as(application, await anOfficial(application, [communityIds[0] ?? '']));
    const theirs = await start({});
    const own = await start({ kind: 'ONE', communityIds: [communityIds[0]] }, official);
    await work();

    expect((await official.refusal(RUN_OF, { id: theirs.id })).extensions.code).toBe('NOT_FOUND');
    expect((await official.refusal(CANCEL, { id: theirs.id })).extensions.code).toBe('NOT_FOUND');
    expect((await read(own.id, {}, official)).results.edges).toHaveLength(2);
    const everything = await start({}, official);
    expect(everything.total).toBe(2);
    const { matchRuns } = await official.get<{ matchRuns: { totalCount: number } }>(RUNS);
    expect(matchRuns.totalCount).toBe(2);
  });

  it('is reviewed by the size of communities and of partners', async () => {
    const { id } = await start({});
    await work();

    const { matchReview } = await coordinator.get<{ matchReview: object }>(REVIEW, { runId: id });

    expect(matchReview).toMatchObject({ exposureGini: 0, mostProposed: 10 });
    expect(matchReview).toHaveProperty('bySize.4', expect.objectContaining({ sizeClass: 'UNKNOWN', proposed: 20 }));
    expect(matchReview).toHaveProperty('exposure.4', { sizeClass: 'UNKNOWN', partners: 2, proposed: 20, accepted: 0 });
  });
});
