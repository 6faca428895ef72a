import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { OPEN_STATUSES } from './domain/need-status.js';
import { needsEditableBy } from './needs.policy.js';
import { Needs } from './needs.service.js';

/** Needs and offers that are still open, from one person in charge to another. */
@Injectable()
export class NeedsHandover implements HandedOverRecords {
  constructor(
    private readonly needs: Needs,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`nd.title_uk` : sql`coalesce(nd.title_en, nd.title_uk)`;
    return sql`SELECT 'NEED_OR_OFFER' AS kind, nd.id, ${title} AS title,
        ${successor ? needsEditableBy(successor) : sql`TRUE`} AS seen
      FROM need_or_offer nd
      WHERE nd.owner_id = ${personId} AND nd.trashed_at IS NULL AND nd.status = ANY(${[...OPEN_STATUSES]})
        AND ${needsEditableBy(viewer)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) await this.needs.putInCharge(viewer, id, successorId);
  }
}
