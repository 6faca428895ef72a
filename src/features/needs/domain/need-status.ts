import { Lifecycle, type LifecycleMove } from '../../../kernel/lifecycle.js';
import type { Text } from '../../../kernel/text.js';

/** The life of a need or offer; EXPIRED only by the calendar. */
export const NEED_STATUSES = ['DRAFT', 'PUBLISHED', 'RESERVED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

/** Seen by everybody who reads needs and offers; the others only by those who may change them. */
export const SHOWN_STATUSES: readonly NeedStatus[] = ['PUBLISHED', 'RESERVED', 'FULFILLED'];
/** Somebody has to answer for it still. */
export const OPEN_STATUSES: readonly NeedStatus[] = ['DRAFT', 'PUBLISHED', 'RESERVED'];

export const STATUS_NAMES: Readonly<Record<NeedStatus, Text>> = {
  DRAFT: { uk: 'чернетка', en: 'draft' },
  PUBLISHED: { uk: 'опубліковано', en: 'published' },
  RESERVED: { uk: 'зарезервовано', en: 'reserved' },
  FULFILLED: { uk: 'виконано', en: 'fulfilled' },
  WITHDRAWN: { uk: 'відкликано', en: 'withdrawn' },
  EXPIRED: { uk: 'строк минув', en: 'expired' },
};

const LIFE = new Lifecycle<NeedStatus>(STATUS_NAMES, [
  { from: 'DRAFT', to: 'PUBLISHED' },
  { from: 'DRAFT', to: 'WITHDRAWN', reason: true },
  { from: 'PUBLISHED', to: 'RESERVED' },
  { from: 'PUBLISHED', to: 'FULFILLED' },
  { from: 'PUBLISHED', to: 'WITHDRAWN', reason: true },
  { from: 'RESERVED', to: 'FULFILLED' },
  { from: 'RESERVED', to: 'PUBLISHED', reason: true },
  { from: 'RESERVED', to: 'WITHDRAWN', reason: true },
  { from: 'EXPIRED', to: 'PUBLISHED' },
  { from: 'EXPIRED', to: 'WITHDRAWN', reason: true },
  { from: 'WITHDRAWN', to: 'DRAFT' },
]);

/** The steps that people may take. */
export function allowedNeedMoves(status: NeedStatus): LifecycleMove<NeedStatus>[] {
  return LIFE.allowedMoves(status);
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandNeedMove(from: NeedStatus, to: NeedStatus, reason: string | null): void {
  LIFE.demandMove(from, to, reason);
}
