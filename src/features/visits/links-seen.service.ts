import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { onVisibleAgreement } from '../agreements/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { onVisibleVisit } from './visits.policy.js';

/** Which of the records that another one is linked to are there and open to a viewer. */
@Injectable()
export class LinksSeen {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  partnerships(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.seen(ids, onVisiblePartnership(viewer, sql`asked.id`));
  }

  agreements(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.seen(ids, onVisibleAgreement(viewer, sql`asked.id`));
  }

  visits(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    return this.seen(ids, onVisibleVisit(viewer, sql`asked.id`));
  }

  /** @param visible over `asked.id` */
  private async seen(ids: readonly Id[], visible: Sql): Promise<ReadonlySet<Id>> {
    if (ids.length === 0) return new Set();
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT asked.id FROM unnest(CAST(${[...ids]} AS uuid[])) AS asked (id) WHERE ${visible}`);
    return new Set(rows.map(({ id }) => id));
  }
}

/** @throws DomainError NOT_FOUND like a missing record */
export function demandAllSeen(ids: readonly Id[], seen: { has(id: Id): boolean }): void {
  if (ids.some((id) => !seen.has(id))) throw notFound();
}

/** Of these links those that the viewer does not see. */
export function unseen(ids: readonly Id[], seen: { has(id: Id): boolean }): ReadonlySet<Id> {
  return new Set(ids.filter((id) => !seen.has(id)));
}
