import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { NeedsRepository } from './data/needs.repository.js';
import { needSnapshot } from './need-changes.js';
import { needsEditableBy, needsVisibleTo } from './needs.policy.js';

/** Needs and offers in the trash. */
@Injectable()
export class NeedsTrash implements TrashableRecords {
  readonly type = 'NEED_OR_OFFER';
  readonly permission = 'needs.edit';

  constructor(
    private readonly needs: NeedsRepository,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT nd.id, 'NEED_OR_OFFER' AS type, nd.title_uk AS title, nd.trashed_at, nd.trashed_by_id, nd.version
      FROM need_or_offer nd WHERE nd.trashed_at IS NOT NULL AND ${needsEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const visible = trashed ? needsEditableBy(viewer) : needsVisibleTo(viewer);
    const need = await this.needs.findForUpdate(id, visible, lies(sql`nd.trashed_at`, trashed));
    if (!need) return null;
    if (!(await this.needs.exists(id, needsEditableBy(viewer)))) throw forbidden();
    return { entity: need, snapshot: needSnapshot(need), save: () => this.needs.save(need) };
  }
}
