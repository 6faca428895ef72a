export { NeedsApiModule } from './needs-api.module.js';
export { NeedNatureEnum, NeedSubtypeEnum, OfferKindEnum } from './need.enums.js';
export { NeedsLoaders } from './needs.loaders.js';
export { NeedOrOfferType } from './need.type.js';
