import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Id, newId } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { MatchResult } from './data/match-result.entity.js';
import { MatchRunWorkRepository } from './data/match-run-work.repository.js';
import type { MatchRunCommunity } from './data/match-run-community.entity.js';
import type { MatchRun } from './data/match-run.entity.js';
import { MatchIndexes, type OpenIndex } from './match-index.service.js';
import { matchesOf } from './matching.js';
import { candidatesOf, rank, settle, type ShortList, viewOfRun } from './run-ranking.js';

/** communities of one transaction */
const BATCH = 10;
/** a run that so many workers gave up without one step further is beyond mending */
const MOST_ATTEMPTS = 5;

/**
 * Works runs off, a few communities at a time. Each batch is kept with the lease that says who is at it, so a worker
 * that is killed loses nothing but its open batch: when the lease ends, another goes on where it was.
 */
@Injectable()
export class MatchRunWork implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('Matching');
  private readonly workerId = newId();
  private working: Promise<void> | null = null;
  private stopping = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: MatchRunWorkRepository,
    private readonly indexes: MatchIndexes,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    // beside the sweeps, which must not wait for it
    this.sweeper.also(() => {
      void this.workOff();
      return Promise.resolve();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  /** Works until no run is waiting. Called again meanwhile, it waits for the same. */
  workOff(): Promise<void> {
    this.working ??= this.takeAll()
      .catch((error: unknown) => this.log.warn(`Runs wait for the next sweep: ${String(error)}`))
      .finally(() => (this.working = null));
    return this.working;
  }

  private async takeAll(): Promise<void> {
    while (!this.stopping) {
      const run = await this.unitOfWork.run(systemViewer(), () => this.work.claim(this.workerId));
      if (!run) return;
      try {
        await this.goOn(run);
      } catch (error) {
        this.log.error(`Run ${run.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
        if (run.attempts >= MOST_ATTEMPTS) await this.work.finish(run.id, this.workerId, 'FAILED');
        return;
      }
    }
  }

  /** Goes on where the run is. It returns early when the run was stopped, taken over, or the process ends. */
  private async goOn(run: MatchRun): Promise<void> {
    const communities = await this.work.communities(run.id);
    const unranked = communities.filter(({ best }) => best === null);
    const ranked = await this.inBatches(run, unranked, async (open, batch) => {
      for (const community of batch) {
        community.best = rank(open, run, community.communityId);
        await this.work.keepBest(run.id, community.position, community.best);
      }
    });
    if (!ranked) return;
    const lists = settle(await this.indexes.current(), run, communities.map(withBest));
    const explained = await this.inBatches(
      run,
      communities.filter((community) => !community.explained),
      (open, batch) => this.explain(open, run, batch, lists),
    );
    if (explained) await this.work.finish(run.id, this.workerId, 'DONE');
  }

  /** @returns false when it is not ours to go on */
  private async inBatches(
    run: MatchRun,
    communities: readonly MatchRunCommunity[],
    step: (open: OpenIndex, batch: readonly MatchRunCommunity[]) => Promise<void>,
  ): Promise<boolean> {
    for (let from = 0; from < communities.length; from += BATCH) {
      if (this.stopping) {
        await this.work.release(run.id, this.workerId);
        return false;
      }
      const batch = communities.slice(from, from + BATCH);
      const open = await this.indexes.current();
      const kept = await this.unitOfWork.run(systemViewer(), async () => {
        if (!(await this.work.advance(run.id, this.workerId, batch.length, open.index.candidates))) return false;
        await step(open, batch);
        return true;
      });
      if (!kept) return false;
      await breathe();
    }
    return true;
  }

  private async explain(
    open: OpenIndex,
    run: MatchRun,
    batch: readonly MatchRunCommunity[],
    lists: readonly ShortList[],
  ): Promise<void> {
    const results: MatchResult[] = [];
    for (const { communityId, position } of batch) {
      results.push(...explained(open, run, communityId, position, lists[position]));
      await breathe();
    }
    const positions = batch.map(({ position }) => position);
    await this.work.keepResults(run.id, positions, results);
  }
}

function explained(
  open: OpenIndex,
  run: MatchRun,
  communityId: Id,
  position: number,
  list: ShortList | undefined,
): MatchResult[] {
  const view = viewOfRun(open, run, communityId);
  if (!view || !list) return [];
  return matchesOf(open, view, candidatesOf(open, list.ranked)).map((match, at) =>
    Object.assign(new MatchResult(), match, {
      id: newId(),
      runId: run.id,
      position,
      rank: at + 1,
      paired: list.pairedId !== null && list.pairedId === (match.municipalityId ?? match.placeId),
    }),
  );
}

function withBest({ communityId, best }: MatchRunCommunity) {
  return { communityId, best: best ?? [] };
}
