import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import { Partnerships } from '../partnerships/index.js';
import { Visits } from '../visits/index.js';
import type { Links, LinkTarget } from './data/links.repository.js';
import { demandCommunity, ownerCouldNotSee } from './domain/promotion.errors.js';
import { demandOwnCommunity } from './promotion.policy.js';

/** Links as written. Absent: unchanged; null: none. */
export interface WrittenLinks {
  readonly visitIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly organisationIds?: readonly Id[] | null;
}

type Seen = (viewer: Viewer, ids: readonly Id[]) => Promise<{ has(id: Id): boolean }>;

/** What publications, awards and gifts point to. All must be there for those who point. */
@Injectable()
export class PromotionReferences {
  private readonly seen: Readonly<Record<LinkTarget | 'municipality', Seen>>;

  constructor(
    private readonly municipalities: Municipalities,
    private readonly viewers: IdentityViewerSource,
    organisations: Organisations,
    partnerships: Partnerships,
    visits: Visits,
  ) {
    this.seen = {
      visit: (viewer, ids) => visits.byIds(viewer, ids),
      partnership: (viewer, ids) => partnerships.byIds(viewer, ids),
      organisation: (viewer, ids) => organisations.byIds(viewer, ids),
      municipality: (viewer, ids) => municipalities.byIds(viewer, ids),
    };
  }

  /** A new record is that of a Ukrainian community of the viewer's own. @throws DomainError NOT_FOUND, INVALID/side, FORBIDDEN */
  async demandCommunity(viewer: Viewer, communityId: Id): Promise<void> {
    const found = await this.municipalities.demandVisible(viewer, [communityId]);
    demandCommunity(found.get(communityId)?.side);
    demandOwnCommunity(viewer, communityId);
  }

  /**
   * The links as written, and after them those that the writer does not see. What stood there before is not asked again.
   *
   * @throws DomainError NOT_FOUND for what is newly pointed to and not open to the viewer
   */
  async linksAfter(viewer: Viewer, before: Links, written: WrittenLinks): Promise<Links> {
    const after = async (target: LinkTarget, ids: readonly Id[] | null | undefined) => {
      if (ids === undefined) return before[target];
      const given = ids ?? [];
      const seen = await this.seen[target](viewer, [...new Set([...given, ...before[target]])]);
      if (given.some((id) => !seen.has(id) && !before[target].includes(id))) throw notFound();
      return [...new Set([...given, ...before[target].filter((id) => !seen.has(id))])];
    };
    return {
      visit: await after('visit', written.visitIds),
      partnership: await after('partnership', written.partnershipIds),
      organisation: await after('organisation', written.organisationIds),
    };
  }

  /** What is newly pointed to is open to the viewer. @throws DomainError NOT_FOUND */
  async demandSeen(
    viewer: Viewer,
    target: LinkTarget | 'municipality',
    id: Id | null,
    before: Id | null,
  ): Promise<void> {
    if (id === null || id === before) return;
    if (!(await this.seen[target](viewer, [id])).has(id)) throw notFound();
  }

  /**
   * Whoever is newly put in charge can sign in and sees the saved record.
   *
   * @throws DomainError INVALID/owner
   */
  async demandOwner(ownerId: Id | null, before: Id | null, sees: (owner: Viewer) => Promise<boolean>): Promise<void> {
    if (ownerId === null || ownerId === before) return;
    const owner = await this.viewers.personViewer(ownerId, null);
    if (!owner || !(await sees(owner))) throw ownerCouldNotSee();
  }
}
