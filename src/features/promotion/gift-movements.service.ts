import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { NetworkDay } from '../partnerships/index.js';
import type { GiftItem } from './data/gift-item.entity.js';
import { type GiftItemRow, GiftItemsRepository } from './data/gift-items.repository.js';
import { GiftMovement } from './data/gift-movement.entity.js';
import {
  type GiftMovementRow,
  type GiftMovementsFilter,
  GiftMovementsRepository,
} from './data/gift-movements.repository.js';
import { demandEnough, type MovementFields, movementValues } from './domain/gift-movements.js';
import { type MovementKind, stockOf } from './domain/stock.js';
import { movementSnapshot } from './gift-item-changes.js';
import { GiftItems } from './gift-items.service.js';
import { demandOwnCommunity, giftItemsVisibleTo } from './promotion.policy.js';
import { PromotionReferences } from './promotion-references.service.js';

/** A movement before and after a change; null: it is not there. */
interface Change {
  readonly before: GiftMovement | null;
  readonly after: GiftMovement | null;
}

/** What comes into the stock of gifts, what leaves it and what is counted; the history is that of the thing. */
@Injectable()
export class GiftMovements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: GiftItemsRepository,
    private readonly movements: GiftMovementsRepository,
    private readonly things: GiftItems,
    private readonly references: PromotionReferences,
    private readonly changeLog: ChangeLog,
    private readonly networkDay: NetworkDay,
  ) {}

  list(viewer: Viewer, filter: GiftMovementsFilter, page: PageArgs): Promise<Page<GiftMovementRow>> {
    return this.movements.list(giftItemsVisibleTo(viewer), filter, page);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID, INVALID/not_enough */
  async record(viewer: Viewer, itemId: Id, kind: MovementKind, fields: MovementFields): Promise<GiftMovementRow> {
    return this.unitOfWork.run(viewer, async () => {
      const item = await this.load(viewer, itemId);
      const all = await this.movements.ofItem(itemId);
      const entryNumber = (all.at(-1)?.entryNumber ?? 0) + 1;
      const values = movementValues(kind, null, fields, this.networkDay.today());
      await this.references.demandSeen(viewer, 'visit', values.visitId, null);
      const after = Object.assign(new GiftMovement(), { id: newId(), itemId, entryNumber, ...values });
      await this.write(item, all, { before: null, after });
      return this.get(viewer, after.id);
    });
  }

  /** A correction; what was written before stays in the history. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async revise(viewer: Viewer, id: Id, expectedVersion: number, fields: MovementFields): Promise<GiftMovementRow> {
    return this.unitOfWork.run(viewer, async () => {
      const { item, all, before } = await this.find(viewer, id, expectedVersion);
      const values = movementValues(before.kind, before, fields, this.networkDay.today());
      await this.references.demandSeen(viewer, 'visit', values.visitId, before.visitId);
      await this.write(item, all, { before, after: Object.assign(new GiftMovement(), before, values) });
      return this.get(viewer, id);
    });
  }

  /**
   * Takes back what was written by mistake; it stays in the history.
   *
   * @returns the thing with its stock
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/not_enough
   */
  async remove(viewer: Viewer, id: Id, expectedVersion: number): Promise<GiftItemRow> {
    return this.unitOfWork.run(viewer, async () => {
      const { item, all, before } = await this.find(viewer, id, expectedVersion);
      await this.write(item, all, { before, after: null });
      return this.things.get(viewer, item.id);
    });
  }

  private async get(viewer: Viewer, id: Id): Promise<GiftMovementRow> {
    const movement = (await this.movements.byIds([id], giftItemsVisibleTo(viewer))).get(id);
    if (!movement) throw notFound();
    return movement;
  }

  private async find(viewer: Viewer, id: Id, expectedVersion: number) {
    const itemId = await this.movements.itemOf(id);
    if (!itemId) throw notFound();
    const item = await this.load(viewer, itemId);
    const all = await this.movements.ofItem(itemId);
    // somebody may have taken it back before the thing was locked
    const before = all.find((movement) => movement.id === id);
    if (!before) throw notFound();
    demandVersion(before, expectedVersion);
    return { item, all, before };
  }

  private async load(viewer: Viewer, itemId: Id): Promise<GiftItem> {
    const item = await this.items.findForUpdate(itemId, giftItemsVisibleTo(viewer), sql`gi.trashed_at IS NULL`);
    if (!item) throw notFound();
    demandOwnCommunity(viewer, item.communityId);
    return item;
  }

  /** @param all of the locked thing, as they are stored */
  private async write(item: GiftItem, all: readonly GiftMovement[], { before, after }: Change): Promise<void> {
    const kept = all.filter((movement) => movement !== before);
    const later = after ? [...kept, after] : kept;
    demandEnough(later, after);
    if (after) await this.movements.save(after);
    else if (before) await this.movements.remove(before.id);
    const inStock = stockOf(later);
    await this.items.setStock(item.id, inStock);
    await this.changeLog.record({
      recordType: 'GIFT_ITEM',
      recordId: item.id,
      action: 'UPDATED',
      before: movementSnapshot(before, item.inStock),
      after: movementSnapshot(after, inStock),
    });
  }
}
