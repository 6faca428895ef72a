import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { VisitsModule } from '../visits/index.js';
import { AidHandover } from './aid-handover.service.js';
import { AidMovements } from './aid-movements.service.js';
import { AidReferences } from './aid-references.service.js';
import { AidSummaries } from './aid-summary.service.js';
import { AidTransfers } from './aid-transfers.service.js';
import { AidTrash } from './aid-trash.service.js';
import { AidWriting } from './aid-writing.service.js';
import { AidPartsRepository } from './data/aid-parts.repository.js';
import { AidRecords } from './data/aid-records.repository.js';
import { AidTransfersRepository } from './data/aid-transfers.repository.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule, PartnershipsModule, VisitsModule],
  providers: [
    AidHandover,
    AidMovements,
    AidPartsRepository,
    AidRecords,
    AidReferences,
    AidSummaries,
    AidTransfers,
    AidTransfersRepository,
    AidTrash,
    AidWriting,
  ],
  exports: [AidMovements, AidPartsRepository, AidSummaries, AidTransfers],
})
export class AidModule {}
