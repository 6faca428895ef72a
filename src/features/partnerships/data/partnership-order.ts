import sql from 'sql-template-tag';
import type { Order } from '../../../platform/database/keyset.js';

export const PARTNERSHIP_ORDER_FIELDS = ['NEXT_STEP', 'LAST_CONTACT', 'DAYS_IN_STAGE', 'TITLE', 'CREATED_AT'] as const;
export type PartnershipOrderField = (typeof PARTNERSHIP_ORDER_FIELDS)[number];

export interface PartnershipOrder {
  readonly field: PartnershipOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** The order of lists and of board columns unless told: what is due first stands first, no next step last. */
export const DEFAULT_PARTNERSHIP_ORDER: PartnershipOrder = { field: 'NEXT_STEP', direction: 'ASC' };

/** Over the alias `p`. Without a next step: after all days; never in contact: before all days. */
const ORDERS: Readonly<Record<PartnershipOrderField, Pick<Order, 'by' | 'type'>>> = {
  NEXT_STEP: { by: sql`coalesce(p.next_step_due_on, 'infinity')`, type: sql`date` },
  LAST_CONTACT: { by: sql`coalesce(p.last_contact_on, '-infinity')`, type: sql`date` },
  DAYS_IN_STAGE: { by: sql`p.days_in_stage`, type: sql`integer` },
  TITLE: { by: sql`p.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
  CREATED_AT: { by: sql`p.created_at`, type: sql`timestamptz` },
};

export function partnershipOrder({ field, direction }: PartnershipOrder): Order {
  return { ...ORDERS[field], direction };
}
