import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { AgreementsModule } from '../agreements.module.js';
import {
  AgreementFieldsResolver,
  AgreementPartyFieldsResolver,
  PartnershipAgreementsResolver,
  StatusChangeFieldsResolver,
} from './agreement-fields.resolver.js';
import { AgreementFilesController } from './agreement-files.controller.js';
import { AgreementFilesResolver, StoredFileFieldsResolver } from './agreement-files.resolver.js';
import { AgreementsLoaders } from './agreements.loaders.js';
import { AgreementsResolver } from './agreements.resolver.js';

@Module({
  imports: [
    AgreementsModule,
    IdentityApiModule,
    MunicipalitiesApiModule,
    OrganisationsApiModule,
    PartnershipsApiModule,
  ],
  controllers: [AgreementFilesController],
  providers: [
    AgreementFilesResolver,
    StoredFileFieldsResolver,
    AgreementFieldsResolver,
    AgreementPartyFieldsResolver,
    AgreementsLoaders,
    AgreementsResolver,
    PartnershipAgreementsResolver,
    StatusChangeFieldsResolver,
  ],
  exports: [AgreementsLoaders],
})
export class AgreementsApiModule {}
