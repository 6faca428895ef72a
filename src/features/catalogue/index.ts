export { type CandidateColumns, Candidates } from './candidates.service.js';
export { CatalogueModule } from './catalogue.module.js';
export type { PlaceRow } from './data/place-row.js';
export { PlaceLinks } from './place-links.service.js';
export { Places } from './places.service.js';
