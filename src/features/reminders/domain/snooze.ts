import { addMonths, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { instantOf } from '../../../kernel/local-time.js';
import { atTheirHour, localAt, type Person, type PlannedMoment } from './planned-moment.js';
import { wallClock } from '../../../kernel/wall-clock.js';

const LONGEST_MONTHS = 120;
/** stands between the key of the moment that was put off and the day it was put off to */
const UNTIL = '~';

/**
 * What is left of a rule's moments when their person does not want to hear of them before a day. Those of earlier days
 * are silent; one moment at the person's hour on the day stands for all of them, as long as the rule still wants them.
 * It carries the day in its key: put off again, it is another moment, and what it said once it does not say twice.
 *
 * @param untilOn the person's day; null: nothing was put off
 */
export function snoozed(
  moments: readonly PlannedMoment[],
  untilOn: CalendarDate | null,
  person: Person,
): readonly PlannedMoment[] {
  if (untilOn === null) return moments;
  const inTheirZone = ({ dueAt }: PlannedMoment) => wallClock(dueAt, person.timeZone).localDate;
  const putOff = moments.filter((moment) => inTheirZone(moment) < untilOn);
  const kept = moments.filter((moment) => inTheirZone(moment) >= untilOn);
  const newest = newestOf(putOff.filter((moment) => isAtTheirHour(moment, person))) ?? newestOf(putOff);
  if (!newest) return kept;
  const standIn = atTheirHour(person, `${newest.key}${UNTIL}${untilOn}`, newest.anchorOn, untilOn, untilOn);
  if (kept.some((moment) => localAt(moment) === localAt(standIn))) return kept;
  const lastUse = Math.max(standIn.expiresAt.getTime(), ...putOff.map(({ expiresAt }) => expiresAt.getTime()));
  return [{ ...standIn, expiresAt: new Date(lastUse) }, ...kept];
}

/** The rule's own key of a moment, which its words are chosen by. */
export function ruleKey(key: string): string {
  return key.split(UNTIL, 1)[0] ?? key;
}

/** Whether the person wants silence at an instant. @param untilOn null: nothing was put off */
export function isSilent(untilOn: CalendarDate | null, person: Person, instant: Date): boolean {
  return untilOn !== null && wallClock(instant, person.timeZone).localDate < untilOn;
}

/** @throws DomainError INVALID/past when their hour on that day is over, INVALID/range beyond ten years */
export function demandSnoozable(untilOn: CalendarDate, person: Person, now: Date): void {
  if (instantOf(untilOn, person.reminderTime, person.timeZone) <= now) {
    throw invalid('past', 'untilOn', {
      uk: 'Цей момент уже минув. Оберіть пізніший день.',
      en: 'That moment has passed. Choose a later day.',
    });
  }
  demandWithinTenYears('untilOn', untilOn, wallClock(now, person.timeZone).localDate);
}

/** @throws DomainError INVALID/range */
export function demandWithinTenYears(field: string, date: CalendarDate, today: CalendarDate): void {
  if (date <= addMonths(today, LONGEST_MONTHS)) return;
  throw invalid('range', field, {
    uk: 'Не далі ніж на десять років наперед.',
    en: 'At most ten years ahead.',
  });
}

/**
 * The day that a record's reminders are about, if the person sleeps through it: they should know before.
 *
 * @param moments those of the rule, before anything is put off
 */
export function deadlineMissed(
  moments: readonly PlannedMoment[],
  today: CalendarDate,
  untilOn: CalendarDate,
): CalendarDate | null {
  const ahead = moments.map(({ anchorOn }) => anchorOn).filter((deadline) => deadline >= today && deadline < untilOn);
  return ahead.sort()[0] ?? null;
}

function isAtTheirHour({ localTime, timeZone }: PlannedMoment, person: Person): boolean {
  return localTime === person.reminderTime && timeZone === person.timeZone;
}

function newestOf(moments: readonly PlannedMoment[]): PlannedMoment | undefined {
  return moments.reduce<PlannedMoment | undefined>(
    (newest, moment) => (newest && newest.dueAt >= moment.dueAt ? newest : moment),
    undefined,
  );
}
