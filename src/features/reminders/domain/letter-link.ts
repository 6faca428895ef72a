import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind, SubjectType } from './reminder-kind.js';

export const LINK_ACTIONS = ['DONE', 'SNOOZE', 'UNSUBSCRIBE'] as const;
export type LinkAction = (typeof LINK_ACTIONS)[number];

/** What a link is to let its reader do. */
export type LinkWish =
  | {
      readonly action: 'DONE' | 'SNOOZE';
      readonly kind: ReminderKind;
      readonly recordType: SubjectType;
      readonly recordId: Id;
    }
  | { readonly action: 'UNSUBSCRIBE'; readonly kinds: readonly ReminderKind[] };

/** Days that a link works. Whoever wants no more letters may say so long after the last one. */
export const LINK_LIFETIME_DAYS: Readonly<Record<LinkAction, number>> = { DONE: 30, SNOOZE: 30, UNSUBSCRIBE: 365 };

/** Where the link of a letter leads, under PUBLIC_URL. */
export const LINK_PATH = '/r/';
