import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { PartnershipRow } from './data/partnership-row.js';
import { PartnershipsRepository } from './data/partnerships.repository.js';
import { type StageChangeRow, StageChangesRepository } from './data/stage-changes.repository.js';
import { type PartnershipStage, type StageStep, stepsFrom } from './domain/partnership-stage.js';
import { demandMove } from './domain/stage-move.js';
import { NetworkDay } from './network-day.js';
import { PartnershipHistory } from './partnership-history.js';
import { partnershipVisibleTo } from './partnerships.policy.js';
import { Partnerships } from './partnerships.service.js';

export interface StageMoveRequest {
  readonly stage: PartnershipStage;
  /** network time zone; absent: today */
  readonly on?: CalendarDate | null;
  readonly reason?: string | null;
}

/** The way of partnerships through the pipeline. */
@Injectable()
export class StageMoves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PartnershipsRepository,
    private readonly stageChanges: StageChangesRepository,
    private readonly partnerships: Partnerships,
    private readonly history: PartnershipHistory,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  /** The moves that the viewer may make now. */
  allowed(viewer: Viewer, { stage, formality }: Pick<PartnershipRow, 'stage' | 'formality'>): readonly StageStep[] {
    return viewer.permissions.has('partnerships.edit') ? stepsFrom(stage, formality) : [];
  }

  /** Of partnerships that the viewer has been shown, the first change first. */
  ofPartnerships(partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, StageChangeRow[]>> {
    return this.stageChanges.ofPartnerships(partnershipIds);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, StageChangeRow>> {
    return this.stageChanges.byIds(ids, partnershipVisibleTo(viewer, sql`sc.partnership_id`));
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/transition, INVALID/required, INVALID/date_order, INVALID/future */
  async move(viewer: Viewer, id: Id, expectedVersion: number, request: StageMoveRequest): Promise<PartnershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const partnership = await this.repository.findForUpdate(id, partnershipVisibleTo(viewer, sql`p.id`));
      if (!partnership) throw notFound();
      demandVersion(partnership, expectedVersion);
      const latest = await this.stageChanges.latest(id);
      const today = this.day.today();
      const move = { stage: request.stage, on: request.on ?? today, reason: request.reason ?? null };
      demandMove(
        { stage: partnership.stage, stageSince: latest.happenedOn, formality: partnership.formality },
        move,
        today,
      );
      const before = await this.history.snapshot(partnership);
      await this.stageChanges.append({
        partnershipId: id,
        position: latest.position + 1,
        fromStage: partnership.stage,
        toStage: move.stage,
        happenedOn: move.on,
        at: this.clock.now(),
        byUserId: viewer.userId,
        reason: move.reason,
      });
      partnership.stage = move.stage;
      await this.repository.save(partnership);
      await this.history.record('UPDATED', partnership, before);
      return this.partnerships.get(viewer, id);
    });
  }
}
