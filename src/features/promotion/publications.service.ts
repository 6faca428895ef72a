import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { NetworkDay } from '../partnerships/index.js';
import {
  type PublicationOrder,
  type PublicationRecord,
  type PublicationRow,
  type PublicationsFilter,
  PublicationsRepository,
} from './data/publications.repository.js';
import { pageKnown } from './domain/promotion.errors.js';
import { demandOwnCommunity, publicationsVisibleTo } from './promotion.policy.js';
import { PromotionReferences } from './promotion-references.service.js';
import {
  blankPublication,
  publicationAfter,
  type PublicationFields,
  publicationSnapshot,
} from './publication-changes.js';

/** What is published about communities and by them: profiles, pages, posts, articles, print. */
@Injectable()
export class Publications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publications: PublicationsRepository,
    private readonly references: PromotionReferences,
    private readonly changeLog: ChangeLog,
    private readonly networkDay: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(
    viewer: Viewer,
    filter: PublicationsFilter,
    order: PublicationOrder | null,
    page: PageArgs,
  ): Promise<Page<PublicationRow>> {
    return this.publications.list(publicationsVisibleTo(viewer), filter, order, page, this.networkDay.today());
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<PublicationRow> {
    const visible = publicationsVisibleTo(viewer);
    const publication = (await this.publications.byIds([id], visible, this.networkDay.today())).get(id);
    if (!publication) throw notFound();
    return publication;
  }

  /** @throws DomainError INVALID, CONFLICT/duplicate, NOT_FOUND for what it refers to, FORBIDDEN */
  async create(viewer: Viewer, communityId: Id, fields: PublicationFields): Promise<PublicationRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.references.demandCommunity(viewer, communityId);
      return this.write(viewer, null, blankPublication(communityId), fields);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, CONFLICT/duplicate, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: PublicationFields): Promise<PublicationRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before.publication, expectedVersion);
      return this.write(viewer, before, before, fields);
    });
  }

  /** Somebody has looked at it today and it is right. @throws DomainError NOT_FOUND, FORBIDDEN */
  async markChecked(viewer: Viewer, id: Id): Promise<PublicationRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      return this.write(viewer, before, before, { lastCheckedOn: this.networkDay.today() });
    });
  }

  private async load(viewer: Viewer, id: Id): Promise<PublicationRecord> {
    const living = sql`pu.trashed_at IS NULL`;
    const record = await this.publications.findForUpdate(id, publicationsVisibleTo(viewer), living);
    if (!record) throw notFound();
    demandOwnCommunity(viewer, record.publication.communityId);
    return record;
  }

  /** A change that changes nothing writes nothing. @param before null for a new one */
  private async write(
    viewer: Viewer,
    before: PublicationRecord | null,
    start: PublicationRecord,
    fields: PublicationFields,
  ): Promise<PublicationRow> {
    const publication = publicationAfter(start.publication, fields, this.networkDay.today());
    const earlier = start.publication;
    const after = { publication, links: await this.references.linksAfter(viewer, start.links, fields) };
    await this.references.demandSeen(
      viewer,
      'organisation',
      publication.outletOrganisationId,
      earlier.outletOrganisationId,
    );
    const snapshots = { before: before && publicationSnapshot(before), after: publicationSnapshot(after) };
    if (before && fieldChanges(snapshots.before ?? {}, snapshots.after).length === 0) {
      return this.get(viewer, publication.id);
    }
    const twin = await this.publications.twin(publication);
    if (twin) throw pageKnown(twin);
    // the version counts changes of links too
    if (before) publication.updatedAt = this.clock.now();
    await this.publications.save(after);
    await this.references.demandOwner(publication.ownerId, earlier.ownerId, (owner) =>
      this.publications.isVisible(publication.id, publicationsVisibleTo(owner)),
    );
    const action = before ? 'UPDATED' : 'CREATED';
    await this.changeLog.record({ recordType: 'PUBLICATION', recordId: publication.id, action, ...snapshots });
    return this.get(viewer, publication.id);
  }
}
