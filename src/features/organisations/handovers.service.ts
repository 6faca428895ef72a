import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import {
  HANDOVER_KINDS,
  type HandedOverRecords,
  type HandoverKind,
  HandoverRegister,
} from '../../platform/handover/handover-register.js';
import { IdentityViewerSource, Users } from '../identity/index.js';
import { Handover } from './data/handover.entity.js';
import {
  type HandoverRow,
  HandoversRepository,
  type OpenWorkCount,
  type OpenWorkRow,
} from './data/handovers.repository.js';
import { alreadyHandedBack, cannotTakeOver, samePerson, unseenBySuccessor } from './domain/handover.errors.js';
import { handoversVisibleTo } from './organisations.policy.js';

export interface HandoverRequest {
  readonly fromUserId: Id;
  readonly toUserId: Id;
  /** true: what the successor would not see stays with the first person; false: then nothing is handed over */
  readonly leaveUnseen: boolean;
  /** input path of the successor */
  readonly field: string;
}

/** Everything open that one person is in charge of becomes another's, in one act that can be taken back. */
@Injectable()
export class Handovers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handovers: HandoversRepository,
    private readonly register: HandoverRegister,
    private readonly users: Users,
    private readonly viewers: IdentityViewerSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @param personId from or to whom; null: anybody */
  list(viewer: Viewer, personId: Id | null, page: PageArgs): Promise<Page<HandoverRow>> {
    return this.handovers.list(handoversVisibleTo(viewer), personId, page);
  }

  /** @param ids of handovers that the viewer has been shown */
  countsOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly { kind: HandoverKind; count: number }[]>> {
    return this.handovers.countsOf(ids);
  }

  /**
   * What would be handed over, in numbers, in the order of kinds.
   *
   * @param toUserId null: nobody is chosen yet
   * @throws DomainError NOT_FOUND, INVALID/same_person, INVALID/owner
   */
  async preview(viewer: Viewer, fromUserId: Id, toUserId: Id | null): Promise<OpenWorkCount[]> {
    await this.users.get(viewer, fromUserId);
    const successor = toUserId ? await this.successor(viewer, fromUserId, toUserId, 'toUserId') : null;
    const selects = this.register.all.map((records) => records.openWorkOf(viewer, fromUserId, successor));
    if (selects.length === 0) return [];
    const counts = await this.handovers.countOpenWork(selects);
    return counts.sort((one, other) => HANDOVER_KINDS.indexOf(one.kind) - HANDOVER_KINDS.indexOf(other.kind));
  }

  /**
   * Hands everything over or nothing; each record keeps its history.
   *
   * @throws DomainError NOT_FOUND, INVALID/same_person, INVALID/owner
   */
  async handOver(viewer: Viewer, { fromUserId, toUserId, leaveUnseen, field }: HandoverRequest): Promise<HandoverRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.users.get(viewer, fromUserId);
      const successor = await this.successor(viewer, fromUserId, toUserId, field);
      const found = await this.openWork(viewer, fromUserId, successor);
      const unseen = found.filter(({ work }) => !work.seen).length;
      if (unseen > 0 && !leaveUnseen) throw unseenBySuccessor(unseen, field);
      const taken = found.filter(({ work }) => work.seen);
      await this.putInCharge(viewer, taken, toUserId);
      const handover = Object.assign(new Handover(), {
        id: newId(),
        fromUserId,
        toUserId,
        at: this.clock.now(),
        byUserId: viewer.userId,
        handedBackAt: null,
        handedBackById: null,
      });
      await this.handovers.add(
        handover,
        taken.map(({ work: { kind, id } }) => ({ kind, id })),
      );
      return handover;
    });
  }

  /**
   * What is still open and with the successor goes back to the first person; what was done or passed on since stays.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/handed_back, INVALID/owner
   */
  async handBack(viewer: Viewer, id: Id): Promise<HandoverRow> {
    return this.unitOfWork.run(viewer, async () => {
      const known = await this.handovers.find(id, handoversVisibleTo(viewer));
      const handover = known && (await this.handovers.findForUpdate(id));
      if (!handover) throw notFound();
      if (handover.handedBackAt) throw alreadyHandedBack();
      const { fromUserId, toUserId } = handover;
      const first = await this.successor(viewer, toUserId, fromUserId, 'id');
      const went = new Set((await this.handovers.items(id)).map(({ recordId }) => recordId));
      const found = await this.openWork(viewer, toUserId, first);
      const back = found.filter(({ work }) => went.has(work.id) && work.seen);
      await this.putInCharge(viewer, back, fromUserId);
      handover.handedBackAt = this.clock.now();
      handover.handedBackById = viewer.userId;
      await this.handovers.save(handover);
      return handover;
    });
  }

  private async openWork(viewer: Viewer, personId: Id, successor: Viewer): Promise<FoundWork[]> {
    const found: FoundWork[] = [];
    for (const records of this.register.all) {
      const rows = await this.handovers.openWork(records.openWorkOf(viewer, personId, successor));
      found.push(...rows.map((work) => ({ records, work })));
    }
    return found;
  }

  private async putInCharge(viewer: Viewer, found: readonly FoundWork[], personId: Id): Promise<void> {
    for (const records of this.register.all) {
      const work = found.filter((one) => one.records === records).map((one) => one.work);
      if (work.length > 0) await records.putInCharge(viewer, work, personId);
    }
  }

  /** The person who takes over, known to the viewer and able to sign in. */
  private async successor(viewer: Viewer, fromUserId: Id, toUserId: Id, field: string): Promise<Viewer> {
    if (fromUserId === toUserId) throw samePerson();
    await this.users.get(viewer, toUserId);
    const successor = await this.viewers.personViewer(toUserId, null);
    if (!successor?.permissions.has('tasks.edit')) throw cannotTakeOver(field);
    return successor;
  }
}

interface FoundWork {
  readonly records: HandedOverRecords;
  readonly work: OpenWorkRow;
}
