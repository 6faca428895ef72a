import type { CalendarDate } from '../lib/calendar-date';
import { DueDate } from './due-date';
import classes from './marks.module.css';

interface NextClockProps {
  /** what is due */
  readonly name: string;
  readonly on: CalendarDate;
}

/** What a record waits for first, on one line. */
export function NextClock({ name, on }: NextClockProps) {
  return (
    <span className={classes.nextClock}>
      <span className="small muted">{name}</span>
      <DueDate on={on} dense />
    </span>
  );
}
