export { demandAllSeen, LinksSeen, unseen } from './links-seen.service.js';
export { VisitParts } from './visit-parts.service.js';
export { type AgreedCommitment, CommitmentsChanged } from './visits.events.js';
export { VisitsModule } from './visits.module.js';
export { onVisibleVisit, visitsVisibleTo } from './visits.policy.js';
export { visitsConcerning, visitsInReports } from './visits-in-reports.js';
export { Visits } from './visits.service.js';
export { Commitment } from './data/commitment.entity.js';
export { Visit } from './data/visit.entity.js';
export { VisitCost, VisitDelegate, VisitGift, VisitProgrammeItem } from './data/visit-lists.entity.js';
export {
  VisitAgreement,
  VisitDates,
  VisitOrganisation,
  VisitParty,
  VisitPartnership,
} from './data/visit-relations.entity.js';
export type { CommitmentRow } from './data/visit-parts.repository.js';
export type { VisitRow } from './data/visits.repository.js';
export { hasBegun } from './domain/visit-status.js';
