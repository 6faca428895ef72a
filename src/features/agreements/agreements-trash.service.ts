import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { agreementSnapshot } from './agreement-snapshot.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { AgreementsRepository } from './data/agreements.repository.js';

/** Agreements in the trash; their tasks are hidden with them and come back with them. */
@Injectable()
export class AgreementsTrash implements TrashableRecords {
  readonly type = 'AGREEMENT';
  readonly permission = 'agreements.edit';

  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly parts: AgreementPartsRepository,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT a.id, 'AGREEMENT' AS type, a.title_uk AS title, a.trashed_at, a.trashed_by_id, a.version
      FROM agreement a WHERE a.trashed_at IS NOT NULL AND ${agreementsVisibleTo(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const state = lies(sql`a.trashed_at`, trashed);
    const agreement = await this.agreements.findForUpdate(id, agreementsVisibleTo(viewer), state);
    return (
      agreement && {
        entity: agreement,
        snapshot: agreementSnapshot(agreement, await this.parts.load(id)),
        save: () => this.agreements.saveAlone(agreement),
      }
    );
  }
}
