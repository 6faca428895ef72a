import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { useViewer } from '../../lib/viewer';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { UserPicker } from '../../ui/pickers/user-picker';
import { addStepDocument } from './partnership-page.documents';
import classes from './partnership-page.module.css';

const USUAL_DAYS = 7;

interface StepValues {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueOn: CalendarDate | null;
}

interface PartnershipStepFormProps {
  readonly partnershipId: string;
  readonly autoFocus?: boolean;
  onAdded(): void;
  onCancel?(): void;
}

/** A next step in one line: what, who, when. */
export function PartnershipStepForm({ partnershipId, autoFocus = false, onAdded, onCancel }: PartnershipStepFormProps) {
  const t = useT();
  const { today } = useDates();
  const { user } = useViewer();
  const draft = useDraft<StepValues>(`partnership.${partnershipId}.step`);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [add] = useMutation(addStepDocument, {
    refetchQueries: ['PartnershipRecord', 'PartnershipTasks', 'RailCounts'],
  });
  const empty: StepValues = { title: '', ownerId: user.id, dueOn: addDays(today, USUAL_DAYS) };
  const form = useForm<StepValues>({
    initialValues: draft.initial ?? empty,
    validate: {
      title: (title) => (title.trim() === '' ? t('task.titleNeeded') : null),
      ownerId: (ownerId) => (ownerId === null ? t('task.ownerNeeded') : null),
      dueOn: (dueOn) => (dueOn === null ? t('task.dueOnNeeded') : null),
    },
    onValuesChange: (values) => draft.keep(values),
  });

  async function submit({ title, ownerId, dueOn }: StepValues) {
    setRefusal(null);
    try {
      await add({
        variables: { input: { partnershipId, title: title.trim(), ownerId: ownerId ?? '', dueOn: dueOn ?? '' } },
      });
      form.setValues(empty);
      draft.discard();
      onAdded();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <form
      noValidate
      className={classes.stepForm}
      onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
    >
      <TextInput
        className={classes.stepTitle}
        label={t('task.title')}
        placeholder={t('task.titlePlaceholder')}
        autoFocus={autoFocus}
        {...form.getInputProps('title')}
      />
      <UserPicker label={t('task.owner')} {...form.getInputProps('ownerId')} />
      <DateField label={t('task.dueOn')} clearable={false} {...form.getInputProps('dueOn')} />
      {refusal !== null && (
        <div className={classes.stepTitle}>
          <Note tone="overdue">{refusal}</Note>
        </div>
      )}
      <div className={classes.stepButtons}>
        {onCancel && <Button onClick={onCancel}>{t('action.cancel')}</Button>}
        <Button type="submit" variant="filled" loading={form.submitting}>
          {t('step.add')}
        </Button>
      </div>
    </form>
  );
}
