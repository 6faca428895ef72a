import { IconAlarm, IconCalendarEvent, IconHourglassEmpty, IconMail, type TablerIcon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MyDayQuery } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { LONG_SILENCE_DAYS } from './waiting-rows';
import classes from './my-day.module.css';

/** The four numbers; each opens exactly its rows. */
export function DayTiles({ day }: { readonly day: MyDayQuery }) {
  const t = useT();
  const { today } = useDates();
  const oldest = day.overdue.edges[0]?.node.dueOn;
  const firstTime = day.dueToday.edges
    .map(({ node }) => node.dueTime)
    .filter((time) => time !== null)
    .sort()[0];
  const longSilent = day.waiting.edges.filter(
    ({ node }) => node.waitingSince !== null && daysBetween(node.waitingSince, today) > LONG_SILENCE_DAYS,
  ).length;
  return (
    <nav className={classes.tiles} aria-label={t('myDay.numbers')}>
      <Tile
        to="/tasks?overdue=yes"
        value={day.overdue.totalCount}
        label={t('myDay.tile.overdue', { count: day.overdue.totalCount })}
        short={t('myDay.tile.overdueShort')}
        hint={oldest ? t('myDay.tile.oldest', { days: daysBetween(oldest, today) }) : ''}
        icon={IconAlarm}
        tone={day.overdue.totalCount > 0 ? 'overdue' : undefined}
      />
      <Tile
        to={`/tasks?dueFrom=${today}&dueTo=${today}`}
        value={day.dueToday.totalCount}
        label={t('myDay.tile.today')}
        short={t('myDay.tile.todayShort')}
        hint={firstTime ? t('myDay.tile.firstTime', { time: firstTime }) : ''}
        icon={IconCalendarEvent}
      />
      <Tile
        to="/tasks?state=WAITING_FOR_PARTNER"
        value={day.waiting.totalCount}
        label={t('myDay.tile.waiting')}
        short={t('myDay.tile.waitingShort')}
        hint={longSilent > 0 ? t('myDay.tile.longSilent', { count: longSilent, days: LONG_SILENCE_DAYS }) : ''}
        icon={IconMail}
      />
      <Tile
        to="/partnerships?open=yes&rot=STALLED"
        value={day.stalled.totalCount}
        label={t('myDay.tile.stalled', { count: day.stalled.totalCount })}
        short={t('myDay.tile.stalledShort')}
        hint={t('myDay.tile.ofOpen', { count: day.allPartnerships.totalCount })}
        icon={IconHourglassEmpty}
        tone={day.stalled.totalCount > 0 ? 'stalled' : undefined}
      />
    </nav>
  );
}

interface TileProps {
  readonly to: string;
  readonly value: number;
  readonly label: string;
  /** For a quarter of a phone's width. */
  readonly short: string;
  readonly hint: string;
  readonly icon: TablerIcon;
  readonly tone?: 'overdue' | 'stalled';
}

function Tile({ to, value, label, short, hint, icon: Icon, tone }: TileProps) {
  const phone = useIsPhone();
  return (
    <Link to={to} data-tone={tone}>
      <b>{value}</b>
      <span className={classes.tileLabel}>{phone ? short : label}</span>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span className={classes.tileHint}>{hint}</span>
    </Link>
  );
}
