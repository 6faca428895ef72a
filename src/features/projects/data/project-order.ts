import sql from 'sql-template-tag';
import type { Order } from '../../../platform/database/keyset.js';

export const PROJECT_ORDER_FIELDS = ['NEXT_CLOCK', 'TITLE', 'STARTS_ON', 'CREATED_AT'] as const;
export type ProjectOrderField = (typeof PROJECT_ORDER_FIELDS)[number];

export interface ProjectOrder {
  readonly field: ProjectOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** What is due first stands first. */
export const DEFAULT_PROJECT_ORDER: ProjectOrder = { field: 'NEXT_CLOCK', direction: 'ASC' };

/** Over the alias `pj`. Amounts of several currencies have no order. */
const ORDERS: Readonly<Record<ProjectOrderField, Pick<Order, 'by' | 'type'>>> = {
  NEXT_CLOCK: { by: sql`coalesce(pj.due_on, 'infinity')`, type: sql`date` },
  TITLE: { by: sql`pj.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
  STARTS_ON: { by: sql`coalesce(pj.starts_on, '-infinity')`, type: sql`date` },
  CREATED_AT: { by: sql`pj.created_at`, type: sql`timestamptz` },
};

export function projectOrder({ field, direction }: ProjectOrder): Order {
  return { ...ORDERS[field], direction };
}
