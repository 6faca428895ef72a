import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { type OrganisationRecord, OrganisationsRepository } from './data/organisations.repository.js';
import { notYourOrganisation, organisationExists, organisationInUse } from './domain/organisation.errors.js';
import { organisationSnapshot } from './organisation-snapshot.js';
import { organisationsEditableBy, organisationsVisibleTo } from './organisations.policy.js';

/** Organisations in the trash; one that others hang on stays. */
@Injectable()
export class OrganisationsTrash implements TrashableRecords {
  readonly type = 'ORGANISATION';
  readonly permission = 'municipalities.edit';

  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT g.id, 'ORGANISATION' AS type, g.name_uk AS title, g.trashed_at, g.trashed_by_id, g.version
      FROM organisation g WHERE g.trashed_at IS NOT NULL AND ${organisationsEditableBy(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, false);
    demandVersion(record.organisation, expectedVersion);
    const uses = await this.organisations.uses(id);
    if (Object.values(uses).some((count) => count > 0)) throw organisationInUse(uses);
    record.organisation.trashedAt = this.clock.now();
    record.organisation.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, true);
    const { organisation } = record;
    organisation.trashedAt = null;
    organisation.trashedById = null;
    if (await this.organisations.twin(organisation)) throw organisationExists();
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, trashed: boolean): Promise<OrganisationRecord> {
    const record = await this.organisations.findForUpdate(id, organisationsVisibleTo(viewer), trashed);
    if (!record) throw notFound();
    if (!(await this.organisations.exists(id, organisationsEditableBy(viewer)))) throw notYourOrganisation();
    return record;
  }

  private async save(record: OrganisationRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.organisations.save(record);
    const snapshot = organisationSnapshot(record);
    const recordId = record.organisation.id;
    await this.changeLog.record({ recordType: 'ORGANISATION', recordId, action, before: snapshot, after: snapshot });
  }
}
