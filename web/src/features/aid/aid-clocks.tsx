import { IconCalendarDue, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { AidRecordFragment } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { ClockCard } from '../../ui/clock-card';
import { Tag } from '../../ui/tag';
import classes from './aid-page.module.css';

type Clock = AidRecordFragment['clocks'][number];

/** What is awaited and by when: the report, the delivery, the thanks, the distribution, the day of the shipment. */
export function AidClocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  if (clocks.length === 0) return null;
  return (
    <div className={classes.clocks}>
      {clocks.map((clock) => (
        <AidClock key={clock.kind} clock={clock} />
      ))}
    </div>
  );
}

/** A clock is amber when a tenth of its time is left. */
const SOON = 0.9;

function AidClock({ clock: { kind, startedOn, dueOn, stoppedOn, state, daysLeft, late } }: { readonly clock: Clock }) {
  const t = useT();
  const dates = useDates();
  const total = startedOn === null ? 0 : daysBetween(startedOn, dueOn);
  const until = stoppedOn ?? dates.today;
  const share = total > 0 && startedOn !== null ? daysBetween(startedOn, until) / total : late ? 1 : 0;
  const tone = late ? 'overdue' : state === 'STOPPED' ? 'done' : share >= SOON ? 'due' : undefined;
  return (
    <ClockCard
      title={t(`enum.AidClockKind.${kind}`)}
      figure={figure()}
      tag={
        <Tag
          tone={late ? 'overdue' : state === 'STOPPED' ? 'done' : 'info'}
          icon={late ? IconCalendarDue : state === 'STOPPED' ? IconCircleCheck : IconClock}
        >
          {late && state === 'STOPPED' ? t('aid.clock.cameLate') : t(`enum.AidClockState.${state}`)}
        </Tag>
      }
      share={share}
      tone={tone}
      from={startedOn === null ? '' : dates.long(startedOn)}
      to={t('aid.clock.due', { date: dates.long(dueOn) })}
      hint={t(`aid.clockHint.${kind}`)}
    />
  );

  function figure(): string {
    if (stoppedOn !== null) return dates.long(stoppedOn);
    if (daysLeft === null || daysLeft === 0) return t('aid.clock.today');
    return daysLeft < 0 ? t('aid.clock.daysLate', { count: -daysLeft }) : t('aid.clock.daysLeft', { count: daysLeft });
  }
}
