import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { AID_ORDER_FIELDS, AID_REACHES } from '../data/aid-filter.js';
import { AID_CLOCK_KINDS, CLOCK_STATES } from '../domain/aid-clocks.js';
import { AID_TYPES, GOODS_CLASSES } from '../../../kernel/cooperation.js';
import { AID_DIRECTIONS, CHAIN_ROLES, MOVEMENT_KINDS } from '../domain/aid-kinds.js';
import { AID_STATUSES } from '../domain/aid-status.js';

export const AidDirectionEnum = enumOf(AID_DIRECTIONS);
registerEnumType(AidDirectionEnum, {
  name: 'AidDirection',
  description: 'RECEIVED: by the community from partners; GIVEN: by the community to partners',
});
export const AidTypeEnum = enumOf(AID_TYPES);
registerEnumType(AidTypeEnum, { name: 'AidType', description: 'FINANCIAL_ASSISTANCE: a soft loan' });
export const AidStatusEnum = enumOf(AID_STATUSES);
registerEnumType(AidStatusEnum, { name: 'AidStatus' });
export const GoodsClassEnum = enumOf(GOODS_CLASSES);
registerEnumType(GoodsClassEnum, { name: 'GoodsClass' });
export const ChainRoleEnum = enumOf(CHAIN_ROLES);
registerEnumType(ChainRoleEnum, { name: 'ChainRole' });
export const MovementKindEnum = enumOf(MOVEMENT_KINDS);
registerEnumType(MovementKindEnum, { name: 'MovementKind' });
export const AidClockKindEnum = enumOf(AID_CLOCK_KINDS);
registerEnumType(AidClockKindEnum, {
  name: 'AidClockKind',
  description:
    'REPORT: in АС ГД, 90 days after clearance; DELIVERY: the agreed day; THANKS: 10 days after the receipt; DISTRIBUTION: 30 days after it; SHIPMENT_DATE: 30 days after a promise without a day',
});
export const AidClockStateEnum = enumOf(CLOCK_STATES);
registerEnumType(AidClockStateEnum, { name: 'AidClockState' });
export const AidReachEnum = enumOf(AID_REACHES);
registerEnumType(AidReachEnum, { name: 'AidReach' });
export const AidOrderFieldEnum = enumOf(AID_ORDER_FIELDS);
registerEnumType(AidOrderFieldEnum, { name: 'AidOrderField' });
