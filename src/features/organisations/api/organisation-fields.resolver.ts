import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { ContactType } from './contact.type.js';
import { OrganisationAddressType, OrganisationObjectType, OrganisationSourceType } from './organisation.type.js';
import { OrganisationsLoaders } from './organisations.loaders.js';

@Resolver(() => OrganisationObjectType)
export class OrganisationFieldsResolver {
  constructor(
    private readonly loaders: OrganisationsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, organisation.municipalityId);
  }

  @ResolveField('parent', () => OrganisationObjectType, { nullable: true })
  parent(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, organisation.parentId);
  }

  @ResolveField('ancestors', () => [OrganisationObjectType], { description: 'everything above it, the highest first' })
  ancestors(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.ancestorsOf(request, organisation.id);
  }

  @ResolveField('children', () => [OrganisationObjectType], { description: 'one level below it, by name' })
  children(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.childrenOf(request, organisation.id);
  }

  @ResolveField('addresses', () => [OrganisationAddressType])
  addresses(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.addressesOf(request, organisation.id);
  }

  @ResolveField('sources', () => [OrganisationSourceType])
  sources(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.sourcesOf(request, organisation.id);
  }

  @ResolveField('contacts', () => [ContactType])
  contacts(@Parent() organisation: OrganisationObjectType, @CurrentRequest() request: RequestContext) {
    return this.loaders.contactsOfOrganisation(request, organisation.id);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() organisation: OrganisationObjectType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('ORGANISATION', organisation.id, page));
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityContactsResolver {
  constructor(private readonly loaders: OrganisationsLoaders) {}

  @ResolveField('contacts', () => [ContactType])
  contacts(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.contactsOfMunicipality(request, municipality.id);
  }
}
