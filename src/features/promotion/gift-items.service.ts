import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { yearOf } from '../../kernel/calendar-date.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { NetworkDay } from '../partnerships/index.js';
import type { GiftItem } from './data/gift-item.entity.js';
import {
  type GiftItemOrder,
  type GiftItemRow,
  type GiftItemsFilter,
  GiftItemsRepository,
} from './data/gift-items.repository.js';
import { type GiftMovementRow, GiftMovementsRepository } from './data/gift-movements.repository.js';
import { blankGiftItem, giftItemAfter, type GiftItemFields, giftItemSnapshot } from './gift-item-changes.js';
import { demandOwnCommunity, giftItemsVisibleTo } from './promotion.policy.js';
import { PromotionReferences } from './promotion-references.service.js';

/** Things that communities keep to give away, and how many there are. */
@Injectable()
export class GiftItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: GiftItemsRepository,
    private readonly movements: GiftMovementsRepository,
    private readonly references: PromotionReferences,
    private readonly changeLog: ChangeLog,
    private readonly networkDay: NetworkDay,
  ) {}

  list(
    viewer: Viewer,
    filter: GiftItemsFilter,
    order: GiftItemOrder | null,
    page: PageArgs,
  ): Promise<Page<GiftItemRow>> {
    return this.items.list(giftItemsVisibleTo(viewer), filter, order, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, GiftItemRow>> {
    return this.items.byIds(ids, giftItemsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<GiftItemRow> {
    const item = (await this.byIds(viewer, [id])).get(id);
    if (!item) throw notFound();
    return item;
  }

  /** In the network's year. @param ids of things that the viewer has been shown */
  givenThisYear(ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const year = yearOf(this.networkDay.today());
    return this.movements.givenBetween(ids, `${year}-01-01`, `${year}-12-31`);
  }

  /** @param ids of things that the viewer has been shown */
  lastGiven(ids: readonly Id[]): Promise<ReadonlyMap<Id, GiftMovementRow>> {
    return this.movements.lastGiven(ids);
  }

  /** @throws DomainError INVALID, NOT_FOUND for the community, FORBIDDEN */
  async create(viewer: Viewer, communityId: Id, fields: GiftItemFields): Promise<GiftItemRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.references.demandCommunity(viewer, communityId);
      const item = giftItemAfter(blankGiftItem(communityId), fields);
      await this.save(item, null);
      await this.changeLog.record({
        recordType: 'GIFT_ITEM',
        recordId: item.id,
        action: 'CREATED',
        before: null,
        after: giftItemSnapshot(item),
      });
      return this.get(viewer, item.id);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: GiftItemFields): Promise<GiftItemRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.items.findForUpdate(id, giftItemsVisibleTo(viewer), sql`gi.trashed_at IS NULL`);
      if (!before) throw notFound();
      demandOwnCommunity(viewer, before.communityId);
      demandVersion(before, expectedVersion);
      const after = giftItemAfter(before, fields);
      await this.save(after, before.ownerId);
      await this.changeLog.record({
        recordType: 'GIFT_ITEM',
        recordId: id,
        action: 'UPDATED',
        before: giftItemSnapshot(before),
        after: giftItemSnapshot(after),
      });
      return this.get(viewer, id);
    });
  }

  private async save(item: GiftItem, ownerBefore: Id | null): Promise<void> {
    await this.items.save(item);
    await this.references.demandOwner(item.ownerId, ownerBefore, (owner) =>
      this.items.isVisible(item.id, giftItemsVisibleTo(owner)),
    );
  }
}
