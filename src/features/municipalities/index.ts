export type { MunicipalityRow } from './data/municipalities.repository.js';
export { municipalitiesNamed } from './data/municipalities-named.js';
export { Municipality } from './data/municipality.entity.js';
export { AGGRESSOR_STATES, type MunicipalityKind } from './domain/municipality-kind.js';
export { MunicipalitiesModule } from './municipalities.module.js';
export {
  demandOwn,
  municipalitiesEditableBy,
  municipalitiesVisibleTo,
  onVisibleCommunity,
  onVisibleMunicipality,
} from './municipalities.policy.js';
export { Municipalities, type MunicipalityFields } from './municipalities.service.js';
