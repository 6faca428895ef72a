export { AgreementsApiModule } from './agreements-api.module.js';
export { CooperationSphereEnum } from './agreement.enums.js';
export { AgreementType } from './agreement.type.js';
export { AgreementsLoaders } from './agreements.loaders.js';
