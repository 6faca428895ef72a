import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import type { AidLineRow } from '../data/aid-columns.js';
import { writtenQuantity } from '../../../kernel/quantity.js';
import { AidLineType, AidMovementType, AidPartyType, AidProgressType, AidStatusChangeType } from './aid-parts.type.js';
import { progressView } from './aid-view.js';
import { AidLoaders } from './aid.loaders.js';

@Resolver(() => AidLineType)
export class AidLineFieldsResolver {
  constructor(private readonly aid: AidLoaders) {}

  @ResolveField('quantity', () => String, {
    nullable: true,
    description: 'promised, in digits; null: nobody has said how much, or the line is money',
  })
  quantity(@Parent() { quantity }: AidLineRow) {
    return quantity === null ? null : writtenQuantity(quantity);
  }

  @ResolveField('value', () => MoneyType, { nullable: true, description: 'null: nobody has said what it is worth' })
  value(@Parent() { minorUnits, currency }: AidLineRow) {
    return minorUnits === null || currency === null ? null : writtenMoney({ minorUnits, currency });
  }

  @ResolveField('movements', () => [AidMovementType], { description: 'oldest first' })
  movements(@Parent() line: AidLineRow, @CurrentRequest() request: RequestContext) {
    return this.aid.movementsOf(request, line.id);
  }

  @ResolveField('progress', () => AidProgressType)
  async progress(@Parent() line: AidLineRow, @CurrentRequest() request: RequestContext) {
    return progressView(line, await this.aid.movementsOf(request, line.id));
  }
}

@Resolver(() => AidMovementType)
export class AidMovementFieldsResolver {
  constructor(private readonly organisations: OrganisationsLoaders) {}

  @ResolveField('on', () => CalendarDateScalarType)
  on(@Parent() movement: AidMovementType) {
    return movement.happenedOn;
  }

  @ResolveField('quantity', () => String, { nullable: true, description: 'in digits; null: it is money' })
  quantity(@Parent() { amount, countingCurrency }: AidMovementType) {
    return countingCurrency === null ? writtenQuantity(amount) : null;
  }

  @ResolveField('money', () => MoneyType, { nullable: true })
  money(@Parent() { amount, countingCurrency: currency }: AidMovementType) {
    return currency === null ? null : writtenMoney({ minorUnits: amount, currency });
  }

  @ResolveField('organisation', () => OrganisationObjectType, { nullable: true, description: 'to whom' })
  organisation(@Parent() movement: AidMovementType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, movement.organisationId);
  }
}

@Resolver(() => AidPartyType)
export class AidPartyFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisations: OrganisationsLoaders,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() party: AidPartyType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, party.municipalityId);
  }

  @ResolveField('organisation', () => OrganisationObjectType, { nullable: true })
  organisation(@Parent() party: AidPartyType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, party.organisationId);
  }
}

@Resolver(() => AidStatusChangeType)
export class AidStatusChangeFieldsResolver {
  constructor(private readonly users: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true })
  by(@Parent() change: AidStatusChangeType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, change.byUserId);
  }
}
