import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { awardSnapshot } from './award-changes.js';
import { AwardsRepository } from './data/awards.repository.js';
import { GiftItemsRepository } from './data/gift-items.repository.js';
import { PublicationsRepository } from './data/publications.repository.js';
import { pageKnown } from './domain/promotion.errors.js';
import { giftItemSnapshot } from './gift-item-changes.js';
import { awardsVisibleTo, demandOwnCommunity, giftItemsVisibleTo, publicationsVisibleTo } from './promotion.policy.js';
import { publicationSnapshot } from './publication-changes.js';

/** A locked record and what may be done with it. */
interface Lying {
  readonly record: {
    readonly communityId: Id;
    version: number;
    updatedAt: Date;
    trashedAt: Date | null;
    trashedById: Id | null;
  };
  readonly snapshot: Snapshot;
  readonly save: () => Promise<void>;
  /** @throws DomainError when something else has taken its place meanwhile */
  readonly demandPlace?: () => Promise<void>;
}

interface Kind extends Pick<TrashableRecords, 'type' | 'trashedRows'> {
  /** null when the row rule hides it. @param trashed whether it lies in the trash */
  find(viewer: Viewer, id: Id, trashed: boolean): Promise<Lying | null>;
}

/**
 * Publications, awards and gift items in the trash. Links and movements stay with their record; what was given away is
 * gone, whatever becomes of the visit.
 */
@Injectable()
export class PromotionTrash {
  constructor(
    private readonly publications: PublicationsRepository,
    private readonly awards: AwardsRepository,
    private readonly items: GiftItemsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    for (const kind of [this.publicationKind(), this.awardKind(), this.giftItemKind()]) {
      trash.register({
        type: kind.type,
        permission: 'promotion.edit',
        trashedRows: (viewer) => kind.trashedRows(viewer),
        trash: (viewer, id, expectedVersion) => this.trash(kind, viewer, id, expectedVersion),
        restore: (viewer, id) => this.restore(kind, viewer, id),
      });
    }
  }

  private async trash(kind: Kind, viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const lying = await this.find(kind, viewer, id, false);
    demandVersion(lying.record, expectedVersion);
    await this.move(kind, id, lying, 'TRASHED', { at: this.clock.now(), byId: viewer.userId });
  }

  private async restore(kind: Kind, viewer: Viewer, id: Id): Promise<void> {
    const lying = await this.find(kind, viewer, id, true);
    await lying.demandPlace?.();
    await this.move(kind, id, lying, 'RESTORED', { at: null, byId: null });
  }

  private async find(kind: Kind, viewer: Viewer, id: Id, trashed: boolean): Promise<Lying> {
    const lying = await kind.find(viewer, id, trashed);
    if (!lying) throw notFound();
    demandOwnCommunity(viewer, lying.record.communityId);
    return lying;
  }

  private async move(
    { type }: Kind,
    recordId: Id,
    { record, snapshot, save }: Lying,
    action: 'TRASHED' | 'RESTORED',
    trashed: { readonly at: Date | null; readonly byId: Id | null },
  ): Promise<void> {
    record.trashedAt = trashed.at;
    record.trashedById = trashed.byId;
    await save();
    await this.changeLog.record({ recordType: type, recordId, action, before: snapshot, after: snapshot });
  }

  private publicationKind(): Kind {
    return {
      type: 'PUBLICATION',
      trashedRows: (viewer) => sql`
        SELECT pu.id, 'PUBLICATION' AS type, pu.title_uk AS title, pu.trashed_at, pu.trashed_by_id, pu.version
        FROM publication pu WHERE pu.trashed_at IS NOT NULL AND ${publicationsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const state = stateOf(sql`pu.trashed_at`, trashed);
        const found = await this.publications.findForUpdate(id, publicationsVisibleTo(viewer), state);
        return (
          found && {
            record: found.publication,
            snapshot: publicationSnapshot(found),
            save: () => this.publications.save(found),
            demandPlace: async () => {
              const twin = await this.publications.twin(found.publication);
              if (twin) throw pageKnown(twin);
            },
          }
        );
      },
    };
  }

  private awardKind(): Kind {
    return {
      type: 'AWARD',
      trashedRows: (viewer) => sql`
        SELECT aw.id, 'AWARD' AS type, aw.title_uk AS title, aw.trashed_at, aw.trashed_by_id, aw.version
        FROM award aw WHERE aw.trashed_at IS NOT NULL AND ${awardsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const found = await this.awards.findForUpdate(
          id,
          awardsVisibleTo(viewer),
          stateOf(sql`aw.trashed_at`, trashed),
        );
        return found && { record: found.award, snapshot: awardSnapshot(found), save: () => this.awards.save(found) };
      },
    };
  }

  private giftItemKind(): Kind {
    return {
      type: 'GIFT_ITEM',
      trashedRows: (viewer) => sql`
        SELECT gi.id, 'GIFT_ITEM' AS type, gi.name_uk AS title, gi.trashed_at, gi.trashed_by_id, gi.version
        FROM gift_item gi WHERE gi.trashed_at IS NOT NULL AND ${giftItemsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const state = stateOf(sql`gi.trashed_at`, trashed);
        const found = await this.items.findForUpdate(id, giftItemsVisibleTo(viewer), state);
        return found && { record: found, snapshot: giftItemSnapshot(found), save: () => this.items.save(found) };
      },
    };
  }
}

function stateOf(trashedAt: Sql, trashed: boolean): Sql {
  return trashed ? sql`${trashedAt} IS NOT NULL` : sql`${trashedAt} IS NULL`;
}
