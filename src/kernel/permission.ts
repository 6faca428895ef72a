/** Every permission of the product, in plain words: what, then what one may do with it. */
export const PERMISSIONS = [
  'account.own',
  'users.read',
  'users.invite',
  'users.edit',
  'municipalities.read',
  'municipalities.edit',
  'partnerships.read',
  'partnerships.edit',
  'visits.read',
  'visits.edit',
  'agreements.read',
  'agreements.edit',
  'tasks.read',
  'tasks.edit',
  'programmes.read',
  'programmes.edit',
  'trash.read',
  'trash.edit',
  'notices.own',
  'outbox.read',
  'reports.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
