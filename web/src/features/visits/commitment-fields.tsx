import { Popover, Textarea } from '@mantine/core';
import { IconCalendarEvent, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { MunicipalityNameFragment } from '../../graphql/graphql';
import { addDays, addMonths, type CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { DayPicker } from '../../ui/day-picker';
import { Flag } from '../../ui/flag';
import { UserPicker } from '../../ui/pickers/user-picker';
import type { CommitmentValues, Who } from './commitment-terms';
import classes from './commitments.module.css';

interface CommitmentFieldsProps {
  readonly values: CommitmentValues;
  readonly onChange: (values: CommitmentValues) => void;
  readonly parties: readonly MunicipalityNameFragment[];
  readonly error: string | null;
}

/** What, who, when: three taps. */
export function CommitmentFields({ values, onChange, parties, error }: CommitmentFieldsProps) {
  const t = useT();
  const names = useNames();
  const { who } = values;
  const choose = (next: Who) => onChange({ ...values, who: next });
  return (
    <div className={classes.fields}>
      <Textarea
        aria-label={t('visit.commitmentText')}
        placeholder={t('visit.commitmentPlaceholder')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={1000}
        data-autofocus
        value={values.text}
        error={error}
        onChange={(event) => onChange({ ...values, text: event.currentTarget.value })}
      />
      <ChipRow label={t('visit.commitmentWho')}>
        <Chip pressed={who.kind === 'me'} onPress={() => choose({ kind: 'me' })}>
          {t('visit.me')}
        </Chip>
        {parties.map((party) => (
          <Chip
            key={party.id}
            pressed={who.kind === 'party' && who.id === party.id}
            mark={<Flag country={party.countryCode} decorative />}
            onPress={() => choose({ kind: 'party', id: party.id })}
          >
            {names.municipality(party)}
          </Chip>
        ))}
        <Chip pressed={who.kind === 'other'} onPress={() => choose({ kind: 'other', userId: null })}>
          {t('visit.others')}
        </Chip>
      </ChipRow>
      {who.kind === 'other' && (
        <UserPicker
          label={t('visit.commitmentColleague')}
          labelHidden
          value={who.userId}
          onChange={(userId) => choose({ kind: 'other', userId })}
          placeholder={t('visit.commitmentColleague')}
        />
      )}
      {who.kind === 'party' && <p className="small muted">{t('visit.commitmentFollowed')}</p>}
      <When value={values.dueOn} onChange={(dueOn) => onChange({ ...values, dueOn })} />
    </div>
  );
}

interface WhenProps {
  readonly value: CalendarDate | null;
  readonly onChange: (dueOn: CalendarDate | null) => void;
}

/** In a week, in a month, or a day of the calendar; the chosen one shows its date. */
function When({ value, onChange }: WhenProps) {
  const t = useT();
  const dates = useDates();
  const [opened, setOpened] = useState(false);
  const week = addDays(dates.today, 7);
  const month = addMonths(dates.today, 1);
  const own = value !== null && value !== week && value !== month;
  const toggle = (day: CalendarDate) => onChange(value === day ? null : day);
  return (
    <ChipRow label={t('visit.commitmentWhen')}>
      <Chip pressed={value === week} label={t('visit.inWeek', { date: dates.long(week) })} onPress={() => toggle(week)}>
        {value === week ? dates.long(week) : t('visit.week')}
      </Chip>
      <Chip
        pressed={value === month}
        label={t('visit.inMonth', { date: dates.long(month) })}
        onPress={() => toggle(month)}
      >
        {value === month ? dates.long(month) : t('visit.month')}
      </Chip>
      <Popover opened={opened} onChange={setOpened} position="top" trapFocus returnFocus>
        <Popover.Target>
          <Chip
            pressed={own}
            mark={own ? undefined : <IconCalendarEvent size={16} stroke={1.75} aria-hidden />}
            label={t('visit.otherDate')}
            onPress={() => setOpened(!opened)}
          >
            {own ? dates.long(value) : t('visit.date')}
          </Chip>
        </Popover.Target>
        <Popover.Dropdown>
          <DayPicker
            value={value}
            onPick={(day) => {
              onChange(day);
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </ChipRow>
  );
}

function ChipRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <div className={classes.question} aria-hidden>
        {label}
      </div>
      <div className={classes.chips}>{children}</div>
    </div>
  );
}

interface ChipProps {
  readonly pressed: boolean;
  readonly mark?: ReactNode;
  /** Said in full where the chip is short. */
  readonly label?: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
  onPress(): void;
  readonly children: ReactNode;
}

function Chip({ pressed, mark, label, ref, onPress, children }: ChipProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes.chip}
      aria-pressed={pressed}
      aria-label={label}
      onClick={onPress}
    >
      {pressed && <IconCheck size={16} stroke={2} aria-hidden />}
      {mark}
      <span className="ellipsis">{children}</span>
    </button>
  );
}
