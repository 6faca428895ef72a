import { useMutation } from '@apollo/client/react';
import { Button, Chip, Grid, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { OwnReminderWhenInput, RecordType } from '../../graphql/graphql';
import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { fromRule, NO_REPEAT, type RepeatValues, toRule } from '../../lib/repeat-rule';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { DateField } from '../date-field';
import { Note } from '../note';
import { RepeatField } from '../repeat/repeat-field';
import { SidePanel } from '../side-panel';
import { createOwnReminderDocument, type OwnReminderRow, updateOwnReminderDocument } from './remind-me.documents';

/** Types whose records work towards a date; the server says so where one has none yet. */
const DATED: readonly RecordType[] = ['AGREEMENT', 'AID_TRANSFER', 'PROJECT', 'TASK', 'VISIT'];
const DAYS_AHEAD = { tomorrow: 1, week: 7, month: 30 } as const;
const DAYS_BEFORE = [1, 3, 7, 14, 30] as const;

interface RemindMeValues {
  readonly words: string;
  readonly on: CalendarDate | null;
  /** Before the date of the record; null: on a day. */
  readonly before: number | null;
  readonly time: string;
  readonly recurrence: RepeatValues;
}

interface RemindMePanelProps {
  readonly record: { readonly type: RecordType; readonly id: string };
  /** The one to change; null: a new one. */
  readonly reminder: OwnReminderRow | null;
  readonly onClose: () => void;
}

/** "Remind me": what of, and when. */
export function RemindMePanel({ record, reminder, onClose }: RemindMePanelProps) {
  const t = useT();
  const say = useSay();
  const { today, timeZone } = useDates();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [create] = useMutation(createOwnReminderDocument, { refetchQueries: ['OwnReminders'] });
  const [update] = useMutation(updateOwnReminderDocument, { refetchQueries: ['OwnReminders'] });
  const form = useForm<RemindMeValues>({
    initialValues: {
      words: reminder?.words ?? '',
      on: reminder ? reminder.startsOn : addDays(today, DAYS_AHEAD.week),
      before: typeof reminder?.offsetDays === 'number' ? -reminder.offsetDays : null,
      time: reminder?.time ?? '',
      recurrence: reminder ? fromRule(reminder.recurrence) : NO_REPEAT,
    },
    validate: {
      on: (on, { before }) => (on === null && before === null ? t('remindMe.whenNeeded') : null),
    },
  });
  const { on, before, time } = form.values;
  const zone = reminder?.timeZone ?? timeZone;

  async function submit(values: RemindMeValues) {
    setRefusal(null);
    const when: OwnReminderWhenInput = {
      ...(values.before === null
        ? { on: values.on, recurrence: toRule(values.recurrence, values.on) }
        : { offsetDays: -values.before }),
      ...(values.time === '' ? {} : { time: values.time, timeZone: zone }),
    };
    const words = values.words.trim() === '' ? null : values.words.trim();
    try {
      if (reminder) {
        await update({ variables: { input: { id: reminder.id, expectedVersion: reminder.version, words, when } } });
      } else {
        await create({ variables: { input: { recordType: record.type, recordId: record.id, words, when } } });
      }
      say.done(t('remindMe.saved'));
      onClose();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  const choose = (chosen: Pick<RemindMeValues, 'on' | 'before'>) => {
    form.clearErrors();
    form.setValues(chosen.before === null ? chosen : { ...chosen, recurrence: NO_REPEAT });
  };
  return (
    <SidePanel opened title={t('remindMe.title')} onClose={onClose}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <TextInput
          label={t('remindMe.words')}
          placeholder={t('remindMe.wordsPlaceholder')}
          maxLength={200}
          data-autofocus
          {...form.getInputProps('words')}
        />
        <Group gap={6} role="group" aria-label={t('remindMe.quick')}>
          {(['tomorrow', 'week', 'month'] as const).map((name) => {
            const day = addDays(today, DAYS_AHEAD[name]);
            return (
              <Chip
                key={name}
                size="xs"
                checked={before === null && on === day}
                onChange={() => choose({ on: day, before: null })}
              >
                {t(`remindMe.${name}`)}
              </Chip>
            );
          })}
          {DATED.includes(record.type) &&
            DAYS_BEFORE.map((days) => (
              <Chip key={days} size="xs" checked={before === days} onChange={() => choose({ on: null, before: days })}>
                {t('remindMe.before', { days })}
              </Chip>
            ))}
        </Group>
        <Grid gap={12}>
          <Grid.Col span={{ base: 12, xs: 7 }}>
            {before === null ? (
              <DateField label={t('remindMe.on')} minDate={today} {...form.getInputProps('on')} clearable={false} />
            ) : (
              <TextInput
                label={t('remindMe.on')}
                value={t('remindMe.beforeDate', { days: before })}
                readOnly
                error={form.errors['offsetDays']}
              />
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, xs: 5 }}>
            <TextInput
              type="time"
              label={t('remindMe.time')}
              description={zone === timeZone ? undefined : zone}
              {...form.getInputProps('time')}
            />
          </Grid.Col>
        </Grid>
        <p className="small muted">{t('remindMe.ownHour')}</p>
        {before === null && (
          <RepeatField {...form.getInputProps('recurrence')} startsOn={on} time={time} timeZone={zone} />
        )}
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="flex-end" gap={8} mt={4}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {t('remindMe.save')}
          </Button>
        </Group>
      </form>
    </SidePanel>
  );
}
