import { SetMetadata } from '@nestjs/common';
import type { Permission } from '../../kernel/permission.js';

export const REQUIRED_PERMISSION = 'pobratym:required-permission';
export const PUBLIC_OPERATION = 'pobratym:public-operation';

/** The permission that an operation needs. An operation with neither this nor `@Public` is refused. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Open to everybody, also before sign-in. Say why beside it. */
export const Public = () => SetMetadata(PUBLIC_OPERATION, true);
