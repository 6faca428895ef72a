import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import {
  type CommitmentRow,
  type CostRow,
  type DelegateRow,
  type GiftRow,
  type ProgrammeItemRow,
  type VisitAgreementRow,
  type VisitDatesRow,
  type VisitOrganisationRow,
  VisitPartsRepository,
  type VisitPartnershipRow,
  type VisitPartyRow,
} from './data/visit-parts.repository.js';
import { VisitsRepository } from './data/visits.repository.js';
import { seesDelegates, visitsVisibleTo } from './visits.policy.js';

/** What belongs to visits. The visits named have been shown to the viewer before. */
@Injectable()
export class VisitParts {
  constructor(
    private readonly parts: VisitPartsRepository,
    private readonly visits: VisitsRepository,
  ) {}

  datesOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, VisitDatesRow[]>> {
    return this.parts.datesOf(visitIds);
  }

  partiesOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, VisitPartyRow[]>> {
    return this.parts.partiesOf(visitIds);
  }

  partnershipsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, VisitPartnershipRow[]>> {
    return this.parts.partnershipsOf(visitIds);
  }

  agreementsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, VisitAgreementRow[]>> {
    return this.parts.agreementsOf(visitIds);
  }

  organisationsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, VisitOrganisationRow[]>> {
    return this.parts.organisationsOf(visitIds);
  }

  costsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, CostRow[]>> {
    return this.parts.costsOf(visitIds);
  }

  giftsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, GiftRow[]>> {
    return this.parts.giftsOf(visitIds);
  }

  /** Who travels. Names are for those who work on visits; others learn the head count only. */
  async delegationOf(viewer: Viewer, visitIds: readonly Id[]): Promise<ReadonlyMap<Id, DelegateRow[]>> {
    return seesDelegates(viewer) ? this.parts.delegationOf(visitIds) : new Map();
  }

  programmeOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, ProgrammeItemRow[]>> {
    return this.parts.programmeOf(visitIds);
  }

  commitmentsOf(visitIds: readonly Id[]): Promise<ReadonlyMap<Id, CommitmentRow[]>> {
    return this.parts.commitmentsOf(visitIds);
  }

  /** Those of these commitments whose visit the viewer sees. */
  async commitmentsById(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, CommitmentRow>> {
    const found = await this.parts.commitmentsById(ids);
    const visitIds = [...new Set([...found.values()].map(({ visitId }) => visitId))];
    const seen = await this.visits.byIds(visitIds, visitsVisibleTo(viewer));
    return new Map([...found].filter(([, { visitId }]) => seen.has(visitId)));
  }
}
