import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { Municipalities, onVisibleMunicipality } from '../municipalities/index.js';
import { NetworkDay } from '../partnerships/index.js';
import { NeedOrOffer } from './data/need-or-offer.entity.js';
import {
  type NeedRow,
  type NeedSight,
  type NeedsFilter,
  type NeedsOrder,
  NeedsRepository,
} from './data/needs.repository.js';
import { demandPublishable, type WrittenNeed } from './domain/need-fields.js';
import type { NeedNature } from './domain/need-kinds.js';
import { demandNeedMove, type NeedStatus, SHOWN_STATUSES } from './domain/need-status.js';
import { demandValid, hasExpired } from './domain/need-validity.js';
import { freshNeed, needAfter, needMoved, needSnapshot } from './need-changes.js';
import { NeedReferences } from './need-references.service.js';
import { needsEditableBy, needsVisibleTo, sightOf } from './needs.policy.js';

export interface NeedStep {
  readonly status: NeedStatus;
  readonly reason: string | null;
}

/** What municipalities look for and what they have to give. */
@Injectable()
export class Needs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly needs: NeedsRepository,
    private readonly municipalities: Municipalities,
    private readonly references: NeedReferences,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: NeedsFilter, order: NeedsOrder | null, page: PageArgs): Promise<Page<NeedRow>> {
    return this.needs.list(listedFor(viewer, filter), filter, order, page);
  }

  ofMunicipalities(
    viewer: Viewer,
    ids: readonly Id[],
    filter: NeedsFilter,
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<NeedRow>>> {
    return this.needs.ofMunicipalities(ids, sightOf(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, NeedRow>> {
    return this.needs.byIds(ids, sightOf(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<NeedRow> {
    const found = (await this.byIds(viewer, [id])).get(id);
    if (!found) throw notFound();
    return found;
  }

  /** A draft. @throws DomainError NOT_FOUND, FORBIDDEN, INVALID */
  async create(viewer: Viewer, municipalityId: Id, nature: NeedNature, written: WrittenNeed): Promise<NeedRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandEditable(viewer, [municipalityId]);
      const need = freshNeed(municipalityId, nature, written);
      await this.references.demandBeneficiary(viewer, need.beneficiaryId, null);
      await this.needs.save(need);
      await this.references.demandOwner(need, null);
      const { id: recordId } = need;
      await this.changeLog.record({
        recordType: 'NEED_OR_OFFER',
        recordId,
        action: 'CREATED',
        before: null,
        after: needSnapshot(need),
      });
      return this.get(viewer, recordId);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, written: WrittenNeed): Promise<NeedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before, expectedVersion);
      const after = needAfter(before, written);
      if (isShown(after.status)) {
        demandPublishable(after.nature, after, 'fields.offerKind');
        if (after.validUntil !== before.validUntil) {
          demandValid(after.validUntil, this.day.today(), 'fields.validUntil');
        }
      }
      await this.references.demandBeneficiary(viewer, after.beneficiaryId, before.beneficiaryId);
      await this.save(before, after);
      await this.references.demandOwner(after, before.ownerId);
      return this.get(viewer, id);
    });
  }

  /**
   * Takes one step of its life.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/transition, INVALID/required, INVALID/past
   */
  async move(viewer: Viewer, id: Id, expectedVersion: number, { status, reason }: NeedStep): Promise<NeedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before, expectedVersion);
      demandNeedMove(before.status, status, reason);
      const today = this.day.today();
      if (status === 'PUBLISHED') {
        demandPublishable(before.nature, before, 'status');
        demandValid(before.validUntil, today, 'status');
      }
      await this.save(before, needMoved(before, status, reason, today));
      return this.get(viewer, id);
    });
  }

  /**
   * Somebody has asked, and it still holds; what had expired is shown again.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/transition, INVALID/past
   */
  async reconfirm(viewer: Viewer, id: Id): Promise<NeedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      const today = this.day.today();
      if (before.status === 'PUBLISHED' || before.status === 'RESERVED') {
        await this.save(before, Object.assign(new NeedOrOffer(), before, { reconfirmedOn: today }));
      } else {
        demandNeedMove(before.status, 'PUBLISHED', null);
        demandPublishable(before.nature, before, 'status');
        demandValid(before.validUntil, today, 'status');
        await this.save(before, needMoved(before, 'PUBLISHED', null, today));
      }
      return this.get(viewer, id);
    });
  }

  /** Another person in charge, in the open transaction. @throws DomainError NOT_FOUND, FORBIDDEN */
  async putInCharge(viewer: Viewer, id: Id, ownerId: Id): Promise<void> {
    const before = await this.load(viewer, id);
    await this.save(before, Object.assign(new NeedOrOffer(), before, { ownerId }));
  }

  /** One batch of published ones whose last day has passed, in the open transaction. @returns how many */
  async expire(limit: number): Promise<number> {
    const today = this.day.today();
    const overdue = (await this.needs.overdueForUpdate(today, limit)).filter((need) => hasExpired(need, today));
    for (const before of overdue) await this.save(before, needMoved(before, 'EXPIRED', null, today));
    return overdue.length;
  }

  private async load(viewer: Viewer, id: Id): Promise<NeedOrOffer> {
    const need = await this.needs.findForUpdate(id, needsVisibleTo(viewer), sql`nd.trashed_at IS NULL`);
    if (!need) throw notFound();
    if (!(await this.needs.exists(id, needsEditableBy(viewer)))) throw notYours();
    return need;
  }

  /** A change that changes nothing writes nothing. */
  private async save(before: NeedOrOffer, after: NeedOrOffer): Promise<void> {
    const [earlier, later] = [needSnapshot(before), needSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    after.updatedAt = this.clock.now();
    await this.needs.save(after);
    await this.changeLog.record({
      recordType: 'NEED_OR_OFFER',
      recordId: after.id,
      action: 'UPDATED',
      before: earlier,
      after: later,
    });
  }
}

const isShown = (status: NeedStatus): boolean => SHOWN_STATUSES.includes(status);

/** A list by municipality must not tell whose the others are: it shows only municipalities that the viewer sees. */
function listedFor(viewer: Viewer, { municipalityIds }: NeedsFilter): NeedSight {
  const sight = sightOf(viewer);
  if (!municipalityIds) return sight;
  const known = onVisibleMunicipality(viewer, sql`nd.municipality_id`);
  return { ...sight, visible: sql`${sight.visible} AND ${known}` };
}

function notYours() {
  return forbidden({
    uk: 'Цей запис веде інша громада. Нічого не збережено.',
    en: 'This record is kept by another community. Nothing was saved.',
  });
}
