import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipsLoaders } from '../../partnerships/api/index.js';
import { VisitsLoaders } from '../../visits/api/index.js';
import type { GiftItemRow } from '../data/gift-items.repository.js';
import type { GiftMovementRow } from '../data/gift-movements.repository.js';
import { type LinkingRecord, LinksRepository, type LinkTarget } from '../data/links.repository.js';
import { GiftItems } from '../gift-items.service.js';

/** What belongs to publications, awards and gifts, one statement for all that a request asks for. */
@Injectable()
export class PromotionLoaders {
  constructor(
    private readonly links: LinksRepository,
    private readonly items: GiftItems,
    private readonly visits: VisitsLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly organisations: OrganisationsLoaders,
  ) {}

  /** Those that the viewer sees, as with all links. */
  visitsOf(request: RequestContext, record: LinkingRecord, id: Id) {
    return this.linked(request, record, 'visit', id, (visitId) => this.visits.byId(request, visitId));
  }

  partnershipsOf(request: RequestContext, record: LinkingRecord, id: Id) {
    return this.linked(request, record, 'partnership', id, (partnershipId) =>
      this.partnerships.byId(request, partnershipId),
    );
  }

  organisationsOf(request: RequestContext, record: LinkingRecord, id: Id) {
    return this.linked(request, record, 'organisation', id, (organisationId) =>
      this.organisations.byId(request, organisationId),
    );
  }

  /** null for a thing that the viewer may not see */
  giftItem(request: RequestContext, id: Id): Promise<GiftItemRow | null> {
    return request
      .loader<Id, GiftItemRow>('promotion.giftItems', (ids) => this.items.byIds(request.viewer, ids))
      .load(id);
  }

  async givenThisYear(request: RequestContext, itemId: Id): Promise<number> {
    const given = request.loader<Id, number>('promotion.givenThisYear', (ids) => this.items.givenThisYear(ids));
    return (await given.load(itemId)) ?? 0;
  }

  lastGiven(request: RequestContext, itemId: Id): Promise<GiftMovementRow | null> {
    return request.loader<Id, GiftMovementRow>('promotion.lastGiven', (ids) => this.items.lastGiven(ids)).load(itemId);
  }

  private async linked<Row>(
    request: RequestContext,
    record: LinkingRecord,
    target: LinkTarget,
    id: Id,
    byId: (id: Id) => Promise<Row | null>,
  ): Promise<Row[]> {
    const ids = request.loader<Id, readonly Id[]>(`promotion.${record}.${target}`, (recordIds) =>
      this.links.of(record, target, recordIds),
    );
    const rows = await Promise.all(((await ids.load(id)) ?? []).map(byId));
    return rows.filter((row) => row !== null);
  }
}
