export { AidApiModule } from './aid-api.module.js';
export { AidTransferType } from './aid-transfer.type.js';
export { AidLoaders } from './aid.loaders.js';
