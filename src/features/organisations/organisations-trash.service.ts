import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
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
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT g.id, 'ORGANISATION' AS type, g.name_uk AS title, g.trashed_at, g.trashed_by_id, g.version
      FROM organisation g WHERE g.trashed_at IS NOT NULL AND ${organisationsEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const record = await this.organisations.findForUpdate(id, organisationsVisibleTo(viewer), trashed);
    if (!record) return null;
    if (!(await this.organisations.exists(id, organisationsEditableBy(viewer)))) throw notYourOrganisation();
    return {
      entity: record.organisation,
      snapshot: organisationSnapshot(record),
      save: () => this.organisations.save(record),
      demandMovable: () => (trashed ? this.demandName(record) : this.demandUnused(id)),
    };
  }

  private async demandUnused(id: Id): Promise<void> {
    const uses = await this.organisations.uses(id);
    if (Object.values(uses).some((count) => count > 0)) throw organisationInUse(uses);
  }

  /** Another organisation may have been given the name meanwhile. */
  private async demandName({ organisation }: OrganisationRecord): Promise<void> {
    if (await this.organisations.twin(organisation)) throw organisationExists();
  }
}
