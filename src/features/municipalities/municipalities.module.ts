import { Module } from '@nestjs/common';
import { Contacts } from './contacts.service.js';
import { ContactsRepository } from './data/contacts.repository.js';
import { MunicipalitiesRepository } from './data/municipalities.repository.js';
import { Municipalities } from './municipalities.service.js';

@Module({
  providers: [Contacts, ContactsRepository, Municipalities, MunicipalitiesRepository],
  exports: [Contacts, Municipalities],
})
export class MunicipalitiesModule {}
