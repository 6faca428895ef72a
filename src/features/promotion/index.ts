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
export { awardsInReports, giftItemsInReports, publicationsInReports } from './promotion-in-reports.js';
