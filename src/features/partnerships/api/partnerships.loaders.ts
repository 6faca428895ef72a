import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { InteractionRow } from '../data/interactions.repository.js';
import type { PartnershipRow } from '../data/partnership-row.js';
import type { PartyRow } from '../data/partnerships.repository.js';
import type { StageChangeRow } from '../data/stage-changes.repository.js';
import { Interactions } from '../interactions.service.js';
import { Partnerships } from '../partnerships.service.js';
import { StageMoves } from '../stage-moves.service.js';

/** Partnerships and what hangs on them, one statement for all that a request asks for. */
@Injectable()
export class PartnershipsLoaders {
  constructor(
    private readonly partnerships: Partnerships,
    private readonly moves: StageMoves,
    private readonly interactions: Interactions,
  ) {}

  /** null for no id and for a partnership that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<PartnershipRow | null> {
    if (!id) return null;
    return request
      .loader<Id, PartnershipRow>('partnerships.byId', (ids) => this.partnerships.byIds(request.viewer, ids))
      .load(id);
  }

  async partiesOf(request: RequestContext, partnershipId: Id): Promise<PartyRow[]> {
    const found = await request
      .loader<Id, PartyRow[]>('partnerships.parties', (ids) => this.partnerships.parties(ids))
      .load(partnershipId);
    return found ?? [];
  }

  async stageHistoryOf(request: RequestContext, partnershipId: Id): Promise<StageChangeRow[]> {
    const found = await request
      .loader<Id, StageChangeRow[]>('partnerships.stageHistory', (ids) => this.moves.ofPartnerships(ids))
      .load(partnershipId);
    return found ?? [];
  }

  async countOfMunicipality(request: RequestContext, municipalityId: Id): Promise<number> {
    const found = await request
      .loader<Id, number>('partnerships.countsOfMunicipalities', (ids) =>
        this.partnerships.countsOfMunicipalities(request.viewer, ids),
      )
      .load(municipalityId);
    return found ?? 0;
  }

  /** null for no id and for one that the viewer may not see */
  async stageChange(request: RequestContext, id: Id | null): Promise<StageChangeRow | null> {
    if (!id) return null;
    return request
      .loader<Id, StageChangeRow>('partnerships.stageChanges', (ids) => this.moves.byIds(request.viewer, ids))
      .load(id);
  }

  /** null for no id and for one that the viewer may not see */
  async interaction(request: RequestContext, id: Id | null): Promise<InteractionRow | null> {
    if (!id) return null;
    return request
      .loader<Id, InteractionRow>('partnerships.interactions', (ids) => this.interactions.byIds(request.viewer, ids))
      .load(id);
  }
}
