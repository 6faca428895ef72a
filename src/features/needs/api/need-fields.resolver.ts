import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { writtenQuantity } from '../../../kernel/quantity.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import type { Page } from '../../../platform/database/page.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog, type HistoryRow } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import type { NeedRow } from '../data/needs.repository.js';
import { allowedNeedMoves } from '../domain/need-status.js';
import { shownUntil } from '../domain/need-validity.js';
import { NeedsOfMunicipalityArgs } from './need-filter.input.js';
import { NeedMoveType, NeedOrOfferConnection, NeedOrOfferType } from './need.type.js';
import { NeedsLoaders } from './needs.loaders.js';

const EMPTY_PAGE: Page<HistoryRow> = { rows: [], hasNextPage: false, totalCount: 0 };

@Resolver(() => NeedOrOfferType)
export class NeedFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisations: OrganisationsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, {
    nullable: true,
    description: 'null where the reader may not know whose it is',
  })
  municipality(@Parent() need: NeedOrOfferType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, need.municipalityId);
  }

  @ResolveField('quantity', () => String, { nullable: true, description: 'in digits, e.g. `12.5`' })
  quantity(@Parent() { quantity }: NeedRow) {
    return quantity === null ? null : writtenQuantity(quantity);
  }

  @ResolveField('estimatedCost', () => MoneyType, { nullable: true })
  estimatedCost(@Parent() { costMinorUnits, costCurrency }: NeedOrOfferType) {
    if (costMinorUnits === null || costCurrency === null) return null;
    return writtenMoney({ minorUnits: costMinorUnits, currency: costCurrency });
  }

  @ResolveField('beneficiary', () => OrganisationObjectType, { nullable: true })
  beneficiary(@Parent() need: NeedOrOfferType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, need.beneficiaryId);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() need: NeedOrOfferType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, need.mayEdit ? need.ownerId : null);
  }

  @ResolveField('note', () => String, { nullable: true, description: 'open to those who keep it' })
  note(@Parent() { note, mayEdit }: NeedRow) {
    return mayEdit ? note : null;
  }

  @ResolveField('statusReason', () => String, {
    nullable: true,
    description: 'why it was withdrawn, or is free again; open to those who keep it',
  })
  statusReason(@Parent() { statusReason, mayEdit }: NeedRow) {
    return mayEdit ? statusReason : null;
  }

  @ResolveField('shownUntil', () => CalendarDateScalarType, {
    nullable: true,
    description: 'the last day before it expires, unless it is confirmed; null: it is not waiting for anybody',
  })
  shownUntil(@Parent() need: NeedOrOfferType) {
    return shownUntil(need);
  }

  @ResolveField('allowedMoves', () => [NeedMoveType])
  allowedMoves(@Parent() need: NeedOrOfferType) {
    return need.mayEdit ? allowedNeedMoves(need.status) : [];
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() need: NeedOrOfferType, @Args() page: ShortPageArgs) {
    return connectionOf(need.mayEdit ? await this.changeLog.history('NEED_OR_OFFER', need.id, page) : EMPTY_PAGE);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityNeedsResolver {
  constructor(private readonly loaders: NeedsLoaders) {}

  @ResolveField('needsAndOffers', () => NeedOrOfferConnection, { description: 'the most urgent first' })
  async needsAndOffers(
    @Parent() municipality: MunicipalityType,
    @Args() { natures, statuses, ...page }: NeedsOfMunicipalityArgs,
    @CurrentRequest() request: RequestContext,
  ) {
    const filter = { natures: natures ?? null, statuses: statuses ?? null };
    return connectionOf(await this.loaders.ofMunicipality(request, municipality.id, filter, page));
  }
}
