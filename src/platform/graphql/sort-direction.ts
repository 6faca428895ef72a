import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from './enum-of.js';

export const SortDirectionEnum = enumOf(['ASC', 'DESC']);
registerEnumType(SortDirectionEnum, { name: 'SortDirection' });
export type SortDirection = keyof typeof SortDirectionEnum;
