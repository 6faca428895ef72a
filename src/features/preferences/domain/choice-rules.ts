import { type DomainError, invalid } from '../../../kernel/domain-error.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { Habits, Hours, IsoWeekday, KindChoice } from './choices.js';

const DAYS_A_WEEK = 7;
const MINUTES_A_DAY = 1_440;
/** less than that between working and quiet hours and nothing would ever come in time */
export const LEAST_OPEN_MINUTES = 60;

/** Minutes since midnight. */
export function minuteOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether a minute of the day lies in a span, which may go over midnight. */
export function isWithin({ from, to }: Hours, minute: number): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start < end ? start <= minute && minute < end : minute >= start || minute < end;
}

/** Whether a reminder may come at a minute of a working day. @param critical quiet hours do not hold it */
export function isOpen(
  { workingHours, quietHours }: Pick<Habits, 'workingHours' | 'quietHours'>,
  minute: number,
  critical: boolean,
): boolean {
  if (workingHours && !isWithin(workingHours, minute)) return false;
  return critical || !quietHours || !isWithin(quietHours, minute);
}

/** @throws DomainError INVALID/… at the field that breaks a rule */
export function demandHabits(habits: Habits): void {
  const { workingDays, workingHours, quietHours, digestDay, digestTime } = habits;
  if (workingDays.length === 0) throw noWorkingDay();
  if (!workingDays.every(isWeekday) || new Set(workingDays).size !== workingDays.length) throw noSuchDay('workingDays');
  if (!isWeekday(digestDay)) throw noSuchDay('digestDay');
  if (!workingDays.includes(digestDay)) throw digestOnFreeDay();
  if (workingHours && minuteOf(workingHours.from) >= minuteOf(workingHours.to)) throw endsBeforeStart();
  if (quietHours && quietHours.from === quietHours.to) throw quietAllDay();
  let openMinutes = 0;
  for (let minute = 0; minute < MINUTES_A_DAY; minute += 1) if (isOpen(habits, minute, false)) openMinutes += 1;
  if (openMinutes < LEAST_OPEN_MINUTES) throw nothingOpen();
  if (!isOpen(habits, minuteOf(digestTime), false)) throw digestAtClosedHour();
}

/** Whether a kind reaches the person at all; a webhook alone does not count, for nobody reads it. */
export function isTold(choice: Pick<KindChoice, 'in_app' | 'email'>): boolean {
  return choice.in_app !== 'OFF' || choice.email !== 'OFF';
}

/** @throws DomainError INVALID/no_channel, INVALID/duplicate */
export function demandKinds(choices: readonly KindChoice[]): void {
  choices.forEach((choice, at) => {
    if (choices.findIndex(({ kind }) => kind === choice.kind) !== at) throw kindTwice(at);
    if (!isTold(choice)) throw noChannel(at);
  });
}

function isWeekday(day: IsoWeekday): boolean {
  return Number.isInteger(day) && day >= 1 && day <= DAYS_A_WEEK;
}

const noWorkingDay = (): DomainError =>
  invalid('required', 'workingDays', {
    uk: 'Оберіть щонайменше один день. Інакше нагадування не мали б коли прийти.',
    en: 'Choose at least one day. Otherwise there would be no day on which reminders could come.',
  });
const noSuchDay = (field: string): DomainError =>
  invalid('range', field, {
    uk: 'День тижня – від 1 (понеділок) до 7 (неділя), кожен один раз.',
    en: 'A day of the week is 1 (Monday) to 7 (Sunday), each once.',
  });
const digestOnFreeDay = (): DomainError =>
  invalid('free_day', 'digestDay', {
    uk: 'Зведення не може приходити у ваш вільний день. Оберіть один із робочих.',
    en: 'The digest cannot come on your free day. Choose one of the working days.',
  });
const endsBeforeStart = (): DomainError =>
  invalid('time_order', 'workingHours', {
    uk: 'Робочий час закінчується раніше, ніж починається. Поміняйте години місцями.',
    en: 'Working hours end before they start. Swap the hours.',
  });
const quietAllDay = (): DomainError =>
  invalid('time_order', 'quietHours', {
    uk: 'Тихі години не можуть тривати всю добу. Змініть початок або кінець.',
    en: 'Quiet hours cannot last all day. Change the start or the end.',
  });
const nothingOpen = (): DomainError =>
  invalid(
    'nothing_open',
    'quietHours',
    {
      uk: 'Між робочим часом і тихими годинами має лишатися щонайменше {minutes} хвилин, щоб нагадування могло прийти.',
      en: 'At least {minutes} minutes of working time must be outside quiet hours, so that a reminder can come.',
    },
    { minutes: LEAST_OPEN_MINUTES },
  );
const digestAtClosedHour = (): DomainError =>
  invalid('closed_hour', 'digestTime', {
    uk: 'У цей час нагадування до вас не приходять. Оберіть годину зведення в робочий час і поза тихими годинами.',
    en: 'Reminders do not reach you at this time. Choose an hour within working hours and outside quiet ones.',
  });
const noChannel = (at: number): DomainError =>
  invalid('no_channel', `kinds.${at}`, {
    uk: 'Лишіть для цього виду сповіщення в застосунку або лист: інакше нагадування загубляться.',
    en: 'Keep the notice in the application or the letter for this kind: otherwise its reminders would be lost.',
  });
const kindTwice = (at: number): DomainError =>
  invalid('duplicate', `kinds.${at}.kind`, {
    uk: 'Цей вид названо двічі.',
    en: 'This kind is named twice.',
  });
