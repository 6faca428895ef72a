import { daysBetween } from '../../../../kernel/calendar-date.js';
import { instantOf } from '../../../../kernel/local-time.js';
import { dateWords } from '../../../../kernel/date-words.js';
import type { PlannedMoment } from '../planned-moment.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import type { TaskSubject } from '../subjects.js';
import { ladder } from '../timing.js';
import { wallClock } from '../../../../kernel/wall-clock.js';

/** days for which the last reminder after the due day is of use */
const USEFUL_DAYS = 7;
const DUE_DAY: Text = { uk: 'строк завдання', en: 'the day on which the task is due' };
const HOUR_BEFORE = 'hour-before';
const MINUTES_BEFORE = 60;
const MINUTE_MS = 60_000;

/** To the owner around the due day, with a time of day also an hour before; to their head when it stays undone. */
export const taskDue: ReminderRule<'TASK'> = {
  kind: 'TASK_DUE',
  subject: 'TASK',
  repeats: false,
  timing: {
    DUE: { countsFrom: DUE_DAY, unit: 'DAYS', offsets: [-3, 0, 3], to: 'RESPONSIBLE' },
    HEAD: { countsFrom: DUE_DAY, unit: 'WORKING_DAYS', offsets: [7], to: 'HEAD' },
  },

  plan(task, circumstances) {
    if (!task.open) return [];
    const around = ladder(circumstances, 'DUE', task.dueOn, USEFUL_DAYS);
    const escalated = ladder(circumstances, 'HEAD', task.dueOn);
    return [...around, ...(around.length > 0 ? anHourBefore(task) : []), ...escalated];
  },

  words(task, { key }, { today, responsible }) {
    const values = {
      title: task.title,
      due: dateWords(task.dueOn),
      time: task.dueTime,
      zone: task.dueTimeZone,
      context: task.context ? { uk: ` ${task.context.uk}.`, en: ` ${task.context.en}.` } : { uk: '', en: '' },
      days: Math.abs(daysBetween(today, task.dueOn)),
    };
    if (key === HOUR_BEFORE && today >= task.dueOn) {
      return {
        text: { uk: 'Сьогодні о {time}: {title}.{context}', en: 'Today at {time}: {title}.{context}' },
        reason: {
          uk: 'Завдання ваше, строк – о {time} ({zone}), за годину.',
          en: 'The task is yours; it is due at {time} ({zone}), in an hour.',
        },
        values,
      };
    }
    if (responsible !== null) {
      return {
        text: {
          uk: 'Завдання не виконано, строк минув {due}, відповідає {responsible}: {title}.{context}',
          en: 'A task of {responsible} was due on {due} and is not done: {title}.{context}',
        },
        reason: {
          uk: 'Ви керівник, якому повідомляють, коли завдання лишилося без уваги: після строку {days, plural, one {минув # день} few {минуло # дні} many {минуло # днів} other {минуло # дня}}.',
          en: 'You are the head who is told when a task goes unheeded; {days, plural, one {# day has} other {# days have}} passed since it was due.',
        },
        values: { ...values, responsible },
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
    {
      ...{ key: HOUR_BEFORE, anchorOn: dueOn, timed: true },
      ...{ ...wallClock(dueAt, dueTimeZone), timeZone: dueTimeZone, dueAt, expiresAt },
    },
  ];
}
