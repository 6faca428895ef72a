import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { StageMoves } from '../stage-moves.service.js';
import { InteractionType } from './interaction.type.js';
import { PartnershipPartyType, PartnershipType, StageChangeType, StageMoveType } from './partnership.type.js';
import { PartnershipsLoaders } from './partnerships.loaders.js';

@Resolver(() => PartnershipType)
export class PartnershipFieldsResolver {
  constructor(
    private readonly loaders: PartnershipsLoaders,
    private readonly users: UsersLoaders,
    private readonly moves: StageMoves,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('parties', () => [PartnershipPartyType])
  parties(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.loaders.partiesOf(request, partnership.id);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, partnership.ownerId);
  }

  @ResolveField('stageHistory', () => [StageChangeType])
  stageHistory(@Parent() partnership: PartnershipType, @CurrentRequest() request: RequestContext) {
    return this.loaders.stageHistoryOf(request, partnership.id);
  }

  @ResolveField('allowedMoves', () => [StageMoveType])
  allowedMoves(@Parent() partnership: PartnershipType, @CurrentViewer() viewer: Viewer) {
    return this.moves.allowed(viewer, partnership).map(({ to, reasonRequired }) => ({ stage: to, reasonRequired }));
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() partnership: PartnershipType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('PARTNERSHIP', partnership.id, page));
  }
}

@Resolver(() => PartnershipPartyType)
export class PartyFieldsResolver {
  constructor(private readonly municipalities: MunicipalitiesLoaders) {}

  @ResolveField('municipality', () => MunicipalityType)
  municipality(@Parent() party: PartnershipPartyType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, party.municipalityId);
  }
}

@Resolver(() => StageChangeType)
export class StageChangeFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() change: StageChangeType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, change.byUserId);
  }
}

@Resolver(() => InteractionType)
export class InteractionFieldsResolver {
  constructor(
    private readonly users: UsersLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
  ) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() interaction: InteractionType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, interaction.byUserId);
  }

  @ResolveField('party', () => MunicipalityType, { nullable: true })
  party(@Parent() interaction: InteractionType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, interaction.partyId);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityPartnershipsResolver {
  constructor(private readonly loaders: PartnershipsLoaders) {}

  @ResolveField('partnershipCount', () => Int)
  partnershipCount(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.countOfMunicipality(request, municipality.id);
  }
}
