import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { demandOwn } from '../municipalities/index.js';
import { type MembershipRecord, MembershipRecords } from './data/membership-records.repository.js';
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
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT mb.id, 'MEMBERSHIP' AS type, mb.title_uk AS title, mb.trashed_at, mb.trashed_by_id, mb.version
      FROM membership mb WHERE mb.trashed_at IS NOT NULL AND ${membershipsEditableBy(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`mb.trashed_at IS NULL`);
    demandVersion(record.membership, expectedVersion);
    record.membership.trashedAt = this.clock.now();
    record.membership.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`mb.trashed_at IS NOT NULL`);
    await this.memberships.demandOnce(record, 'id');
    record.membership.trashedAt = null;
    record.membership.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<MembershipRecord> {
    const record = await this.records.findForUpdate(id, membershipsVisibleTo(viewer), state);
    if (!record) throw notFound();
    demandOwn(viewer, record.membership.communityId);
    return record;
  }

  private async save(record: MembershipRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.records.saveMembership(record.membership);
    const snapshot = membershipSnapshot(record);
    const recordId = record.membership.id;
    await this.changeLog.record({ recordType: 'MEMBERSHIP', recordId, action, before: snapshot, after: snapshot });
  }
}
