import { addDays, daysBetween } from '../../../kernel/calendar-date.js';
import { instantOf } from '../../../kernel/local-time.js';
import { dateWords } from '../../../kernel/date-words.js';
import { atTheirHour, type PlannedMoment } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';
import type { TaskSubject } from './subjects.js';
import { wallClock } from './wall-clock.js';

/** days from the due day, and the days from it until which the reminder is of use */
const DAYS = [
  { key: 'before-3', offset: -3, usefulUntil: 0 },
  { key: 'on', offset: 0, usefulUntil: 0 },
  { key: 'after-3', offset: 3, usefulUntil: 10 },
] as const;
const MINUTES_BEFORE = 60;
const MINUTE_MS = 60_000;

/** To the owner three days before, on the day and three days after; with a time of day also an hour before. */
export const taskDue: ReminderRule<'TASK'> = {
  kind: 'TASK_DUE',
  subject: 'TASK',
  repeats: false,

  plan(task, person) {
    if (!task.open) return [];
    const days = DAYS.map(({ key, offset, usefulUntil }) =>
      atTheirHour(person, key, task.dueOn, addDays(task.dueOn, offset), addDays(task.dueOn, usefulUntil)),
    );
    return [...days, ...anHourBefore(task)];
  },

  words(task, { key }, today) {
    const values = {
      title: task.title,
      due: dateWords(task.dueOn),
      time: task.dueTime,
      zone: task.dueTimeZone,
      context: task.context ? { uk: ` ${task.context.uk}.`, en: ` ${task.context.en}.` } : { uk: '', en: '' },
      days: Math.abs(daysBetween(today, task.dueOn)),
    };
    if (key === 'hour-before') {
      return {
        text: { uk: 'Сьогодні о {time}: {title}.{context}', en: 'Today at {time}: {title}.{context}' },
        reason: {
          uk: 'Завдання ваше, строк – о {time} ({zone}), за годину.',
          en: 'The task is yours; it is due at {time} ({zone}), in an hour.',
        },
        values,
      };
    }
    if (today > task.dueOn) {
      return {
        text: {
          uk: 'Строк минув {due}: {title}.{context}',
          en: 'Was due on {due}: {title}.{context}',
        },
        reason: {
          uk: 'Завдання ваше й відкрите; після строку {days, plural, one {минув # день} few {минуло # дні} many {минуло # днів} other {минуло # дня}}.',
          en: 'The task is yours and open; {days, plural, one {# day has} other {# days have}} passed since it was due.',
        },
        values,
      };
    }
    return {
      text: { uk: '{due}: {title}.{context}', en: '{due}: {title}.{context}' },
      reason: {
        uk: 'Завдання ваше, строк – {days, plural, =0 {сьогодні} one {за # день} few {за # дні} many {за # днів} other {за # дня}}.',
        en: 'The task is yours; it is due {days, plural, =0 {today} one {in # day} other {in # days}}.',
      },
      values,
    };
  },
};

/** In the task's own zone: a deadline at noon in Prague is noon there, wherever its owner sits. */
function anHourBefore({ dueOn, dueTime, dueTimeZone }: TaskSubject): PlannedMoment[] {
  if (dueTime === null || dueTimeZone === null) return [];
  const expiresAt = instantOf(dueOn, dueTime, dueTimeZone);
  const dueAt = new Date(expiresAt.getTime() - MINUTES_BEFORE * MINUTE_MS);
  return [
    { key: 'hour-before', anchorOn: dueOn, ...wallClock(dueAt, dueTimeZone), timeZone: dueTimeZone, dueAt, expiresAt },
  ];
}
