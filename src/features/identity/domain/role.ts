import { type Permission, PERMISSIONS } from '../../../kernel/permission.js';

export const ROLES = ['ADMINISTRATOR', 'COORDINATOR', 'OFFICIAL', 'READER'] as const;
export type Role = (typeof ROLES)[number];

export const USER_STATES = ['ACTIVE', 'DISABLED', 'INVITED'] as const;
export type UserState = (typeof USER_STATES)[number];

const READING: readonly Permission[] = [
  'account.own',
  'users.read',
  'municipalities.read',
  'partnerships.read',
  'visits.read',
  'agreements.read',
  'tasks.read',
  'projects.read',
  'aid.read',
  'promotion.read',
  'needs.read',
  'programmes.read',
  'notices.own',
  'reminders.read',
  'reports.read',
];

const EDITING: readonly Permission[] = [
  ...READING,
  'municipalities.edit',
  'partnerships.edit',
  'visits.edit',
  'agreements.edit',
  'tasks.edit',
  'projects.edit',
  'aid.edit',
  'promotion.edit',
  'needs.edit',
  'matching.use',
  'programmes.edit',
  'reminders.edit',
  'trash.read',
  'trash.edit',
];

const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  ADMINISTRATOR: PERMISSIONS,
  COORDINATOR: [...EDITING, 'users.invite', 'matching.manage', 'absences.edit', 'outbox.read'],
  OFFICIAL: EDITING,
  READER: READING,
};

/** What a role may do at all; the row rules of each feature say with which records. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(GRANTS[role]);
}

/** Administrators and coordinators always see the whole network, officials never do, readers as they were invited. */
export function networkWide(role: Role, asked: boolean): boolean {
  if (role === 'ADMINISTRATOR' || role === 'COORDINATOR') return true;
  return role === 'READER' && asked;
}

/** Nobody hands out a role above their own. */
export function mayGrant(own: Role, granted: Role): boolean {
  return ROLES.indexOf(own) <= ROLES.indexOf(granted);
}
