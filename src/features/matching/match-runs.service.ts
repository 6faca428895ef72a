import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { WakeQueue } from '../../platform/queue/wake-queue.js';
import { demandOwn, Municipalities, municipalitiesVisibleTo } from '../municipalities/index.js';
import type { MatchResult } from './data/match-result.entity.js';
import { MatchRun } from './data/match-run.entity.js';
import { type MatchResultsFilter, type MatchRunsFilter, MatchRunsRepository } from './data/match-runs.repository.js';
import { isOpen, type MatchRunKind, type MatchRunParameters } from './domain/match-run.js';
import {
  noCommunities,
  noPartners,
  notACommunity,
  notAbroad,
  notOneCommunity,
  runIsOver,
} from './domain/matching.errors.js';
import { WeightVersions } from './match-weights.service.js';
import { matchesVisibleTo, runsVisibleTo } from './matching.policy.js';

/** The queue that wakes workers for runs. */
export const MATCHING_QUEUE = 'matching';
export const MOST_COMMUNITIES = 2_000;
/** each community is ranked, then explained */
const STEPS_PER_COMMUNITY = 2;

export interface WishedRun extends MatchRunParameters {
  readonly kind: MatchRunKind;
  readonly title: string | null;
  /** null: all that the viewer may search for and that are open to partners */
  readonly communityIds: readonly Id[] | null;
}

/** Matchings of many communities: asked for here, worked off by workers. */
@Injectable()
export class MatchRuns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: MatchRunsRepository,
    private readonly municipalities: Municipalities,
    private readonly versions: WeightVersions,
    private readonly changeLog: ChangeLog,
    private readonly queue: WakeQueue,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: MatchRunsFilter, page: PageArgs): Promise<Page<MatchRun>> {
    return this.runs.list(runsVisibleTo(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MatchRun>> {
    return this.runs.byIds(ids, runsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<MatchRun> {
    const found = (await this.byIds(viewer, [id])).get(id);
    if (!found) throw notFound();
    return found;
  }

  /** The short-lists so far. @throws DomainError NOT_FOUND */
  async results(viewer: Viewer, runId: Id, filter: MatchResultsFilter, page: PageArgs): Promise<Page<MatchResult>> {
    await this.get(viewer, runId);
    return this.runs.results(runId, matchesVisibleTo(viewer, sql`r.community_id`), filter, page);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/required, INVALID/too_many, INVALID/side */
  start(viewer: Viewer, { kind, title, communityIds, ...parameters }: WishedRun): Promise<MatchRun> {
    return this.unitOfWork.run(viewer, async () => {
      const ids = await this.communitiesOf(viewer, communityIds);
      if (kind === 'ONE' && ids.length > 1) throw notOneCommunity();
      if (kind === 'FORUM') await this.demandGuests(viewer, parameters.partnerIds);
      const { weights, number } = await this.versions.active();
      const run = Object.assign(new MatchRun(), {
        id: newId(),
        kind,
        title,
        parameters: { ...parameters, partnerIds: kind === 'FORUM' ? [...new Set(parameters.partnerIds)] : [] },
        weights,
        weightsNumber: number,
        state: 'QUEUED' as const,
        total: STEPS_PER_COMMUNITY * ids.length,
        done: 0,
        considered: null,
        leaseBy: null,
        leaseUntil: null,
        attempts: 0,
        createdAt: this.clock.now(),
        createdById: viewer.userId,
        startedAt: null,
        finishedAt: null,
      });
      await this.runs.add(run, ids);
      await this.changeLog.record({
        recordType: 'MATCH_RUN',
        recordId: run.id,
        action: 'CREATED',
        before: null,
        after: { ...snapshot(run), communities: ids.length },
      });
      this.unitOfWork.afterCommit(async () => {
        await this.queue.wake(MATCHING_QUEUE, { id: run.id, hintId: newId(), delayMs: 0 });
      });
      return run;
    });
  }

  /** Stops a run; what it has found stays. @throws DomainError NOT_FOUND, CONFLICT/transition */
  cancel(viewer: Viewer, id: Id): Promise<MatchRun> {
    return this.unitOfWork.run(viewer, async () => {
      const run = await this.runs.findForUpdate(id, runsVisibleTo(viewer));
      if (!run) throw notFound();
      if (!isOpen(run.state)) throw runIsOver();
      const before = snapshot(run);
      Object.assign(run, { state: 'CANCELLED', finishedAt: this.clock.now(), leaseBy: null, leaseUntil: null });
      await this.runs.save(run);
      await this.changeLog.record({
        recordType: 'MATCH_RUN',
        recordId: id,
        action: 'UPDATED',
        before,
        after: snapshot(run),
      });
      return this.get(viewer, id);
    });
  }

  private async communitiesOf(viewer: Viewer, asked: readonly Id[] | null): Promise<Id[]> {
    const own = asked ? null : await this.runs.seekers(matchableFor(viewer), MOST_COMMUNITIES);
    const ids = [...new Set(own ?? asked)];
    if (ids.length === 0) throw noCommunities();
    if (own) return ids;
    const found = await this.municipalities.demandVisible(viewer, ids);
    const stranger = ids.findIndex((id) => found.get(id)?.side !== 'UKRAINIAN');
    if (stranger >= 0) throw notACommunity(stranger);
    for (const id of ids) demandOwn(viewer, id);
    return ids;
  }

  private async demandGuests(viewer: Viewer, partnerIds: readonly Id[]): Promise<void> {
    if (partnerIds.length === 0) throw noPartners();
    const found = await this.municipalities.demandVisible(viewer, partnerIds);
    const place = partnerIds.findIndex((id) => found.get(id)?.side !== 'FOREIGN');
    if (place >= 0) throw notAbroad(place);
  }
}

function matchableFor(viewer: Viewer) {
  return sql`${municipalitiesVisibleTo(viewer)} AND ${matchesVisibleTo(viewer, sql`m.id`)}`;
}

function snapshot({ kind, title, state, weightsNumber, parameters }: MatchRun) {
  const { countryCodes, listLength, partnerIds, placesPerPartner } = parameters;
  return {
    kind,
    title,
    state,
    weightsNumber,
    listLength,
    placesPerPartner,
    countryCodes: countryCodes && [...countryCodes],
    partnerIds: [...partnerIds],
  };
}
