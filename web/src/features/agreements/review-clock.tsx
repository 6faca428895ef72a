import { Button } from '@mantine/core';
import { IconCalendarDue, IconClock } from '@tabler/icons-react';
import { addMonths, type CalendarDate, daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Tag } from '../../ui/tag';
import { ClockCard } from '../../ui/clock-card';

const REVIEW_MONTHS = 60;
/** From so many days on a review is amber. */
const SOON_DAYS = 90;

interface ReviewClockProps {
  readonly reviewOn: CalendarDate;
  /** Absent: the viewer only reads. */
  readonly onReviewed?: (() => void) | undefined;
}

/** A perpetual agreement is looked at again every five years. */
export function ReviewClock({ reviewOn, onReviewed }: ReviewClockProps) {
  const t = useT();
  const dates = useDates();
  const since = addMonths(reviewOn, -REVIEW_MONTHS);
  const left = daysBetween(dates.today, reviewOn);
  const [tone, label] =
    left < 0
      ? (['overdue', 'agreement.reviewLate'] as const)
      : left <= SOON_DAYS
        ? (['due', 'agreement.soon'] as const)
        : (['info', 'agreement.running'] as const);
  return (
    <ClockCard
      title={t('agreement.reviewClock')}
      figure={left < 0 ? t('agreement.reviewDue') : t('agreement.daysLeft', { days: left })}
      tag={
        <Tag tone={tone} icon={tone === 'info' ? IconClock : IconCalendarDue}>
          {t(label)}
        </Tag>
      }
      share={1 - left / Math.max(1, daysBetween(since, reviewOn))}
      tone={tone === 'info' ? undefined : tone}
      from={dates.long(since)}
      to={t('agreement.until', { date: dates.long(reviewOn) })}
      hint={
        onReviewed && left <= SOON_DAYS ? (
          <Button size="xs" onClick={onReviewed}>
            {t('agreement.reviewed')}
          </Button>
        ) : undefined
      }
    />
  );
}
