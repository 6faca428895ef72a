import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { stepDay } from '../../kernel/lifecycle.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { Municipalities } from '../municipalities/index.js';
import { NetworkDay } from '../partnerships/index.js';
import { aidAfter, blankAid, factsOf } from './aid-changes.js';
import { AidReferences } from './aid-references.service.js';
import { AidWriting } from './aid-writing.service.js';
import { aidVisibleTo } from './aid.policy.js';
import type { AidLineRow, AidTransferRow } from './data/aid-columns.js';
import { type AidFilter, type AidOrder, DEFAULT_AID_ORDER } from './data/aid-filter.js';
import { AidPartsRepository } from './data/aid-parts.repository.js';
import { AidRecords } from './data/aid-records.repository.js';
import { AidTransfer } from './data/aid-transfer.entity.js';
import { AidTransfersRepository, type WorthRow } from './data/aid-transfers.repository.js';
import { type AidFields, dayOfFact } from './domain/aid-fields.js';
import { type AidMove, cameFromAfter, demandFirstStatus, demandMove } from './domain/aid-moves.js';
import { demandFacts, demandReceipt, OF_FIELDS, OF_MOVE } from './domain/aid-needs.js';
import { type AidStatus, hasArrived } from './domain/aid-status.js';

export interface AidStep {
  readonly status: AidStatus;
  /** null: as the facts say, else today */
  readonly on: CalendarDate | null;
  readonly reason: string | null;
}

/** Aid that is promised, decided on, sent, received, given on, reported and thanked for. */
@Injectable()
export class AidTransfers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: AidTransfersRepository,
    private readonly parts: AidPartsRepository,
    private readonly records: AidRecords,
    private readonly references: AidReferences,
    private readonly writing: AidWriting,
    private readonly municipalities: Municipalities,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: AidFilter, order: AidOrder | null, page: PageArgs): Promise<Page<AidTransferRow>> {
    return this.transfers.list(aidVisibleTo(viewer), filter, this.day.today(), order ?? DEFAULT_AID_ORDER, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, AidTransferRow>> {
    return this.transfers.byIds(ids, aidVisibleTo(viewer));
  }

  /** Of transfers that the viewer has been shown. */
  worthOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, WorthRow[]>> {
    return this.transfers.worthOf(ids);
  }

  /** Of transfers that the viewer has been shown. */
  linesOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, AidLineRow[]>> {
    return this.parts.linesOf(ids);
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<AidTransferRow> {
    const transfer = (await this.byIds(viewer, [id])).get(id);
    if (!transfer) throw notFound();
    return transfer;
  }

  /**
   * Writes down a promise; what happened long ago straight in its later status.
   *
   * @param statusOn the day that status began; null: as the facts say, else today
   * @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN
   */
  async create(
    viewer: Viewer,
    communityId: Id,
    fields: AidFields,
    status: AidStatus,
    statusOn: CalendarDate | null,
  ): Promise<AidTransferRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandOwnCommunity(viewer, communityId);
      demandFirstStatus(status);
      const today = this.day.today();
      const after = aidAfter(blankAid(communityId, status), null, fields, today);
      const on = statusOn ?? dayOfFact(status, after.transfer);
      after.transfer.statusOn = stepDay(on, null, today, 'statusOn');
      demandFacts(status, factsOf(after), OF_FIELDS);
      await this.writing.create(viewer, after);
      await this.recordStep(viewer, after.transfer, null, null);
      return this.get(viewer, after.transfer.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: AidFields): Promise<AidTransferRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.writing.open(viewer, id, expectedVersion);
      const hidden = await this.references.hiddenFrom(viewer, before);
      const after = aidAfter(before, before.transfer, fields, this.day.today(), hidden);
      demandFacts(after.transfer.status, factsOf(after), OF_FIELDS);
      await this.writing.save(viewer, before, after);
      return this.get(viewer, id);
    });
  }

  /**
   * Takes one step of the transfer's life. The day said with a step is the day of the receipt, the report or the thanks
   * where none was written; the reason said with distribution is why the rest is not given on.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/transition, INVALID/required, and what the status lacks
   */
  async move(viewer: Viewer, id: Id, expectedVersion: number, step: AidStep): Promise<AidTransferRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.writing.open(viewer, id, expectedVersion);
      const { status: from, statusOn } = before.transfer;
      const move = demandMove(before.transfer, step.status, step.reason);
      const since = move.back ? null : statusOn;
      const known = dayOfFact(step.status, before.transfer);
      const said = step.on ?? (known !== null && known >= statusOn ? known : null);
      const on = stepDay(said, since, this.day.today(), 'on');
      if (!hasArrived(from)) demandReceipt(step.status, factsOf(before));
      const transfer = Object.assign(new AidTransfer(), before.transfer, {
        ...factsSaidWith(step, before.transfer),
        status: step.status,
        statusOn: on,
        cameFrom: cameFromAfter(from, move, await this.stepsOf(id)),
        restReason: restReasonAfter(move, step, before.transfer),
      });
      const after = { ...before, transfer };
      demandFacts(step.status, factsOf(after), OF_MOVE);
      await this.writing.save(viewer, before, after);
      await this.recordStep(viewer, transfer, from, step.reason);
      return this.get(viewer, id);
    });
  }

  private async stepsOf(id: Id) {
    const steps = await this.records.statusChangesOf(id);
    return steps.map(({ fromStatus, toStatus }) => ({ from: fromStatus, to: toStatus }));
  }

  private recordStep(viewer: Viewer, transfer: AidTransfer, from: AidStatus | null, reason: string | null) {
    return this.records.addStatusChanges([
      {
        ...{ id: newId(), transferId: transfer.id, fromStatus: from, toStatus: transfer.status },
        ...{ happenedOn: transfer.statusOn, recordedAt: this.clock.now(), byUserId: viewer.userId, reason },
      },
    ]);
  }
}

function factsSaidWith({ status, on }: AidStep, { receivedOn, reportedOn, thankedOn }: AidTransfer) {
  if (status === 'RECEIVED') return { receivedOn: receivedOn ?? on };
  if (status === 'REPORTED') return { reportedOn: reportedOn ?? on };
  if (status === 'THANKED') return { thankedOn: thankedOn ?? on };
  return {};
}

/** Kept only while something is left, see `settled`. */
function restReasonAfter({ back }: AidMove, { status, reason }: AidStep, { restReason }: AidTransfer): string | null {
  if (!hasArrived(status) || status === 'RECEIVED') return null;
  return restReason ?? (back ? null : reason);
}
