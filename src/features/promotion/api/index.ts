export { PromotionApiModule } from './promotion-api.module.js';
