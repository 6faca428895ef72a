import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VisitPartsRepository } from './data/visit-parts.repository.js';
import { VisitRecords } from './data/visit-records.repository.js';
import { VisitsRepository } from './data/visits.repository.js';
import { LinksSeen } from './links-seen.service.js';
import { VisitParts } from './visit-parts.service.js';
import { VisitPrints } from './visit-prints.service.js';
import { VisitReferences } from './visit-references.service.js';
import { VisitWriting } from './visit-writing.service.js';
import { Visits } from './visits.service.js';
import { VisitsHandover } from './visits-handover.service.js';
import { VisitsTrash } from './visits-trash.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule],
  providers: [
    LinksSeen,
    VisitParts,
    VisitPartsRepository,
    VisitPrints,
    VisitRecords,
    VisitReferences,
    VisitWriting,
    Visits,
    VisitsHandover,
    VisitsRepository,
    VisitsTrash,
  ],
  exports: [LinksSeen, VisitParts, VisitPrints, Visits],
})
export class VisitsModule {}
