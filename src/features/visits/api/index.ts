export { VisitsApiModule } from './visits-api.module.js';
export { CommitmentType } from './visit-parts.type.js';
export { VisitType } from './visit.type.js';
export { VisitsLoaders } from './visits.loaders.js';
