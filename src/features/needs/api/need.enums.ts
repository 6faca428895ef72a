import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { NEED_ORDER_FIELDS } from '../data/needs.repository.js';
import { NEED_NATURES, OFFER_KINDS } from '../domain/need-kinds.js';
import { NEED_STATUSES } from '../domain/need-status.js';
import { NEED_SUBTYPES } from '../domain/need-subtypes.js';

export const NeedNatureEnum = enumOf(NEED_NATURES);
registerEnumType(NeedNatureEnum, { name: 'NeedNature' });
export const NeedStatusEnum = enumOf(NEED_STATUSES);
registerEnumType(NeedStatusEnum, {
  name: 'NeedStatus',
  description: 'EXPIRED: by the calendar, 120 days after the last confirmation or after its last day',
});
export const OfferKindEnum = enumOf(OFFER_KINDS);
registerEnumType(OfferKindEnum, { name: 'OfferKind' });
export const NeedSubtypeEnum = enumOf(NEED_SUBTYPES);
registerEnumType(NeedSubtypeEnum, { name: 'NeedSubtype', description: 'each belongs to one direction' });
export const NeedOrderFieldEnum = enumOf(NEED_ORDER_FIELDS);
registerEnumType(NeedOrderFieldEnum, { name: 'NeedOrderField' });
