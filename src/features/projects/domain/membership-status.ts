import type { Text } from '../../../kernel/text.js';

export const MEMBERSHIP_STATUSES = ['CONSIDERED', 'APPLIED', 'MEMBER', 'SUSPENDED', 'ENDED', 'REFUSED'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** The statuses as people call them. */
export const MEMBERSHIP_STATUS_NAMES: Readonly<Record<MembershipStatus, Text>> = {
  CONSIDERED: { uk: 'Розглядаємо', en: 'Considered' },
  APPLIED: { uk: 'Подано заяву', en: 'Applied' },
  MEMBER: { uk: 'Член', en: 'Member' },
  SUSPENDED: { uk: 'Зупинено', en: 'Suspended' },
  ENDED: { uk: 'Припинено', en: 'Ended' },
  REFUSED: { uk: 'Відмовлено', en: 'Refused' },
};

/** A network may have one such membership of a community. */
export const OPEN_MEMBERSHIP_STATUSES: readonly MembershipStatus[] = ['CONSIDERED', 'APPLIED', 'MEMBER', 'SUSPENDED'];

/** Fees are owed by those who have joined, also while the membership rests. */
export const PAYING_STATUSES: readonly MembershipStatus[] = ['MEMBER', 'SUSPENDED'];

export function isOpenMembership(status: MembershipStatus): boolean {
  return OPEN_MEMBERSHIP_STATUSES.includes(status);
}
