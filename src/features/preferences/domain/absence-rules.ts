import { addMonths, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import { type DomainError, invalid } from '../../../kernel/domain-error.js';
import { daysWords } from '../../../kernel/date-words.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Away } from './choices.js';

const LONGEST_DAYS = 366;
const FARTHEST_MONTHS = 24;

/** An absence with the one who is away. */
export interface KnownAbsence extends Away {
  /** null: not kept yet */
  readonly id: Id | null;
  readonly userId: Id;
}

/**
 * @param others every other absence that shares a day with this one, of anybody
 * @param today the person's day
 * @throws DomainError INVALID/… at `toOn`, `fromOn` or `substituteId`
 */
export function demandAbsence(absence: KnownAbsence, others: readonly KnownAbsence[], today: CalendarDate): void {
  const { userId, fromOn, toOn, substituteId } = absence;
  if (toOn < fromOn) throw endsBeforeStart();
  if (toOn < today) throw isOver();
  if (daysBetween(fromOn, toOn) >= LONGEST_DAYS) throw tooLong();
  if (fromOn > addMonths(today, FARTHEST_MONTHS)) throw tooFar();
  if (substituteId === userId) throw oneself();
  const twice = others.find((other) => other.userId === userId && shareDay(other, absence));
  if (twice) throw overlapping(twice);
  if (leadsBack(absence, substituteId, absence, others)) throw circle();
}

/** Whether on some common day the chain of substitutes ends with the one who is away. */
function leadsBack(
  absence: KnownAbsence,
  substituteId: Id,
  during: Pick<Away, 'fromOn' | 'toOn'>,
  others: readonly KnownAbsence[],
): boolean {
  if (substituteId === absence.userId) return true;
  return others.some((other) => {
    if (other.userId !== substituteId || !shareDay(other, during)) return false;
    const common = {
      fromOn: other.fromOn > during.fromOn ? other.fromOn : during.fromOn,
      toOn: other.toOn < during.toOn ? other.toOn : during.toOn,
    };
    // Each step goes on with absences of somebody else, so a chain is at most as long as the list.
    return leadsBack(
      absence,
      other.substituteId,
      common,
      others.filter(({ userId }) => userId !== substituteId),
    );
  });
}

function shareDay(a: Pick<Away, 'fromOn' | 'toOn'>, b: Pick<Away, 'fromOn' | 'toOn'>): boolean {
  return a.fromOn <= b.toOn && b.fromOn <= a.toOn;
}

const endsBeforeStart = (): DomainError =>
  invalid('date_order', 'toOn', {
    uk: 'Останній день раніше за перший. Поміняйте дати місцями.',
    en: 'The last day is before the first. Swap the dates.',
  });
const isOver = (): DomainError =>
  invalid('past', 'toOn', {
    uk: 'Ця відсутність уже минула. Оберіть сьогоднішній або пізніший останній день.',
    en: 'This absence is over already. Choose today or a later last day.',
  });
const tooLong = (): DomainError =>
  invalid('range', 'toOn', {
    uk: 'Не довше ніж рік. Довшу відсутність поділіть або передайте записи іншій людині.',
    en: 'At most a year. Divide a longer absence, or hand the records over to somebody else.',
  });
const tooFar = (): DomainError =>
  invalid('range', 'fromOn', {
    uk: 'Не далі ніж на два роки наперед.',
    en: 'At most two years ahead.',
  });
const oneself = (): DomainError =>
  invalid('oneself', 'substituteId', {
    uk: 'Заступати має інша людина.',
    en: 'Somebody else has to step in.',
  });
const overlapping = ({ fromOn, toOn }: Away): DomainError =>
  invalid(
    'overlap',
    'fromOn',
    {
      uk: 'На ці дні вже записано відсутність: {days}. Змініть її або оберіть інші дні.',
      en: 'An absence is already kept for these days: {days}. Change it or choose other days.',
    },
    { days: daysWords(fromOn, toOn) },
  );
const circle = (): DomainError =>
  invalid('circle', 'substituteId', {
    uk: 'У ці дні ця людина теж відсутня, і заступати її мали б ви або ваш заступник. Оберіть когось іншого.',
    en: 'This person is away on these days too, and the chain of substitutes would lead back. Choose somebody else.',
  });

/** The service knows who is active. */
export const cannotStepIn = (): DomainError =>
  invalid('inactive', 'substituteId', {
    uk: 'Ця людина зараз не користується системою. Оберіть того, хто може заступити.',
    en: 'This person does not use the system at present. Choose somebody who can step in.',
  });
