export { MunicipalitiesApiModule } from './municipalities-api.module.js';
export { MunicipalitiesLoaders } from './municipalities.loaders.js';
export { MunicipalityFieldsInput } from './municipality.inputs.js';
export { MunicipalityConnection, MunicipalityKindEnum, MunicipalityType } from './municipality.type.js';
