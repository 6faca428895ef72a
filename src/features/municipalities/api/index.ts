export { MunicipalitiesApiModule } from './municipalities-api.module.js';
export { MunicipalitiesLoaders } from './municipalities.loaders.js';
export { MunicipalityType } from './municipality.type.js';
