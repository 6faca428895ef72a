import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Municipalities, type MunicipalityFields } from '../municipalities/index.js';
import { PlaceLinks } from '../catalogue/index.js';
import { Interactions, isClosed, NetworkDay, Partnerships } from '../partnerships/index.js';
import { MatchDecision } from './data/match-decision.entity.js';
import {
  type DecidedPair,
  type MatchDecisionsFilter,
  MatchDecisionsRepository,
  pairKey,
} from './data/match-decisions.repository.js';
import { MatchRunsRepository } from './data/match-runs.repository.js';
import type { CandidateKey, Match } from './data/stored-match.js';
import { demandCandidate, demandNoHardReason, standsAlready } from './domain/matching.errors.js';
import { matchNote } from './match-note.js';
import { matchesVisibleTo, runsVisibleTo } from './matching.policy.js';
import { Matches } from './matches.service.js';

/** Which pair a decision is about. */
export interface DecidedMatch extends CandidateKey {
  readonly communityId: Id;
  /** the run that proposed it */
  readonly runId: Id | null;
}

export interface AcceptedMatch extends DecidedMatch {
  /** what the person adds to the reasons */
  readonly note: string | null;
  /** of the partnership; null: nobody yet */
  readonly ownerId: Id | null;
  /** go before what a place says of itself */
  readonly fields: MunicipalityFields;
}

type Verdict = Pick<MatchDecision, 'verdict' | 'reason' | 'partnershipId'> & { readonly municipalityId?: Id };

/** What people decide about the partners proposed; one decision stands for each pair, earlier ones are kept. */
@Injectable()
export class MatchDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: MatchDecisionsRepository,
    private readonly runs: MatchRunsRepository,
    private readonly matches: Matches,
    private readonly municipalities: Municipalities,
    private readonly places: PlaceLinks,
    private readonly partnerships: Partnerships,
    private readonly interactions: Interactions,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: MatchDecisionsFilter, page: PageArgs): Promise<Page<MatchDecision>> {
    return this.decisions.list(visible(viewer), filter, page);
  }

  /** What stands between each of the pairs, by `pairKey`. */
  standing(viewer: Viewer, pairs: readonly DecidedPair[]): Promise<ReadonlyMap<string, MatchDecision>> {
    return this.decisions.standing(pairs, visible(viewer));
  }

  /**
   * Opens a partnership of the two with the reasons as its first note. A place of the catalogue is taken into the
   * register first.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/decided, CONFLICT/hard_reason, INVALID
   */
  accept(viewer: Viewer, wish: AcceptedMatch): Promise<MatchDecision> {
    return this.decide(viewer, wish, async (match) => {
      const municipalityId =
        match.municipalityId ?? (await this.places.add(viewer, match.placeId ?? '', wish.fields)).id;
      const partnership = await this.partnerships.create(viewer, {
        parties: [
          { municipalityId: match.communityId, role: 'LEAD' },
          { municipalityId, role: 'PARTNER' },
        ],
        relationshipType: 'CONTACT',
        formality: 'INFORMAL',
        leadSource: 'PLATFORM',
        ownerId: wish.ownerId,
      });
      await this.interactions.log(viewer, partnership.id, {
        kind: 'COMMENT',
        on: this.day.today(),
        text: matchNote(match, viewer.language, wish.note),
      });
      return {
        municipalityId,
        verdict: 'ACCEPTED',
        reason: wish.note,
        partnershipId: partnership.id,
      };
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/decided, CONFLICT/hard_reason */
  decline(viewer: Viewer, wish: DecidedMatch, reason: string): Promise<MatchDecision> {
    return this.decide(viewer, wish, async () => ({ verdict: 'DECLINED', reason, partnershipId: null }));
  }

  /** Keeps it in view. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/decided, CONFLICT/hard_reason */
  shortlist(viewer: Viewer, wish: DecidedMatch): Promise<MatchDecision> {
    return this.decide(viewer, wish, async () => ({ verdict: 'SHORTLISTED', reason: null, partnershipId: null }));
  }

  /** Takes a decision back; one that has opened a partnership stays. @throws DomainError NOT_FOUND, CONFLICT/decided */
  undo(viewer: Viewer, id: Id): Promise<MatchDecision> {
    return this.unitOfWork.run(viewer, async () => {
      const decision = await this.decisions.findForUpdate(id, visible(viewer));
      if (!decision) throw notFound();
      if (decision.verdict === 'ACCEPTED') throw standsAlready();
      if (!decision.endedAt) await this.end(viewer, decision);
      return this.get(viewer, id);
    });
  }

  private async decide(
    viewer: Viewer,
    wish: DecidedMatch,
    decided: (match: Match) => Promise<Verdict>,
  ): Promise<MatchDecision> {
    demandCandidate(wish);
    const { communityId, municipalityId, placeId, runId } = wish;
    // before the transaction, so that nothing unwritten gets into the index
    const { match, hardReasons, weightsNumber } = await this.matches.ofPair(viewer, communityId, wish);
    return this.unitOfWork.run(viewer, async () => {
      if (municipalityId) await this.municipalities.demandVisible(viewer, [municipalityId]);
      if (runId && !(await this.runs.byIds([runId], runsVisibleTo(viewer))).has(runId)) throw notFound();
      await this.decisions.lockCommunity(communityId);
      const pair = { communityId, candidateId: municipalityId ?? placeId ?? '' };
      const before = (await this.standing(viewer, [pair])).get(pairKey(pair)) ?? null;
      if (before && (await this.stillHolds(viewer, before))) throw standsAlready();
      demandNoHardReason(hardReasons);
      if (!match) throw notFound();
      const decision = Object.assign(new MatchDecision(), match, await decided(match), {
        id: newId(),
        runId,
        weightsNumber,
        decidedAt: this.clock.now(),
        decidedById: viewer.userId,
        endedAt: null,
        endedById: null,
      });
      if (before) await this.end(viewer, await this.decisions.get(before.id));
      await this.decisions.save(decision);
      await this.record(decision, null);
      return this.get(viewer, decision.id);
    });
  }

  /** Another decision on the same pair takes its place, unless the two are partners on the way. */
  private async stillHolds(viewer: Viewer, { partnershipId }: MatchDecision): Promise<boolean> {
    if (!partnershipId) return false;
    const partnership = (await this.partnerships.byIds(viewer, [partnershipId])).get(partnershipId);
    return partnership !== undefined && !isClosed(partnership.stage);
  }

  private async end(viewer: Viewer, decision: MatchDecision): Promise<void> {
    const before = snapshot(decision);
    Object.assign(decision, { endedAt: this.clock.now(), endedById: viewer.userId });
    await this.decisions.save(decision);
    await this.record(decision, before);
  }

  private record(decision: MatchDecision, before: ReturnType<typeof snapshot> | null): Promise<void> {
    return this.changeLog.record({
      recordType: 'MATCH_DECISION',
      recordId: decision.id,
      action: before ? 'UPDATED' : 'CREATED',
      before,
      after: snapshot(decision),
    });
  }

  private async get(viewer: Viewer, id: Id): Promise<MatchDecision> {
    const found = (await this.decisions.byIds([id], visible(viewer))).get(id);
    if (!found) throw notFound();
    return found;
  }
}

function visible(viewer: Viewer): Sql {
  return matchesVisibleTo(viewer, sql`d.community_id`);
}

function snapshot(decision: MatchDecision) {
  const { communityId, municipalityId, placeId, verdict, reason, partnershipId, runId, endedAt } = decision;
  return {
    communityId,
    municipalityId,
    placeId,
    verdict,
    reason,
    partnershipId,
    runId,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
