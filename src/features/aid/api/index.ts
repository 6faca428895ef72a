export { AidApiModule } from './aid-api.module.js';
export { AidTypeEnum, GoodsClassEnum } from './aid.enums.js';
export { AidTransferType } from './aid-transfer.type.js';
export { AidLoaders } from './aid.loaders.js';
