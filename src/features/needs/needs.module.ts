import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { NeedsRepository } from './data/needs.repository.js';
import { NeedReferences } from './need-references.service.js';
import { NeedsExpiry } from './needs-expiry.service.js';
import { NeedsHandover } from './needs-handover.service.js';
import { NeedsTrash } from './needs-trash.service.js';
import { Needs } from './needs.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule, PartnershipsModule],
  providers: [NeedReferences, Needs, NeedsExpiry, NeedsHandover, NeedsRepository, NeedsTrash],
  exports: [Needs],
})
export class NeedsModule {}
