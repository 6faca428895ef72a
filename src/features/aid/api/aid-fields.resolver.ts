import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import { NetworkDay } from '../../partnerships/index.js';
import { VisitsLoaders, VisitType } from '../../visits/api/index.js';
import { mayEditAid } from '../aid.policy.js';
import { clocksOf, readOn } from '../domain/aid-clocks.js';
import { allowedMoves } from '../domain/aid-moves.js';
import {
  AidClockType,
  AidLineType,
  AidMoveType,
  AidPartyType,
  AidStatusChangeType,
  AidWorthType,
} from './aid-parts.type.js';
import { AidTransferType } from './aid-transfer.type.js';
import { worthView } from './aid-view.js';
import { AidLoaders } from './aid.loaders.js';

@Resolver(() => AidTransferType)
export class AidFieldsResolver {
  constructor(
    private readonly aid: AidLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly visits: VisitsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
  ) {}

  @ResolveField('community', () => MunicipalityType, {
    nullable: true,
    description: 'whose record it is; null: hidden from the viewer',
  })
  community(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, transfer.communityId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, transfer.ownerId);
  }

  @ResolveField('chain', () => [AidPartyType], { description: 'from the giver to those whom it is for' })
  chain(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return this.aid.chainOf(request, transfer.id);
  }

  @ResolveField('lines', () => [AidLineType])
  lines(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return this.aid.linesOf(request, transfer.id);
  }

  @ResolveField('worth', () => [AidWorthType], { description: 'one entry per currency' })
  async worth(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return (await this.aid.worthOf(request, transfer.id)).map(worthView);
  }

  @ResolveField('partnerships', () => [PartnershipType])
  async partnershipsOf(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    const ids = await this.aid.partnershipIdsOf(request, transfer.id);
    return seen(await Promise.all(ids.map((id) => this.partnerships.byId(request, id))));
  }

  @ResolveField('visits', () => [VisitType], { description: 'where it was decided on, and handed over' })
  async visitsOf(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    const ids = await this.aid.visitIdsOf(request, transfer.id);
    return seen(await Promise.all(ids.map((id) => this.visits.byId(request, id))));
  }

  @ResolveField('clocks', () => [AidClockType], { description: 'by the days of the network time zone' })
  clocks(@Parent() transfer: AidTransferType) {
    return clocksOf(transfer).map((clock) => readOn(clock, this.day.today()));
  }

  @ResolveField('allowedMoves', () => [AidMoveType])
  allowedMoves(@Parent() transfer: AidTransferType) {
    return allowedMoves(transfer);
  }

  @ResolveField('statusHistory', () => [AidStatusChangeType])
  statusHistory(@Parent() transfer: AidTransferType, @CurrentRequest() request: RequestContext) {
    return this.aid.statusHistoryOf(request, transfer.id);
  }

  @ResolveField('editable', () => Boolean, { description: 'the viewer may change it' })
  editable(@Parent() transfer: AidTransferType, @CurrentViewer() viewer: Viewer) {
    return mayEditAid(viewer, transfer.communityId);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() transfer: AidTransferType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('AID_TRANSFER', transfer.id, page));
  }
}

const seen = <Row>(rows: readonly (Row | null)[]): Row[] => rows.filter((row) => row !== null);
