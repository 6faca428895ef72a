import { IconAlarm, IconCalendarDue, IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react';
import { classNames } from '../lib/class-names';
import { type CalendarDate, daysBetween } from '../lib/calendar-date';
import { useDates } from '../lib/use-dates';
import { useT } from '../lib/messages';
import classes from './marks.module.css';

/** Today and the next two days are amber. */
const SOON_DAYS = 2;

interface DueDateProps {
  readonly on: CalendarDate;
  /** Wall-clock time of the deadline, `HH:MM`. */
  readonly time?: string | null;
  /** Set when the thing is done: green, with the day it was done. */
  readonly doneOn?: CalendarDate | null;
  /** Adds "· за 13 днів" after the date. Overdue dates always carry it. */
  readonly relative?: boolean;
  readonly dense?: boolean;
  /** The date alone: colour and icon say that it is late, as on a card. */
  readonly brief?: boolean;
}

export function DueDate({ on, time, doneOn, relative = false, dense = false, brief = false }: DueDateProps) {
  const t = useT();
  const dates = useDates();
  if (doneOn !== undefined && doneOn !== null) {
    return (
      <span className={classNames(classes.due, classes.done, dense && classes.dense)}>
        <IconCircleCheck size={14} stroke={2} aria-hidden />
        {t('due.done', { date: dates.long(doneOn) })}
      </span>
    );
  }
  const days = daysBetween(dates.today, on);
  const [tone, Icon] =
    days < 0
      ? [classes.overdue, IconAlarm]
      : days <= SOON_DAYS
        ? [classes.soon, IconCalendarDue]
        : [undefined, IconCalendarEvent];
  const said = [dates.long(on), time ? t('due.time', { time }) : null].filter(Boolean).join(', ');
  return (
    <span className={classNames(classes.due, tone, dense && classes.dense)}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>
        {days < 0 && <span className="visually-hidden">{t('due.overdue')} </span>}
        {said}
        {(relative || (days < 0 && !dense && !brief)) && ` · ${dates.relative(on)}`}
      </span>
    </span>
  );
}
