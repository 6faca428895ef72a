import type { ReminderKind } from '../../../kernel/reminder-kind.js';
import { kindChoice } from './choices.js';
import { nextOpen, isOpenAt } from './open-hours.js';
import { lastUse, type Settleable, type Settling } from './settled.js';

/**
 * Until when a reminder that comes later than planned leaves its person in peace: a try that failed, a worker that was
 * away. Null: it goes now, because they are open, because it is critical, or because it would be of no use then.
 *
 * @param moment null: one of those that come again and again, which would be left out rather than told at a closed hour
 */
export function restsUntil(moment: Settleable | null, person: Settling, kind: ReminderKind, now: Date): Date | null {
  const { critical } = kindChoice(person, kind);
  if (critical || isOpenAt(now, person, critical)) return null;
  const open = nextOpen(now, person, critical);
  if (!moment || !open) return open;
  const until = lastUse(moment, kind);
  return open < (until > now ? until : moment.expiresAt) ? open : null;
}
