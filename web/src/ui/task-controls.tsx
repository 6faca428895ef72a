import { Menu } from '@mantine/core';
import { IconCheck, IconClockPause, type TablerIcon } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { addDays, type CalendarDate, weekday } from '../lib/calendar-date';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import { useIsPhone } from '../lib/use-phone';
import classes from './task-controls.module.css';

const DayPicker = lazy(async () => ({ default: (await import('./day-picker')).DayPicker }));

interface TaskTickProps {
  readonly title: string;
  readonly done: boolean;
  readonly disabled?: boolean;
  readonly onTick: () => void;
}

/** The round tick: 18 px drawn, 28 px to hit, 44 on a phone. */
export function TaskTick({ title, done, disabled = false, onTick }: TaskTickProps) {
  const t = useT();
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={done}
      aria-label={t('task.tick', { title })}
      disabled={disabled}
      className={classes.hit}
      onClick={onTick}
    >
      <span className={classes.tick}>
        <IconCheck size={13} stroke={3} aria-hidden />
      </span>
    </button>
  );
}

interface SnoozeMenuProps {
  readonly title: string;
  /** What it does; absent: moves the due date. */
  readonly label?: string;
  /** Absent: the clock of another day. */
  readonly icon?: TablerIcon;
  readonly onSnooze: (dueOn: CalendarDate) => void;
}

/** To another day: tomorrow, Monday, a week, or one picked in the calendar. */
export function SnoozeMenu({ title, label: asked, icon: Icon = IconClockPause, onSnooze }: SnoozeMenuProps) {
  const t = useT();
  const dates = useDates();
  const phone = useIsPhone();
  const [opened, setOpened] = useState(false);
  const [picking, setPicking] = useState(false);
  const what = asked ?? t('snooze.label');
  const days = [
    ['snooze.tomorrow', addDays(dates.today, 1)],
    ['snooze.monday', addDays(dates.today, 8 - weekday(dates.today))],
    ['snooze.week', addDays(dates.today, 7)],
  ] as const;

  function choose(dueOn: CalendarDate) {
    setOpened(false);
    onSnooze(dueOn);
  }

  return (
    <Menu
      opened={opened}
      onChange={(open) => {
        setOpened(open);
        setPicking(false);
      }}
      closeOnItemClick={false}
      width={picking ? undefined : 280}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.icon}
          aria-label={asked === undefined ? t('task.snooze', { title }) : `${asked}: ${title}`}
          title={what}
        >
          <Icon size={phone ? 22 : 18} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {picking ? (
          <Suspense fallback={null}>
            <DayPicker minDate={dates.today} onPick={choose} />
          </Suspense>
        ) : (
          <>
            <Menu.Label>{what}</Menu.Label>
            {days.map(([label, day]) => (
              <Menu.Item key={label} onClick={() => choose(day)}>
                <span className={classes.option}>
                  {t(label)}
                  <span className="muted">{dates.dayAndMonth(day)}</span>
                </span>
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setPicking(true)}>{t('snooze.pick')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
