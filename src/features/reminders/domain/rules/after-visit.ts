import { dateWords } from '../../../../kernel/date-words.js';
import type { Text } from '../../../../kernel/text.js';
import type { ReminderKind } from '../reminder-kind.js';
import type { ReminderRule } from '../reminder-rule.js';
import type { VisitSubject } from '../subjects.js';
import { ladder, stepOf, type TimingUnit } from '../timing.js';

/** What is to be done once a visit is over. Patterns know `{title}`, `{ended}`, `{days}` since then and `{promises}`. */
interface AfterVisit {
  readonly unit: TimingUnit;
  readonly offsets: readonly number[];
  readonly text: Text;
  readonly reason: Text;
  /** as long as there is something to do */
  readonly open: (visit: VisitSubject) => boolean;
}

/** To the visit's owner a number of days after its end. */
export function afterVisit(
  kind: ReminderKind,
  { unit, offsets, text, reason, open }: AfterVisit,
): ReminderRule<'VISIT'> {
  return {
    kind,
    subject: 'VISIT',
    repeats: false,
    timing: {
      END: {
        countsFrom: { uk: 'останній день візиту', en: 'the last day of the visit' },
        unit,
        offsets,
        to: 'RESPONSIBLE',
      },
    },

    plan(visit, circumstances) {
      if (visit.endsOn === null || !visit.held || !open(visit)) return [];
      return ladder(circumstances, 'END', visit.endsOn);
    },

    words({ title, endsOn, openPromises }, { key, anchorOn }) {
      const values = { title, ended: dateWords(endsOn ?? anchorOn), days: stepOf(key).offset, promises: openPromises };
      return { text, reason, values };
    },
  };
}
