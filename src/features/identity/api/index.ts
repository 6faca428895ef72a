export { IdentityApiModule } from './identity-api.module.js';
export { UserType } from './user.type.js';
export { UsersLoaders } from './users.loaders.js';
