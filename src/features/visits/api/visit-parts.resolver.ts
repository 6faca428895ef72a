import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { isComplete } from '../domain/commitments.js';
import { CommitmentType, CostType, DelegateType } from './visit-parts.type.js';

@Resolver(() => DelegateType)
export class DelegateFieldsResolver {
  constructor(private readonly municipalities: MunicipalitiesLoaders) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() delegate: DelegateType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, delegate.municipalityId);
  }
}

@Resolver(() => CostType)
export class CostFieldsResolver {
  @ResolveField('money', () => MoneyType)
  money(@Parent() cost: CostType) {
    return writtenMoney(cost);
  }
}

@Resolver(() => CommitmentType)
export class CommitmentFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly users: UsersLoaders,
  ) {}

  @ResolveField('owedBy', () => MunicipalityType, { nullable: true, description: 'who owes it; null: not said yet' })
  owedBy(@Parent() commitment: CommitmentType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, commitment.owedById);
  }

  @ResolveField('owedTo', () => MunicipalityType, { nullable: true })
  owedTo(@Parent() commitment: CommitmentType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, commitment.owedToId);
  }

  @ResolveField('owner', () => UserType, {
    nullable: true,
    description: 'who on our side does it or follows it up',
  })
  owner(@Parent() commitment: CommitmentType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, commitment.ownerId);
  }

  @ResolveField('complete', () => Boolean, { description: 'true when owner and date are known' })
  complete(@Parent() commitment: CommitmentType) {
    return isComplete(commitment);
  }
}
