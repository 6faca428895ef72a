export { AgreementsModule } from './agreements.module.js';
export { agreementsVisibleTo, onVisibleAgreement } from './agreements.policy.js';
export { Agreements } from './agreements.service.js';
export { Agreement } from './data/agreement.entity.js';
export { AgreementParty } from './data/agreement-party.entity.js';
export { AgreementStatusChange } from './data/agreement-status-change.entity.js';
export type { AgreementRow } from './data/agreements.repository.js';
export { AGREEMENT_STATUSES, type AgreementStatus } from './domain/agreement-status.js';
