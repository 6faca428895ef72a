export { IdentityApiModule } from './identity-api.module.js';
export { LanguageEnum, UserType } from './user.type.js';
export { UsersLoaders } from './users.loaders.js';
export { ViewerType } from './viewer.type.js';
