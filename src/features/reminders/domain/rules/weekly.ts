import { addDays, mondayOf } from '../../../../kernel/calendar-date.js';
import { wallClock } from '../../../../kernel/wall-clock.js';
import type { PlannedMoment } from '../planned-moment.js';
import { type Circumstances, nextOnLadder, type Timing } from '../timing.js';

/** weeks from this one that may hold the next moment, whatever days settings name */
const WEEKS_DAYS = [-7, 0, 7, 14] as const;
/** until the eve of the next */
const USEFUL_DAYS = 6;

/** What is told every week while it lasts. */
export const WEEKLY: Timing = {
  WEEKLY: {
    countsFrom: { uk: 'понеділок кожного тижня', en: 'the Monday of every week' },
    unit: 'DAYS',
    offsets: [0],
    to: 'RESPONSIBLE',
  },
};

/** The next of the weekly moments. */
export function nextWeekly(circumstances: Circumstances): PlannedMoment[] {
  const monday = mondayOf(wallClock(circumstances.now, circumstances.person.timeZone).localDate);
  const mondays = WEEKS_DAYS.map((days) => addDays(monday, days));
  return nextOnLadder(circumstances, 'WEEKLY', mondays, USEFUL_DAYS);
}
