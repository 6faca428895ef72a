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
import { awardAfter, type AwardFields, awardSnapshot, blankAward } from './award-changes.js';
import type { Award } from './data/award.entity.js';
import {
  type AwardOrder,
  type AwardRecord,
  type AwardRow,
  type AwardsFilter,
  AwardsRepository,
} from './data/awards.repository.js';
import { awardsVisibleTo, demandOwnCommunity } from './promotion.policy.js';
import { PromotionReferences } from './promotion-references.service.js';

/** Honours that communities have received or given. */
@Injectable()
export class Awards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardsRepository,
    private readonly references: PromotionReferences,
    private readonly changeLog: ChangeLog,
    private readonly networkDay: NetworkDay,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: AwardsFilter, order: AwardOrder | null, page: PageArgs): Promise<Page<AwardRow>> {
    return this.awards.list(awardsVisibleTo(viewer), filter, order, page);
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<AwardRow> {
    const award = (await this.awards.byIds([id], awardsVisibleTo(viewer))).get(id);
    if (!award) throw notFound();
    return award;
  }

  /** @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN */
  async create(viewer: Viewer, communityId: Id, fields: AwardFields): Promise<AwardRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.references.demandCommunity(viewer, communityId);
      return this.write(viewer, null, blankAward(communityId), fields);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: AwardFields): Promise<AwardRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.awards.findForUpdate(id, awardsVisibleTo(viewer), sql`aw.trashed_at IS NULL`);
      if (!before) throw notFound();
      demandOwnCommunity(viewer, before.award.communityId);
      demandVersion(before.award, expectedVersion);
      return this.write(viewer, before, before, fields);
    });
  }

  /** A change that changes nothing writes nothing. @param before null for a new one */
  private async write(
    viewer: Viewer,
    before: AwardRecord | null,
    start: AwardRecord,
    fields: AwardFields,
  ): Promise<AwardRow> {
    const award = awardAfter(start.award, fields, this.networkDay.today());
    const after = { award, links: await this.references.linksAfter(viewer, start.links, fields) };
    await this.demandGiver(viewer, award, start.award);
    const snapshots = { before: before && awardSnapshot(before), after: awardSnapshot(after) };
    if (before && fieldChanges(snapshots.before ?? {}, snapshots.after).length === 0) return this.get(viewer, award.id);
    // the version counts changes of links too
    if (before) award.updatedAt = this.clock.now();
    await this.awards.save(after);
    await this.references.demandOwner(award.ownerId, start.award.ownerId, (owner) =>
      this.awards.isVisible(award.id, awardsVisibleTo(owner)),
    );
    const action = before ? 'UPDATED' : 'CREATED';
    await this.changeLog.record({ recordType: 'AWARD', recordId: award.id, action, ...snapshots });
    return this.get(viewer, award.id);
  }

  private async demandGiver(viewer: Viewer, award: Award, before: Award): Promise<void> {
    const { giverOrganisationId, giverMunicipalityId } = award;
    await this.references.demandSeen(viewer, 'organisation', giverOrganisationId, before.giverOrganisationId);
    await this.references.demandSeen(viewer, 'municipality', giverMunicipalityId, before.giverMunicipalityId);
  }
}
