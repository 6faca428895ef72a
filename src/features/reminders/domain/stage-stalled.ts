import { addDays, daysBetween } from '../../../kernel/calendar-date.js';
import { atTheirHour } from './planned-moment.js';
import type { ReminderRule } from './reminder-rule.js';

/** days for which the one reminder is of use */
const USEFUL_DAYS = 30;

/** To the owner on the first day that a partnership has been in its stage longer than the stage's limit. */
export const stageStalled: ReminderRule<'PARTNERSHIP'> = {
  kind: 'STAGE_STALLED',
  subject: 'PARTNERSHIP',
  repeats: false,

  plan(partnership, person) {
    if (!partnership.open || partnership.stageLimitDays === null) return [];
    const stalledOn = addDays(partnership.stageSince, partnership.stageLimitDays + 1);
    return [atTheirHour(person, 'limit', stalledOn, stalledOn, addDays(stalledOn, USEFUL_DAYS))];
  },

  words(partnership, _moment, today) {
    return {
      text: {
        uk: 'Стадія «{stage}» триває {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: {title}. Час для наступного кроку.',
        en: '“{stage}” has lasted {days, plural, one {# day} other {# days}}: {title}. Time for a next step.',
      },
      reason: {
        uk: 'Ви відповідаєте за партнерство; межа цієї стадії – {limit, plural, one {# день} few {# дні} many {# днів} other {# дня}}.',
        en: 'The partnership is yours; the limit of this stage is {limit, plural, one {# day} other {# days}}.',
      },
      values: {
        title: partnership.title,
        stage: partnership.stageName,
        days: daysBetween(partnership.stageSince, today),
        limit: partnership.stageLimitDays ?? 0,
      },
    };
  },
};
