export { Awards } from './awards.service.js';
export { Award } from './data/award.entity.js';
export { GiftItem } from './data/gift-item.entity.js';
export { GiftMovement } from './data/gift-movement.entity.js';
export { Publication } from './data/publication.entity.js';
export {
  AwardPartnership,
  AwardVisit,
  PublicationOrganisation,
  PublicationPartnership,
  PublicationVisit,
} from './data/promotion-links.entity.js';
export { GiftItems } from './gift-items.service.js';
export { GiftMovements } from './gift-movements.service.js';
export { PromotionModule } from './promotion.module.js';
export { Publications } from './publications.service.js';
export { awardsInReports, giftItemsInReports, publicationsInReports } from './promotion-in-reports.js';
export { onVisibleGiftItem } from './promotion.policy.js';
