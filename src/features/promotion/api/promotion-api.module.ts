import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { VisitsApiModule } from '../../visits/api/index.js';
import { PromotionModule } from '../promotion.module.js';
import { AwardFilesController } from './award-files.controller.js';
import { AwardFieldsResolver, AwardsResolver } from './awards.resolver.js';
import { GiftItemFieldsResolver, GiftMovementFieldsResolver } from './gift-fields.resolver.js';
import { GiftItemsResolver, GiftMovementsResolver } from './gifts.resolver.js';
import { PromotionLoaders } from './promotion.loaders.js';
import { PublicationFieldsResolver, PublicationsResolver } from './publications.resolver.js';

@Module({
  imports: [
    IdentityApiModule,
    MunicipalitiesApiModule,
    OrganisationsApiModule,
    PartnershipsApiModule,
    PromotionModule,
    VisitsApiModule,
  ],
  controllers: [AwardFilesController],
  providers: [
    AwardFieldsResolver,
    AwardsResolver,
    GiftItemFieldsResolver,
    GiftItemsResolver,
    GiftMovementFieldsResolver,
    GiftMovementsResolver,
    PromotionLoaders,
    PublicationFieldsResolver,
    PublicationsResolver,
  ],
})
export class PromotionApiModule {}
