import { addDays, daysBetween } from '../../../../kernel/calendar-date.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder } from '../timing.js';

/**
 * To the owner once nothing has happened in a partnership for longer than its stage may last. The clock starts with the
 * stage, and anew with every letter, call, meeting, visit or finished task.
 */
export const stageStalled: ReminderRule<'PARTNERSHIP'> = {
  kind: 'STAGE_STALLED',
  subject: 'PARTNERSHIP',
  repeats: false,
  timing: {
    LIMIT: {
      countsFrom: {
        uk: 'останній день, до якого стадія може тривати без жодної події',
        en: 'the last day that the stage may last without an event',
      },
      unit: 'DAYS',
      offsets: [1],
      to: 'RESPONSIBLE',
    },
  },

  plan({ open, stageLimitDays, stageSince, lastActivityOn }, circumstances) {
    if (!open || stageLimitDays === null) return [];
    const since = lastActivityOn !== null && lastActivityOn > stageSince ? lastActivityOn : stageSince;
    return ladder(circumstances, 'LIMIT', addDays(since, stageLimitDays));
  },

  words(partnership, _moment, { today }) {
    return {
      text: {
        uk: 'Стадія «{stage}» триває {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}: {title}. Час для наступного кроку.',
        en: '“{stage}” has lasted {days, plural, one {# day} other {# days}}: {title}. Time for a next step.',
      },
      reason: {
        uk: 'Ви відповідаєте за партнерство; без жодної події ця стадія може тривати {limit, plural, one {# день} few {# дні} many {# днів} other {# дня}}.',
        en: 'The partnership is yours; without an event this stage may last {limit, plural, one {# day} other {# days}}.',
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
