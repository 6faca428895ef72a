export { AidModule } from './aid.module.js';
export { aidInReports, aidVisibleTo, onVisibleAid } from './aid.policy.js';
export { AidMovements } from './aid-movements.service.js';
export { AidTransfers } from './aid-transfers.service.js';
export { AidPartnership, AidStatusChange, AidVisit } from './data/aid-links.entity.js';
export { AidLine, AidMovement, AidParty } from './data/aid-parts.entity.js';
export { type AidClockKind, clocksOf as aidClocksOf } from './domain/aid-clocks.js';
export { AidTransfer } from './data/aid-transfer.entity.js';
