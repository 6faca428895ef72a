import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { municipalitiesEditableBy, municipalitiesVisibleTo } from '../municipalities/index.js';
import { Profiles } from './profiles.service.js';

/** Points of readiness that are not proven yet, from one person in charge to another. */
@Injectable()
export class ProfilesHandover implements HandedOverRecords {
  constructor(
    private readonly profiles: Profiles,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const name = viewer.language === 'uk' ? sql`m.name_uk` : sql`m.name_en`;
    return sql`SELECT 'READINESS_ITEM' AS kind, rm.id, ${name} || coalesce(': ' || rm.next_step, '') AS title,
        ${successor ? municipalitiesVisibleTo(successor) : sql`TRUE`} AS seen
      FROM readiness_mark rm JOIN municipality m ON m.id = rm.municipality_id AND m.trashed_at IS NULL
      WHERE rm.owner_id = ${personId} AND NOT (rm.done AND num_nonnulls(rm.evidence_url, rm.evidence_file_id) > 0)
        AND ${municipalitiesVisibleTo(viewer)} AND ${municipalitiesEditableBy(viewer)}`;
  }

  putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    return this.profiles.putInCharge(
      viewer,
      work.map(({ id }) => id),
      successorId,
    );
  }
}
