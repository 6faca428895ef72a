import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { OPEN_MEMBERSHIP_STATUSES } from './domain/membership-status.js';
import { membershipsEditableBy, membershipsVisibleTo } from './memberships.policy.js';
import { Memberships } from './memberships.service.js';

/** Open memberships, from one person in charge to another. */
@Injectable()
export class MembershipsHandover implements HandedOverRecords {
  constructor(
    private readonly memberships: Memberships,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`mb.title_uk` : sql`coalesce(mb.title_en, mb.title_uk)`;
    return sql`SELECT 'MEMBERSHIP' AS kind, mb.id, ${title} AS title,
        ${successor ? membershipsVisibleTo(successor) : sql`TRUE`} AS seen
      FROM membership mb
      WHERE mb.owner_id = ${personId} AND mb.trashed_at IS NULL AND mb.status = ANY(${[...OPEN_MEMBERSHIP_STATUSES]})
        AND ${membershipsEditableBy(viewer)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) await this.memberships.putInCharge(viewer, id, successorId);
  }
}
