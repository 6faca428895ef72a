import type { Person } from './planned-moment.js';
import type { Addressee, Circumstances, Timing } from './timing.js';
import { WEEKDAYS, type WorkingCalendar } from './working-calendar.js';

export const IN_KYIV: Person = { timeZone: 'Europe/Kyiv', reminderTime: '09:00' };

/** A rule's own timing, as it is where nobody has set another. */
export function byDefault(
  { timing }: { readonly timing: Timing },
  now: Date,
  {
    to = 'RESPONSIBLE',
    person = IN_KYIV,
    calendar = WEEKDAYS,
  }: { readonly to?: Addressee; readonly person?: Person; readonly calendar?: WorkingCalendar } = {},
): Circumstances {
  return {
    ...{ person, now, calendar },
    steps: (name) => {
      const line = timing[name];
      return line?.to === to ? line : { unit: 'DAYS', offsets: [] };
    },
  };
}
