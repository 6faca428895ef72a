import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Away, Choices } from './choices.js';

/** a substitute who is away too passes on to theirs; so many times at most */
export const MOST_STEPS = 3;

/** Who is told instead of somebody, and until when. */
export interface Substitution {
  readonly substituteId: Id;
  /** the last day of the absence of the one who is replaced */
  readonly untilOn: CalendarDate;
}

/** The absence that a day falls into, or null. */
export function awayOn(absences: readonly Away[], day: CalendarDate): Away | null {
  return absences.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn) ?? null;
}

/**
 * Who receives a person's reminders on a day: nobody else (null) unless they are away. Nobody else either when the last
 * substitute in the chain is away, unknown or no longer active: what nobody would read stays with its owner.
 *
 * @param people the person and whoever may step in for them; only active ones
 */
export function substituteOn(
  { userId, absences }: Pick<Choices, 'userId' | 'absences'>,
  day: CalendarDate,
  people: ReadonlyMap<Id, Pick<Choices, 'userId' | 'absences'>>,
): Substitution | null {
  const away = awayOn(absences, day);
  if (!away) return null;
  let { substituteId } = away;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const substitute = people.get(substituteId);
    if (!substitute || substituteId === userId) return null;
    const theirs = awayOn(substitute.absences, day);
    if (!theirs) return { substituteId, untilOn: away.toOn };
    ({ substituteId } = theirs);
  }
  return null;
}
