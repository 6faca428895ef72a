export { ContactType } from './contact.type.js';
export { OrganisationObjectType } from './organisation.type.js';
export { OrganisationsApiModule } from './organisations-api.module.js';
export { OrganisationsLoaders } from './organisations.loaders.js';
