import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsModule } from '../organisations.module.js';
import { ContactFieldsResolver, PostFieldsResolver } from './contact-fields.resolver.js';
import { ContactsResolver } from './contacts.resolver.js';
import { HandoversResolver } from './handovers.resolver.js';
import { MunicipalityContactsResolver, OrganisationFieldsResolver } from './organisation-fields.resolver.js';
import { OrganisationsLoaders } from './organisations.loaders.js';
import { OrganisationsResolver } from './organisations.resolver.js';

@Module({
  imports: [OrganisationsModule, IdentityApiModule, MunicipalitiesApiModule],
  providers: [
    ContactFieldsResolver,
    ContactsResolver,
    HandoversResolver,
    MunicipalityContactsResolver,
    OrganisationFieldsResolver,
    OrganisationsLoaders,
    OrganisationsResolver,
    PostFieldsResolver,
  ],
  exports: [OrganisationsLoaders],
})
export class OrganisationsApiModule {}
