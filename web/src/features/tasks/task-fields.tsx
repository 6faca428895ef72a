import { Grid, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { TASK_PRIORITIES } from '../../lib/vocabulary';
import { type RepeatValues, toRule } from '../../lib/repeat-rule';
import type { TaskPriority } from '../../graphql/graphql';
import { DateField } from '../../ui/date-field';
import { UserPicker } from '../../ui/pickers/user-picker';
import { RepeatField } from '../../ui/repeat/repeat-field';

export interface TaskValues {
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  /** `HH:MM` or empty: any time that day. */
  readonly dueTime: string;
  readonly ownerId: string | null;
  readonly priority: TaskPriority;
  readonly note: string;
  readonly recurrence: RepeatValues;
}

/** What a new task and an existing one are asked alike. */
export function TaskFields({
  form,
  disabled = false,
  once = false,
  timeZone,
}: {
  readonly form: UseFormReturnType<TaskValues>;
  readonly disabled?: boolean;
  /** It is done once: a commitment, a step before a visit. */
  readonly once?: boolean;
  readonly timeZone: string;
}) {
  const t = useT();
  return (
    <fieldset disabled={disabled} style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 12, minWidth: 0 }}>
      <Textarea
        label={t('task.title')}
        placeholder={t('task.titlePlaceholder')}
        autosize
        minRows={1}
        maxRows={4}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <Grid gap={12}>
        <Grid.Col span={7}>
          <DateField label={t('task.dueOn')} {...form.getInputProps('dueOn')} clearable={false} />
        </Grid.Col>
        <Grid.Col span={5}>
          <TextInput type="time" label={t('task.dueTime')} {...form.getInputProps('dueTime')} />
        </Grid.Col>
      </Grid>
      {!once && (
        <RepeatField
          {...form.getInputProps('recurrence')}
          startsOn={form.values.dueOn}
          time={form.values.dueTime}
          timeZone={timeZone}
          disabled={disabled}
        />
      )}
      <UserPicker label={t('task.owner')} {...form.getInputProps('ownerId')} disabled={disabled} />
      <Select
        label={t('task.priority')}
        data={TASK_PRIORITIES.map((value) => ({ value, label: t(`enum.TaskPriority.${value}`) }))}
        {...form.getInputProps('priority')}
      />
      <Textarea label={t('task.note')} autosize minRows={3} maxRows={10} {...form.getInputProps('note')} />
    </fieldset>
  );
}

/** The rules of both forms; the server has the last word. */
export function useTaskRules() {
  const t = useT();
  return {
    title: (title: string) => (title.trim() === '' ? t('task.titleNeeded') : null),
    dueOn: (dueOn: CalendarDate | null) => (dueOn === null ? t('task.dueOnNeeded') : null),
    ownerId: (ownerId: string | null) => (ownerId === null ? t('task.ownerNeeded') : null),
  };
}

/** The rule of a task's form; null: it comes once. */
export function taskRule({ recurrence, dueOn }: TaskValues): string | null {
  return toRule(recurrence, dueOn);
}

/** The part of the input both mutations share; a local deadline carries its zone. */
export function taskInput(values: TaskValues, timeZone: string) {
  return {
    title: values.title.trim(),
    dueOn: values.dueOn ?? '',
    dueTime: values.dueTime === '' ? null : values.dueTime,
    dueTimeZone: values.dueTime === '' ? null : timeZone,
    ownerId: values.ownerId ?? '',
    priority: values.priority,
    note: values.note.trim() === '' ? null : values.note,
  };
}
