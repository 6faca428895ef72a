import { IconCalendarDue, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { addDays } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Tag } from '../../ui/tag';
import { ClockCard } from '../../ui/clock-card';

/** The day of the ministry's clock on which it is worth asking. */
const ASK_DAY = 20;

/** One clock of the procedure: the ministry's answer, Justice, sending, registration. */
export function ProcedureClock({ clock }: { readonly clock: AgreementRecordFragment['clocks'][number] }) {
  const t = useT();
  const dates = useDates();
  const { kind, days, startedOn, dueOn, stoppedOn, daysGone, late } = clock;
  const askOn = kind === 'MINISTRY_ANSWER' && days > ASK_DAY ? addDays(startedOn, ASK_DAY) : null;
  const running = stoppedOn === null;
  return (
    <ClockCard
      title={t(`enum.ClockKind.${kind}`)}
      figure={
        running
          ? t('agreement.dayOf', { day: daysGone, total: days })
          : t('agreement.daysOf', { days: daysGone, total: days })
      }
      tag={
        late ? (
          <Tag tone="overdue" icon={IconCalendarDue}>
            {t(running ? 'agreement.clockLate' : 'agreement.cameLate')}
          </Tag>
        ) : running ? (
          <Tag tone="info" icon={IconClock}>
            {t('agreement.running')}
          </Tag>
        ) : (
          <Tag tone="done" icon={IconCircleCheck}>
            {t('agreement.inTime')}
          </Tag>
        )
      }
      share={daysGone / days}
      mark={askOn !== null && running ? ASK_DAY / days : undefined}
      tone={late ? 'overdue' : running ? undefined : 'done'}
      from={dates.long(startedOn)}
      to={
        running
          ? t('agreement.deadline', { date: dates.long(dueOn) })
          : t('agreement.cameOn', { date: dates.long(stoppedOn) })
      }
      hint={
        askOn !== null && running && askOn >= dates.today
          ? t('agreement.askOn', { date: dates.long(askOn), day: ASK_DAY })
          : undefined
      }
    />
  );
}
