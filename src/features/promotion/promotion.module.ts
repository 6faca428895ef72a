import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { VisitsModule } from '../visits/index.js';
import { AwardCodes } from './award-codes.service.js';
import { Awards } from './awards.service.js';
import { AwardsRepository } from './data/awards.repository.js';
import { GiftItemsRepository } from './data/gift-items.repository.js';
import { GiftMovementsRepository } from './data/gift-movements.repository.js';
import { LinksRepository } from './data/links.repository.js';
import { PublicationsRepository } from './data/publications.repository.js';
import { GiftItems } from './gift-items.service.js';
import { GiftMovements } from './gift-movements.service.js';
import { PromotionReferences } from './promotion-references.service.js';
import { PromotionTrash } from './promotion-trash.service.js';
import { Publications } from './publications.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule, PartnershipsModule, VisitsModule],
  providers: [
    AwardCodes,
    Awards,
    AwardsRepository,
    GiftItems,
    GiftItemsRepository,
    GiftMovements,
    GiftMovementsRepository,
    LinksRepository,
    PromotionReferences,
    PromotionTrash,
    Publications,
    PublicationsRepository,
  ],
  exports: [AwardCodes, Awards, GiftItems, GiftMovements, LinksRepository, Publications],
})
export class PromotionModule {}
