import { IconCalendarDue, IconCircleCheck, IconClock, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AgreementRecordFragment, AgreementStatus } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Tag } from '../../ui/tag';
import { ClockCard } from '../../ui/clock-card';
import { ProcedureClock } from './procedure-clock';
import { ReviewClock } from './review-clock';
import type { SaveAgreement } from './use-save-agreement';
import classes from './agreement-page.module.css';

/** Before these the end of the term is only intended; after them it no longer matters. */
const BINDING: readonly AgreementStatus[] = [
  'SIGNED',
  'SENT_FOR_REGISTRATION',
  'REGISTERED',
  'IN_FORCE',
  'EXPIRING',
  'RENEWED',
  'SUSPENDED',
];
/** From so many days on a deadline is amber. */
const SOON_DAYS = 30;

interface AgreementClocksProps {
  readonly agreement: AgreementRecordFragment;
  readonly saving: SaveAgreement;
  readonly editable: boolean;
}

/** The clocks that run: those of the procedure, the notice, the end of the term, the review of a perpetual one. */
export function AgreementClocks({ agreement, saving, editable }: AgreementClocksProps) {
  const t = useT();
  const dates = useDates();
  const { status, noticeOn, inForceFrom, inForceTo, daysToExpiry, termKind, noticeGivenOn } = agreement;
  const binding = BINDING.includes(status);
  const clocks: ReactNode[] = [];

  for (const clock of agreement.clocks) {
    // a clock that has stopped is shown until the agreement is signed, then it is history
    if (clock.stoppedOn === null || !binding) clocks.push(<ProcedureClock key={clock.kind} clock={clock} />);
  }
  if (binding && noticeOn !== null) {
    const left = daysBetween(dates.today, noticeOn);
    const passed = left < 0;
    clocks.push(
      <ClockCard
        key="notice"
        title={t('agreement.noticeClock')}
        figure={passed ? t('agreement.noticePassed') : t('agreement.daysLeft', { days: left })}
        tag={
          passed ? (
            <Tag icon={IconCircleCheck}>{t('agreement.past')}</Tag>
          ) : (
            <Tag tone={left <= SOON_DAYS ? 'due' : 'info'} icon={left <= SOON_DAYS ? IconCalendarDue : IconClock}>
              {t(left <= SOON_DAYS ? 'agreement.soon' : 'agreement.running')}
            </Tag>
          )
        }
        share={shareOf(inForceFrom, noticeOn, dates.today)}
        tone={passed ? 'muted' : left <= SOON_DAYS ? 'due' : undefined}
        from={inForceFrom ? dates.long(inForceFrom) : ''}
        to={t('agreement.noticeUntil', { date: dates.long(noticeOn) })}
        hint={
          noticeGivenOn !== null
            ? t('agreement.noticeWasGiven', { date: dates.long(noticeGivenOn) })
            : termKind === 'FIXED_AUTO_RENEWAL'
              ? t('agreement.renewsOtherwise')
              : undefined
        }
      />,
    );
  }
  if (binding && inForceTo !== null && daysToExpiry !== null) {
    const over = daysToExpiry < 0;
    const soon = daysToExpiry <= SOON_DAYS;
    const renews = termKind === 'FIXED_AUTO_RENEWAL' && noticeGivenOn === null;
    clocks.push(
      <ClockCard
        key="expiry"
        title={t('agreement.expiryClock')}
        figure={over ? t('agreement.expired') : t('agreement.daysLeft', { days: daysToExpiry })}
        tag={
          renews ? (
            <Tag tone="info" icon={IconRefresh}>
              {t('agreement.autoRenewal')}
            </Tag>
          ) : (
            <Tag tone={over ? 'overdue' : soon ? 'due' : 'info'} icon={over || soon ? IconCalendarDue : IconClock}>
              {t(over ? 'agreement.over' : soon ? 'agreement.soon' : 'agreement.running')}
            </Tag>
          )
        }
        share={shareOf(inForceFrom, inForceTo, dates.today)}
        tone={over && !renews ? 'overdue' : soon ? 'due' : undefined}
        from={inForceFrom ? dates.long(inForceFrom) : ''}
        to={t('agreement.until', { date: dates.long(inForceTo) })}
      />,
    );
  }
  if (binding && agreement.reviewOn !== null) {
    clocks.push(
      <ReviewClock
        key="review"
        reviewOn={agreement.reviewOn}
        onReviewed={editable ? () => void saving.save({ reviewedOn: dates.today }) : undefined}
      />,
    );
  }
  return clocks.length > 0 ? <div className={classes.clocks}>{clocks}</div> : null;
}

function shareOf(from: string | null, to: string, today: string): number {
  if (from === null) return 0;
  const whole = daysBetween(from, to);
  return whole <= 0 ? 1 : daysBetween(from, today) / whole;
}
