import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { PartnershipsRepository } from './data/partnerships.repository.js';
import { OPEN_STAGES } from './domain/partnership-stage.js';
import { PartnershipHistory } from './partnership-history.js';
import { partnershipVisibleTo } from './partnerships.policy.js';

/** Partnerships that somebody is in charge of, from one person to another. */
@Injectable()
export class PartnershipsHandover implements HandedOverRecords {
  constructor(
    private readonly partnerships: PartnershipsRepository,
    private readonly history: PartnershipHistory,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`p.listed_title_uk` : sql`p.listed_title_en`;
    return sql`SELECT 'PARTNERSHIP' AS kind, p.id, ${title} AS title,
        ${successor ? partnershipVisibleTo(successor, sql`p.id`) : sql`TRUE`} AS seen
      FROM partnership p
      WHERE p.owner_id = ${personId} AND p.trashed_at IS NULL AND p.stage = ANY(${[...OPEN_STAGES]})
        AND ${partnershipVisibleTo(viewer, sql`p.id`)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) {
      const partnership = await this.partnerships.findForUpdate(id, partnershipVisibleTo(viewer, sql`p.id`));
      if (!partnership) throw notFound();
      const before = await this.history.snapshot(partnership);
      partnership.ownerId = successorId;
      await this.partnerships.save(partnership);
      await this.history.record('UPDATED', partnership, before);
    }
  }
}
