import { addDays } from '../../../kernel/calendar-date.js';
import { instantOf } from '../../../kernel/local-time.js';
import type { ReminderKind } from '../../../kernel/reminder-kind.js';
import { wallClock } from '../../../kernel/wall-clock.js';
import { type ChoiceChannel, type Choices, kindChoice, type TellingMode } from './choices.js';
import { nextOpen, weekdayOf } from './open-hours.js';
import { lastUse, passes, type Settleable } from './settled.js';

type Digest = Exclude<TellingMode, 'IMMEDIATE' | 'OFF'>;

/** A digest comes at least once in so many days: the weekday of the weekly one is a working day. */
const FARTHEST_DAYS = 8;

/** What of a reminder, beside its moment, decides when a channel tells it. */
export interface Telling {
  readonly kind: ReminderKind;
  readonly channel: ChoiceChannel;
  /** the next moment follows by itself, so that one without a good hour may be left out */
  readonly repeats: boolean;
  readonly now: Date;
}

/**
 * When a channel tells a settled moment, or null for not at all. A moment that has passed and is still of use goes at
 * once, or when the person is open again. A digest takes what would be of no use at the following one; what neither the
 * next nor an earlier digest can carry comes by itself, at its moment.
 */
export function tellAt(moment: Settleable, person: Choices, { kind, channel, repeats, now }: Telling): Date | null {
  const mode = kindChoice(person, kind)[channel];
  if (mode === 'OFF') return null;
  const at = soonest(moment, person, kind, repeats, now);
  if (mode === 'IMMEDIATE' || at === null) return at;
  const from = at > now ? at : now;
  const next = digestFrom(from, person, mode);
  const until = lastUse(moment, kind);
  if (next < (until > now ? until : moment.expiresAt)) return next;
  const last = digestBefore(from, person, mode);
  if (last > now) return last;
  return repeats ? null : at;
}

function soonest(moment: Settleable, person: Choices, kind: ReminderKind, repeats: boolean, now: Date): Date | null {
  const overdue = moment.dueAt <= now;
  if (passes(moment, person, kind, overdue ? now : moment.dueAt)) return moment.dueAt;
  const later = overdue ? nextOpen(now, person, kindChoice(person, kind).critical) : null;
  if (later && later < moment.expiresAt) return later;
  return repeats ? null : moment.dueAt;
}

/** The first digest at or after an instant. */
export function digestFrom(instant: Date, person: Choices, mode: Digest): Date {
  return nearestDigest(instant, person, mode, 1, (digest) => digest >= instant);
}

function digestBefore(instant: Date, person: Choices, mode: Digest): Date {
  return nearestDigest(instant, person, mode, -1, (digest) => digest < instant);
}

function nearestDigest(
  instant: Date,
  { timeZone, workingDays, digestDay, digestTime }: Choices,
  mode: Digest,
  step: 1 | -1,
  fits: (digest: Date) => boolean,
): Date {
  const { localDate } = wallClock(instant, timeZone);
  for (let days = 0; days <= FARTHEST_DAYS; days += 1) {
    const day = addDays(localDate, step * days);
    const weekday = weekdayOf(day);
    if (mode === 'DAILY' ? !workingDays.includes(weekday) : weekday !== digestDay) continue;
    const digest = instantOf(day, digestTime, timeZone);
    if (fits(digest)) return digest;
  }
  throw new Error('A digest comes every week');
}
