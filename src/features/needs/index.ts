export { NeedOrOffer } from './data/need-or-offer.entity.js';
export type { NeedRow } from './data/needs.repository.js';
export { NEED_NATURES, type NeedNature, OFFER_KINDS, type OfferKind } from './domain/need-kinds.js';
export { NEED_SUBTYPES, type NeedSubtype, SUBTYPES_BY_DIRECTION } from './domain/need-subtypes.js';
export { needsVisibleTo, onKeptNeed } from './needs.policy.js';
export { Needs } from './needs.service.js';
export { NeedsModule } from './needs.module.js';
