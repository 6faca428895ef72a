import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { AgreementReferences } from './agreement-references.service.js';
import { Agreements } from './agreements.service.js';
import { AgreementsTrash } from './agreements-trash.service.js';
import { AgreementsRepository } from './data/agreements.repository.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule],
  providers: [AgreementReferences, Agreements, AgreementsRepository, AgreementsTrash],
  exports: [Agreements],
})
export class AgreementsModule {}
