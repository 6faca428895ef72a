export { Contacts } from './contacts.service.js';
export { Contact } from './data/contact.entity.js';
export type { MunicipalityRow } from './data/municipalities.repository.js';
export { Municipality } from './data/municipality.entity.js';
export { Post } from './data/post.entity.js';
export { AGGRESSOR_STATES } from './domain/municipality-kind.js';
export { MunicipalitiesModule } from './municipalities.module.js';
export { municipalitiesVisibleTo } from './municipalities.policy.js';
export { Municipalities } from './municipalities.service.js';
