import { IconCalendarDue, IconCircleCheck, IconClock, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AgreementRecordFragment, AgreementStatus } from '../../graphql/graphql';
import { addDays, daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Tag } from '../../ui/tag';
import { begunOn, MINISTRY_ASK_DAY, MINISTRY_DAYS } from './agreement-lifecycle';
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

/** The clocks that run: the ministry's answer, the notice, the end of the term. */
export function AgreementClocks({ agreement }: { readonly agreement: AgreementRecordFragment }) {
  const t = useT();
  const dates = useDates();
  const { status, noticeOn, inForceFrom, inForceTo, daysToExpiry, termKind } = agreement;
  const binding = BINDING.includes(status);
  const clocks: ReactNode[] = [];

  const submitted = status === 'SUBMITTED' ? begunOn(agreement, 'SUBMITTED') : null;
  if (submitted !== null) {
    const day = daysBetween(submitted, dates.today);
    const late = day > MINISTRY_DAYS;
    const ask = addDays(submitted, MINISTRY_ASK_DAY);
    clocks.push(
      <Clock
        key="ministry"
        title={t('agreement.ministryClock')}
        figure={t('agreement.dayOf', { day, total: MINISTRY_DAYS })}
        tag={
          late ? (
            <Tag tone="overdue" icon={IconCalendarDue}>
              {t('agreement.ministryLate')}
            </Tag>
          ) : (
            <Tag tone="info" icon={IconClock}>
              {t('agreement.running')}
            </Tag>
          )
        }
        share={day / MINISTRY_DAYS}
        mark={MINISTRY_ASK_DAY / MINISTRY_DAYS}
        tone={late ? 'overdue' : undefined}
        from={dates.long(submitted)}
        to={t('agreement.deadline', { date: dates.long(addDays(submitted, MINISTRY_DAYS)) })}
        hint={ask >= dates.today ? t('agreement.askOn', { date: dates.long(ask), day: MINISTRY_ASK_DAY }) : undefined}
      />,
    );
  }
  if (binding && noticeOn !== null) {
    const left = daysBetween(dates.today, noticeOn);
    const passed = left < 0;
    clocks.push(
      <Clock
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
        hint={termKind === 'FIXED_AUTO_RENEWAL' ? t('agreement.renewsOtherwise') : undefined}
      />,
    );
  }
  if (binding && inForceTo !== null && daysToExpiry !== null) {
    const over = daysToExpiry < 0;
    const soon = daysToExpiry <= SOON_DAYS;
    const renews = termKind === 'FIXED_AUTO_RENEWAL';
    clocks.push(
      <Clock
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
  return clocks.length > 0 ? <div className={classes.clocks}>{clocks}</div> : null;
}

function shareOf(from: string | null, to: string, today: string): number {
  if (from === null) return 0;
  const whole = daysBetween(from, to);
  return whole <= 0 ? 1 : daysBetween(from, today) / whole;
}

interface ClockProps {
  readonly title: string;
  readonly figure: string;
  readonly tag: ReactNode;
  /** How much of the time has gone, from 0 to 1. */
  readonly share: number;
  /** Where the reminder stands, from 0 to 1. */
  readonly mark?: number;
  readonly tone?: 'due' | 'overdue' | 'muted';
  readonly from: string;
  readonly to: string;
  readonly hint?: string;
}

function Clock({ title, figure, tag, share, mark, tone, from, to, hint }: ClockProps) {
  const percent = (part: number) => `${Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10}%`;
  return (
    <section className={classes.clock} aria-label={title}>
      <h2>{title}</h2>
      <div className={classes.figureRow}>
        <span className={classes.figure}>{figure}</span>
        {tag}
      </div>
      <div className={classes.track} aria-hidden>
        <i data-tone={tone} style={{ width: percent(share) }} />
        {mark !== undefined && <u style={{ left: percent(mark) }} />}
      </div>
      <div className={classes.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </div>
      {hint !== undefined && (
        <p className="small muted" style={{ marginTop: 4 }}>
          {hint}
        </p>
      )}
    </section>
  );
}
