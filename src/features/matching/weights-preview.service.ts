import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { changedWeights, type WrittenWeight } from './criterion-weights.js';
import type { MatchRun } from './data/match-run.entity.js';
import type { CandidateKey } from './data/stored-match.js';
import { MatchRunWorkRepository } from './data/match-run-work.repository.js';
import { gini } from './domain/gini.js';
import { MatchIndexes } from './match-index.service.js';
import { MatchRuns } from './match-runs.service.js';
import { type RankedCommunity, rank, settle } from './run-ranking.js';
import { WeightVersions } from './match-weights.service.js';

/** What other weights would do to the short-list of one community. */
export interface ListChange {
  readonly communityId: Id;
  /** partners that would come onto its list */
  readonly entering: readonly CandidateKey[];
  /** partners that would leave it */
  readonly leaving: readonly CandidateKey[];
  /** another partner would stand first */
  readonly firstChanges: boolean;
}

export interface WeightsPreview {
  /** communities that were tried: all, or a sample spread over the run */
  readonly tried: number;
  readonly communities: number;
  readonly listsChanged: number;
  readonly firstsChanged: number;
  readonly giniBefore: number | null;
  readonly giniAfter: number | null;
  readonly changes: readonly ListChange[];
}

/** enough to see the effect, few enough to wait for */
const SAMPLE = 60;

/** Shows what other weights would change in a run before anybody saves them. Both sides are reckoned anew. */
@Injectable()
export class WeightsPreviews {
  constructor(
    private readonly runs: MatchRuns,
    private readonly work: MatchRunWorkRepository,
    private readonly versions: WeightVersions,
    private readonly indexes: MatchIndexes,
  ) {}

  /** @throws DomainError NOT_FOUND, INVALID/sum, INVALID/duplicate */
  async preview(viewer: Viewer, runId: Id, written: readonly WrittenWeight[]): Promise<WeightsPreview> {
    const run = await this.runs.get(viewer, runId);
    const { weights } = await this.versions.active();
    const after = changedWeights(weights, written);
    const communities = await this.work.communities(runId);
    const ids = sampleOf(communities.map(({ communityId }) => communityId));
    const [old, fresh] = [await this.lists(run, ids, weights), await this.lists(run, ids, after)];
    const open = await this.indexes.current();
    const keyOf = (id: Id): CandidateKey =>
      open.isFreePlace(id) ? { municipalityId: null, placeId: id } : { municipalityId: id, placeId: null };
    const all = ids.map((communityId, at): ListChange => {
      const [before = [], now = []] = [old[at], fresh[at]];
      return {
        communityId,
        entering: now.filter((id) => !before.includes(id)).map(keyOf),
        leaving: before.filter((id) => !now.includes(id)).map(keyOf),
        firstChanges: before[0] !== now[0],
      };
    });
    const changes = all.filter(
      ({ entering, leaving, firstChanges }) => firstChanges || entering.length + leaving.length > 0,
    );
    return {
      tried: ids.length,
      communities: communities.length,
      listsChanged: changes.length,
      firstsChanged: changes.filter(({ firstChanges }) => firstChanges).length,
      giniBefore: gini(exposures(old)),
      giniAfter: gini(exposures(fresh)),
      changes,
    };
  }

  /** The short-lists with these weights; others are let in between two communities. */
  private async lists(run: MatchRun, ids: readonly Id[], weights: MatchRun['weights']): Promise<Id[][]> {
    const terms = { kind: run.kind, parameters: run.parameters, weights };
    const ranked: RankedCommunity[] = [];
    const open = await this.indexes.current();
    for (const communityId of ids) {
      ranked.push({ communityId, best: rank(open, terms, communityId) });
      await breathe();
    }
    return settle(open, terms, ranked).map((list) => list.ranked.map(([id]) => id));
  }
}

/** At most SAMPLE of them, evenly spread. */
function sampleOf(ids: readonly Id[]): Id[] {
  const step = Math.max(1, ids.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, ids.length) }, (_, at) => ids[Math.floor(at * step)] ?? '');
}

function exposures(lists: readonly (readonly Id[])[]): number[] {
  const counts = new Map<Id, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()];
}
