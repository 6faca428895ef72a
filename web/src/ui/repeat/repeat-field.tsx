import { useQuery } from '@apollo/client/react';
import { Chip, Group, NumberInput, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import {
  REPEAT_ENDS,
  REPEAT_PATTERNS,
  type RepeatPattern,
  type RepeatValues,
  toRule,
  WEEKDAYS,
} from '../../lib/repeat-rule';
import { useDates } from '../../lib/use-dates';
import { DateField } from '../date-field';
import { recurrencePreviewDocument } from './repeat.documents';
import classes from './repeat-field.module.css';

interface RepeatFieldProps {
  readonly value?: RepeatValues;
  readonly onChange: (value: RepeatValues) => void;
  readonly error?: ReactNode;
  /** The first day. */
  readonly startsOn: CalendarDate | null;
  /** `HH:MM` or empty. */
  readonly time: string;
  readonly timeZone?: string | null;
  readonly disabled?: boolean;
}

const PAUSE_MS = 250;

/** How something comes again, and below it in a sentence what that means. */
export function RepeatField({ value, onChange, error, startsOn, time, timeZone, disabled = false }: RepeatFieldProps) {
  const t = useT();
  if (!value) return null;
  const put = (change: Partial<RepeatValues>) => onChange({ ...value, ...change });
  const repeats = value.pattern !== 'NEVER';
  return (
    <div className={classes.field}>
      <Select
        label={t('repeat.label')}
        data={REPEAT_PATTERNS.map((pattern) => ({ value: pattern, label: t(`repeat.pattern.${pattern}`) }))}
        value={value.pattern}
        onChange={(pattern) => put({ pattern: REPEAT_PATTERNS.find((known) => known === pattern) ?? 'NEVER' })}
        allowDeselect={false}
        error={error}
        disabled={disabled}
      />
      {value.pattern === 'WEEKLY' && (
        <Chip.Group
          multiple
          value={[...value.weekdays]}
          onChange={(chosen) => put({ weekdays: WEEKDAYS.filter((name) => chosen.includes(name)) })}
        >
          <Group gap={4} role="group" aria-label={t('repeat.weekdays')}>
            {WEEKDAYS.map((name) => (
              <Chip key={name} value={name} size="xs" disabled={disabled}>
                {t(`repeat.weekday.${name}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {repeats && (
        <div className={classes.row}>
          {value.pattern !== 'WORKDAYS' && (
            <NumberInput
              label={t(`repeat.interval.${unitOf(value.pattern)}`)}
              min={1}
              max={99}
              value={value.interval}
              onChange={(interval) => put({ interval: Number(interval) || 1 })}
              disabled={disabled}
            />
          )}
          <Select
            label={t('repeat.end')}
            data={REPEAT_ENDS.map((end) => ({ value: end, label: t(`repeat.end.${end}`) }))}
            value={value.end}
            onChange={(end) => put({ end: REPEAT_ENDS.find((known) => known === end) ?? 'NEVER' })}
            allowDeselect={false}
            disabled={disabled}
          />
          {value.end === 'UNTIL' && (
            <DateField label={t('repeat.until')} value={value.until} onChange={(until) => put({ until })} />
          )}
          {value.end === 'COUNT' && (
            <NumberInput
              label={t('repeat.count')}
              min={1}
              max={366}
              value={value.count}
              onChange={(count) => put({ count: Number(count) || 1 })}
              disabled={disabled}
            />
          )}
        </div>
      )}
      {startsOn !== null && (repeats || time !== '') && (
        <Meaning rule={toRule(value, startsOn)} startsOn={startsOn} time={time} timeZone={timeZone ?? null} />
      )}
    </div>
  );
}

function unitOf(pattern: RepeatPattern) {
  if (pattern === 'DAILY') return 'DAYS';
  if (pattern === 'WEEKLY') return 'WEEKS';
  return pattern.startsWith('MONTHLY') ? 'MONTHS' : 'YEARS';
}

interface MeaningProps {
  readonly rule: string | null;
  readonly startsOn: CalendarDate;
  readonly time: string;
  readonly timeZone: string | null;
}

/** What the server makes of it: the rule in words, its first days, and what the calendar and the clocks do to it. */
function Meaning(props: MeaningProps) {
  const t = useT();
  const dates = useDates();
  const [{ rule, startsOn, time, timeZone }] = useDebouncedValue(props, PAUSE_MS);
  const { data, previousData, error } = useQuery(recurrencePreviewDocument, {
    variables: { input: { rule, startsOn, time: time || null, timeZone } },
  });
  if (error) return <p className={classes.refused}>{refusalsOf(error)[0]?.message ?? t('error.noAnswer')}</p>;
  const preview = (data ?? previousData)?.recurrencePreview;
  if (!preview) return null;
  return (
    <div className="small muted" aria-live="polite">
      {preview.words !== null && (
        <p className={classes.words}>
          {t('repeat.means', {
            words: preview.words,
            days: preview.dates.slice(0, 3).map(dates.dayAndMonth).join(', '),
          })}
        </p>
      )}
      {preview.remarks.map(({ reason, text }) => (
        <p key={reason} className={classes.remark}>
          {text}
        </p>
      ))}
    </div>
  );
}
