import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { demandOwn } from '../municipalities/index.js';
import { MembershipRecords } from './data/membership-records.repository.js';
import { membershipSnapshot } from './membership-changes.js';
import { membershipsEditableBy, membershipsVisibleTo } from './memberships.policy.js';
import { Memberships } from './memberships.service.js';

/** Memberships in the trash; whose they are takes them there and back. */
@Injectable()
export class MembershipsTrash implements TrashableRecords {
  readonly type = 'MEMBERSHIP';
  readonly permission = 'projects.edit';

  constructor(
    private readonly records: MembershipRecords,
    private readonly memberships: Memberships,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT mb.id, 'MEMBERSHIP' AS type, mb.title_uk AS title, mb.trashed_at, mb.trashed_by_id, mb.version
      FROM membership mb WHERE mb.trashed_at IS NOT NULL AND ${membershipsEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const state = lies(sql`mb.trashed_at`, trashed);
    const record = await this.records.findForUpdate(id, membershipsVisibleTo(viewer), state);
    if (!record) return null;
    const { membership } = record;
    demandOwn(viewer, membership.communityId);
    return {
      entity: membership,
      snapshot: membershipSnapshot(record),
      save: () => this.records.saveMembership(membership),
      demandMovable: () => (trashed ? this.memberships.demandOnce(record, 'id') : undefined),
    };
  }
}
