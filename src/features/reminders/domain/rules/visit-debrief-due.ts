import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder, stepOf, type TimingLine } from '../timing.js';

/** days for which the last reminder is of use */
const USEFUL_DAYS = 14;
const LAST_DAY: Text = { uk: 'останній день візиту', en: 'the last day of the visit' };
const END: TimingLine = { countsFrom: LAST_DAY, unit: 'WORKING_DAYS', offsets: [5, 10], to: 'RESPONSIBLE' };

/** To the visit's owner five working days after its end and again after ten; then to their head too. */
export const visitDebriefDue: ReminderRule<'VISIT'> = {
  kind: 'VISIT_DEBRIEF_DUE',
  subject: 'VISIT',
  repeats: false,
  timing: { END, HEAD: { ...END, offsets: [10], to: 'HEAD' } },

  plan({ debriefOpen, endsOn }, circumstances) {
    if (!debriefOpen || endsOn === null) return [];
    return ['END', 'HEAD'].flatMap((line) => ladder(circumstances, line, endsOn, USEFUL_DAYS));
  },

  words({ title, endsOn }, { key, anchorOn }, { responsible }) {
    const days = stepOf(key).offset;
    const values = { title, ended: dateWords(endsOn ?? anchorOn), days };
    if (responsible !== null) {
      return {
        text: {
          uk: 'Візит завершився {ended}, підсумків досі немає, відповідає {responsible}: {title}.',
          en: 'The visit of {responsible} ended on {ended} and still has no debrief: {title}.',
        },
        reason: {
          uk: 'Ви керівник, якому повідомляють, коли підсумки не закрито {days, plural, one {# робочий день} few {# робочі дні} many {# робочих днів} other {# робочого дня}} після візиту.',
          en: 'You are the head who is told when a debrief is not closed {days, plural, one {# working day} other {# working days}} after the visit.',
        },
        values: { ...values, responsible },
      };
    }
    const again = days > (END.offsets[0] ?? 0);
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
      values,
    };
  },
};
