export type { MunicipalityRow } from './data/municipalities.repository.js';
export { Municipality } from './data/municipality.entity.js';
export { AGGRESSOR_STATES } from './domain/municipality-kind.js';
export { MunicipalitiesModule } from './municipalities.module.js';
export {
  demandOwn,
  municipalitiesEditableBy,
  municipalitiesVisibleTo,
  onVisibleCommunity,
  onVisibleMunicipality,
} from './municipalities.policy.js';
export { Municipalities } from './municipalities.service.js';
