import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { Contacts } from './contacts.service.js';
import { ContactsTrash } from './contacts-trash.service.js';
import { ContactWriting } from './contact-writing.service.js';
import { ContactsRepository } from './data/contacts.repository.js';
import { HandoversRepository } from './data/handovers.repository.js';
import { OrganisationsRepository } from './data/organisations.repository.js';
import { Handovers } from './handovers.service.js';
import { Organisations } from './organisations.service.js';
import { OrganisationsTrash } from './organisations-trash.service.js';
import { PostEndings } from './post-endings.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule],
  providers: [
    Contacts,
    ContactsRepository,
    ContactsTrash,
    ContactWriting,
    Handovers,
    HandoversRepository,
    Organisations,
    OrganisationsRepository,
    OrganisationsTrash,
    PostEndings,
  ],
  exports: [Contacts, Handovers, Organisations, PostEndings],
})
export class OrganisationsModule {}
