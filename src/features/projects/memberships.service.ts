import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { stepDay } from '../../kernel/lifecycle.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { demandOwn, Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import { NetworkDay } from '../partnerships/index.js';
import { Membership } from './data/membership.entity.js';
import { MembershipObligation } from './data/membership-parts.entity.js';
import { type MembershipRecord, MembershipRecords } from './data/membership-records.repository.js';
import {
  type MembershipOrder,
  type MembershipRow,
  type MembershipsFilter,
  MembershipsRepository,
} from './data/memberships.repository.js';
import { alreadyMember } from './domain/membership.errors.js';
import type { MembershipFields } from './domain/membership-fields.js';
import { demandMembershipMove } from './domain/membership-life.js';
import { isOpenMembership, type MembershipStatus } from './domain/membership-status.js';
import { blankMembership, membershipAfter, membershipMoved, membershipSnapshot } from './membership-changes.js';
import { MembershipReferences } from './membership-references.service.js';
import { membershipsVisibleTo } from './memberships.policy.js';

export interface NewMembership {
  readonly communityId: Id;
  readonly networkId: Id;
  readonly status: MembershipStatus;
  /** the day the status began; null: today */
  readonly statusOn: CalendarDate | null;
  readonly fields: MembershipFields;
}

export interface MembershipStep {
  readonly status: MembershipStatus;
  /** null: today */
  readonly on: CalendarDate | null;
  readonly reason: string | null;
}

/** Communities in networks and initiatives: what it costs, what they have taken on. */
@Injectable()
export class Memberships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipsRepository,
    private readonly records: MembershipRecords,
    private readonly references: MembershipReferences,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(
    viewer: Viewer,
    filter: MembershipsFilter,
    order: MembershipOrder,
    page: PageArgs,
  ): Promise<Page<MembershipRow>> {
    return this.memberships.list(membershipsVisibleTo(viewer), filter, order, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MembershipRow>> {
    return this.memberships.byIds(ids, membershipsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<MembershipRow> {
    const membership = (await this.byIds(viewer, [id])).get(id);
    if (!membership) throw notFound();
    return membership;
  }

  /** @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN, CONFLICT/duplicate */
  async create(viewer: Viewer, { communityId, networkId, status, statusOn, fields }: NewMembership) {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandOwnCommunity(viewer, communityId);
      const network = (await this.organisations.demandVisible(viewer, [networkId])).get(networkId);
      const today = this.day.today();
      const blank = blankMembership(communityId, networkId, status, stepDay(statusOn, null, today, 'statusOn'));
      const named = {
        ...fields,
        titleUk: fields.titleUk ?? network?.nameUk,
        titleEn: fields.titleEn ?? network?.nameEn,
      };
      const after = membershipAfter(blank, true, named, today);
      const owners = await this.references.demandKnown(viewer, null, after);
      await this.demandOnce(after, 'networkId');
      await this.records.save(after);
      await this.references.demandOpenTo(owners, after.membership.id);
      await this.recordStep(viewer, after, null, null);
      await this.changeLog.record({
        recordType: 'MEMBERSHIP',
        recordId: after.membership.id,
        action: 'CREATED',
        before: null,
        after: membershipSnapshot(after),
      });
      return this.get(viewer, after.membership.id);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: MembershipFields): Promise<MembershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before.membership, expectedVersion);
      const hidden = await this.references.hiddenFrom(viewer, before);
      const after = membershipAfter(before, false, fields, this.day.today(), hidden);
      const owners = await this.references.demandKnown(viewer, before, after);
      await this.save(before, after);
      await this.references.demandOpenTo(owners, id);
      return this.get(viewer, id);
    });
  }

  /**
   * Takes one step of the membership's life.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, CONFLICT/duplicate, INVALID/transition, INVALID/required,
   * INVALID/future, INVALID/date_order
   */
  async move(viewer: Viewer, id: Id, expectedVersion: number, step: MembershipStep): Promise<MembershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      const { membership } = before;
      demandVersion(membership, expectedVersion);
      demandMembershipMove(membership.status, step.status, step.reason);
      const after = membershipMoved(before, step.status, stepDay(step.on, membership.statusOn, this.day.today(), 'on'));
      await this.demandOnce(after, 'status');
      await this.save(before, after);
      await this.recordStep(viewer, after, membership.status, step.reason);
      return this.get(viewer, id);
    });
  }

  /** The membership and what its owner saw to in it, in the open transaction. @throws DomainError NOT_FOUND, FORBIDDEN */
  async putInCharge(viewer: Viewer, id: Id, ownerId: Id): Promise<void> {
    const before = await this.load(viewer, id);
    const leaves = before.membership.ownerId;
    const membership = Object.assign(new Membership(), before.membership, { ownerId });
    const obligations = before.obligations.map((obligation) =>
      obligation.ownerId === leaves && obligation.doneOn === null
        ? Object.assign(new MembershipObligation(), obligation, { ownerId })
        : obligation,
    );
    await this.save(before, { ...before, membership, obligations });
  }

  /** @param field input path of what would repeat the other @throws DomainError CONFLICT/duplicate */
  async demandOnce({ membership }: MembershipRecord, field: string): Promise<void> {
    if (!isOpenMembership(membership.status)) return;
    const twin = await this.memberships.openTwin(membership);
    if (twin) throw alreadyMember(twin, field);
  }

  private async load(viewer: Viewer, id: Id): Promise<MembershipRecord> {
    const record = await this.records.findForUpdate(id, membershipsVisibleTo(viewer), sql`mb.trashed_at IS NULL`);
    if (!record) throw notFound();
    demandOwn(viewer, record.membership.communityId);
    return record;
  }

  /** A change that changes nothing writes nothing. */
  private async save(before: MembershipRecord, after: MembershipRecord): Promise<void> {
    const [earlier, later] = [membershipSnapshot(before), membershipSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of fees and obligations too
    after.membership.updatedAt = this.clock.now();
    await this.records.save(after);
    const recordId = after.membership.id;
    await this.changeLog.record({
      ...{ recordType: 'MEMBERSHIP', recordId, action: 'UPDATED' },
      before: earlier,
      after: later,
    });
  }

  private recordStep(
    viewer: Viewer,
    { membership }: MembershipRecord,
    from: MembershipStatus | null,
    reason: string | null,
  ): Promise<void> {
    return this.records.addStatusChange({
      id: newId(),
      membershipId: membership.id,
      fromStatus: from,
      toStatus: membership.status,
      happenedOn: membership.statusOn,
      recordedAt: this.clock.now(),
      byUserId: viewer.userId,
      reason,
    });
  }
}
