import { addDays, addWorkingDays } from '../../../kernel/calendar-date.js';
import { dateWords } from '../../../kernel/date-words.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';

const FIRST_WORKING_DAYS = 5;
const SECOND_WORKING_DAYS = 10;
/** calendar days after the second reminder for which it is of use */
const USEFUL_DAYS = 14;

/** To the visit's owner five working days after its end, and again after ten. */
export const visitDebriefDue: ReminderRule<'VISIT'> = {
  kind: 'VISIT_DEBRIEF_DUE',
  subject: 'VISIT',
  repeats: false,

  plan(visit, person) {
    if (!visit.debriefOpen || visit.endsOn === null) return [];
    const first = addWorkingDays(visit.endsOn, FIRST_WORKING_DAYS);
    const second = addWorkingDays(visit.endsOn, SECOND_WORKING_DAYS);
    return [
      atTheirHour(person, 'first', visit.endsOn, first, addDays(second, -1)),
      atTheirHour(person, 'second', visit.endsOn, second, addDays(second, USEFUL_DAYS)),
    ];
  },

  words(visit, { key }) {
    const again = key === 'second';
    return {
      text: again
        ? {
            uk: 'Візит завершився {ended}, підсумків досі немає: {title}.',
            en: 'The visit ended on {ended} and still has no debrief: {title}.',
          }
        : {
            uk: 'Візит завершився {ended}, час записати підсумки й домовленості: {title}.',
            en: 'The visit ended on {ended}; write down the outcomes and commitments: {title}.',
          },
      reason: {
        uk: 'Ви відповідаєте за візит; після його завершення минуло {days, plural, one {# робочий день} few {# робочі дні} many {# робочих днів} other {# робочого дня}}, а підсумки не закрито.',
        en: 'The visit is yours; {days, plural, one {# working day has} other {# working days have}} passed since its end and the debrief is not closed.',
      },
      values: {
        title: visit.title,
        ended: visit.endsOn === null ? null : dateWords(visit.endsOn),
        days: again ? SECOND_WORKING_DAYS : FIRST_WORKING_DAYS,
      },
    };
  },
};
