import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { awardSnapshot } from './award-changes.js';
import { AwardsRepository } from './data/awards.repository.js';
import { GiftItemsRepository } from './data/gift-items.repository.js';
import { PublicationsRepository } from './data/publications.repository.js';
import { pageKnown } from './domain/promotion.errors.js';
import { giftItemSnapshot } from './gift-item-changes.js';
import { awardsVisibleTo, demandOwnCommunity, giftItemsVisibleTo, publicationsVisibleTo } from './promotion.policy.js';
import { publicationSnapshot } from './publication-changes.js';

const PERMISSION = 'promotion.edit';

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
    trash: Trash,
  ) {
    for (const kind of [this.publicationKind(), this.awardKind(), this.giftItemKind()]) trash.register(kind);
  }

  private publicationKind(): TrashableRecords {
    return {
      permission: PERMISSION,
      type: 'PUBLICATION',
      trashedRows: (viewer) => sql`
        SELECT pu.id, 'PUBLICATION' AS type, pu.title_uk AS title, pu.trashed_at, pu.trashed_by_id, pu.version
        FROM publication pu WHERE pu.trashed_at IS NOT NULL AND ${publicationsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const state = lies(sql`pu.trashed_at`, trashed);
        const found = await this.publications.findForUpdate(id, publicationsVisibleTo(viewer), state);
        if (!found) return null;
        const { publication } = found;
        demandOwnCommunity(viewer, publication.communityId);
        return {
          entity: publication,
          snapshot: publicationSnapshot(found),
          save: () => this.publications.save(found),
          demandMovable: async () => {
            const twin = trashed && (await this.publications.twin(publication));
            if (twin) throw pageKnown(twin);
          },
        };
      },
    };
  }

  private awardKind(): TrashableRecords {
    return {
      permission: PERMISSION,
      type: 'AWARD',
      trashedRows: (viewer) => sql`
        SELECT aw.id, 'AWARD' AS type, aw.title_uk AS title, aw.trashed_at, aw.trashed_by_id, aw.version
        FROM award aw WHERE aw.trashed_at IS NOT NULL AND ${awardsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const state = lies(sql`aw.trashed_at`, trashed);
        const found = await this.awards.findForUpdate(id, awardsVisibleTo(viewer), state);
        if (!found) return null;
        demandOwnCommunity(viewer, found.award.communityId);
        return { entity: found.award, snapshot: awardSnapshot(found), save: () => this.awards.save(found) };
      },
    };
  }

  private giftItemKind(): TrashableRecords {
    return {
      permission: PERMISSION,
      type: 'GIFT_ITEM',
      trashedRows: (viewer) => sql`
        SELECT gi.id, 'GIFT_ITEM' AS type, gi.name_uk AS title, gi.trashed_at, gi.trashed_by_id, gi.version
        FROM gift_item gi WHERE gi.trashed_at IS NOT NULL AND ${giftItemsVisibleTo(viewer)}`,
      find: async (viewer, id, trashed) => {
        const state = lies(sql`gi.trashed_at`, trashed);
        const found = await this.items.findForUpdate(id, giftItemsVisibleTo(viewer), state);
        if (!found) return null;
        demandOwnCommunity(viewer, found.communityId);
        return { entity: found, snapshot: giftItemSnapshot(found), save: () => this.items.save(found) };
      },
    };
  }
}
