import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { AgreementFiles } from './agreement-files.service.js';
import { AgreementReferences } from './agreement-references.service.js';
import { AgreementTiming } from './agreement-timing.service.js';
import { AgreementsCalendar } from './agreements-calendar.service.js';
import { Agreements } from './agreements.service.js';
import { AgreementsHandover } from './agreements-handover.service.js';
import { AgreementsTrash } from './agreements-trash.service.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { AgreementsRepository } from './data/agreements.repository.js';
import { DueAgreementsRepository } from './data/due-agreements.repository.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule, PartnershipsModule],
  providers: [
    AgreementFiles,
    AgreementPartsRepository,
    AgreementReferences,
    Agreements,
    AgreementsCalendar,
    AgreementsHandover,
    AgreementsRepository,
    AgreementsTrash,
    AgreementTiming,
    DueAgreementsRepository,
  ],
  exports: [AgreementFiles, AgreementPartsRepository, Agreements, AgreementTiming],
})
export class AgreementsModule {}
