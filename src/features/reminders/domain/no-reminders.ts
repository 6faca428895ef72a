/** Why nothing is planned about a record, from the plainest reason on. */
export const NO_REMINDERS_REASONS = ['BEING_PLANNED', 'CLOSED', 'NO_OWNER', 'OWNER_INACTIVE', 'NOTHING_DUE'] as const;
export type NoRemindersReason = (typeof NO_REMINDERS_REASONS)[number];

/** As much of a record as says why nothing is planned about it. */
export interface Unreminded {
  /** it stands in the backlog: the next sweep plans it */
  readonly beingPlanned: boolean;
  /** null: it is closed, or lies in the trash */
  readonly subject: { readonly ownerIds: readonly string[]; readonly open?: boolean } | null;
  /** may sign in, hence may be reminded */
  readonly ownerActive: boolean;
}

export function noRemindersBecause({ beingPlanned, subject, ownerActive }: Unreminded): NoRemindersReason {
  if (beingPlanned) return 'BEING_PLANNED';
  if (!subject || subject.open === false) return 'CLOSED';
  if (subject.ownerIds.length === 0) return 'NO_OWNER';
  return ownerActive ? 'NOTHING_DUE' : 'OWNER_INACTIVE';
}
