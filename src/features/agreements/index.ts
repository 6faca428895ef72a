export { AgreementsModule } from './agreements.module.js';
export { agreementsVisibleTo, onVisibleAgreement } from './agreements.policy.js';
export { agreementsConcerning, agreementsInReports } from './agreements-in-reports.js';
export { AgreementTiming } from './agreement-timing.service.js';
export { AgreementsCalendar } from './agreements-calendar.service.js';
export { Agreements } from './agreements.service.js';
export { Agreement } from './data/agreement.entity.js';
export { AgreementParty } from './data/agreement-party.entity.js';
export { AgreementStatusChange } from './data/agreement-status-change.entity.js';
export type { AgreementRow } from './data/agreement-columns.js';
export {
  AGREEMENT_STATUSES,
  type AgreementStatus,
  STATUS_NAMES as AGREEMENT_STATUS_NAMES,
} from './domain/agreement-status.js';
export { COOPERATION_SPHERES } from './domain/cooperation-spheres.js';
