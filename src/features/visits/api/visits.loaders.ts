import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type {
  CommitmentRow,
  CostRow,
  DelegateRow,
  GiftRow,
  ProgrammeItemRow,
  VisitAgreementRow,
  VisitDatesRow,
  VisitOrganisationRow,
  VisitPartnershipRow,
  VisitPartyRow,
} from '../data/visit-parts.repository.js';
import type { VisitRow } from '../data/visits.repository.js';
import { VisitParts } from '../visit-parts.service.js';
import { Visits } from '../visits.service.js';

type OfVisits<Row> = (visitIds: readonly Id[]) => Promise<ReadonlyMap<Id, Row[]>>;

/** Visits and what belongs to them, one statement for all that a request asks for. */
@Injectable()
export class VisitsLoaders {
  constructor(
    private readonly visits: Visits,
    private readonly parts: VisitParts,
  ) {}

  /** null for no id and for a visit that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<VisitRow | null> {
    if (!id) return null;
    return request.loader<Id, VisitRow>('visits.byId', (ids) => this.visits.byIds(request.viewer, ids)).load(id);
  }

  async ofPartnership(request: RequestContext, partnershipId: Id, page: PageArgs): Promise<Page<VisitRow>> {
    const found = await request
      .loader<Id, Page<VisitRow>>(`visits.ofPartnerships:${page.first}:${page.after ?? ''}`, (ids) =>
        this.visits.ofPartnerships(request.viewer, ids, page),
      )
      .load(partnershipId);
    return found ?? { rows: [], hasNextPage: false, totalCount: 0 };
  }

  /** null for no id and for a commitment of a visit that the viewer may not see */
  async commitmentById(request: RequestContext, id: Id | null): Promise<CommitmentRow | null> {
    if (!id) return null;
    return request
      .loader<Id, CommitmentRow>('visits.commitmentsById', (ids) => this.parts.commitmentsById(request.viewer, ids))
      .load(id);
  }

  datesOf(request: RequestContext, visitId: Id): Promise<VisitDatesRow[]> {
    return this.of(request, 'dates', (ids) => this.parts.datesOf(ids), visitId);
  }

  partiesOf(request: RequestContext, visitId: Id): Promise<VisitPartyRow[]> {
    return this.of(request, 'parties', (ids) => this.parts.partiesOf(ids), visitId);
  }

  partnershipsOf(request: RequestContext, visitId: Id): Promise<VisitPartnershipRow[]> {
    return this.of(request, 'partnerships', (ids) => this.parts.partnershipsOf(ids), visitId);
  }

  agreementsOf(request: RequestContext, visitId: Id): Promise<VisitAgreementRow[]> {
    return this.of(request, 'agreements', (ids) => this.parts.agreementsOf(ids), visitId);
  }

  organisationsOf(request: RequestContext, visitId: Id): Promise<VisitOrganisationRow[]> {
    return this.of(request, 'organisations', (ids) => this.parts.organisationsOf(ids), visitId);
  }

  costsOf(request: RequestContext, visitId: Id): Promise<CostRow[]> {
    return this.of(request, 'costs', (ids) => this.parts.costsOf(ids), visitId);
  }

  giftsOf(request: RequestContext, visitId: Id): Promise<GiftRow[]> {
    return this.of(request, 'gifts', (ids) => this.parts.giftsOf(ids), visitId);
  }

  delegationOf(request: RequestContext, visitId: Id): Promise<DelegateRow[]> {
    return this.of(request, 'delegation', (ids) => this.parts.delegationOf(request.viewer, ids), visitId);
  }

  programmeOf(request: RequestContext, visitId: Id): Promise<ProgrammeItemRow[]> {
    return this.of(request, 'programme', (ids) => this.parts.programmeOf(ids), visitId);
  }

  commitmentsOf(request: RequestContext, visitId: Id): Promise<CommitmentRow[]> {
    return this.of(request, 'commitments', (ids) => this.parts.commitmentsOf(ids), visitId);
  }

  private async of<Row>(request: RequestContext, part: string, batch: OfVisits<Row>, visitId: Id): Promise<Row[]> {
    return (await request.loader<Id, Row[]>(`visits.${part}`, batch).load(visitId)) ?? [];
  }
}
