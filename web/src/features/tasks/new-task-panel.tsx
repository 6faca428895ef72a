import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { addDays } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import type { Panel } from '../../lib/panels';
import { NO_REPEAT } from '../../lib/repeat-rule';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { Note } from '../../ui/note';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { SavingState } from '../../ui/saving-state';
import { SidePanel } from '../../ui/side-panel';
import { TaskFields, taskInput, taskRule, type TaskValues, useTaskRules } from './task-fields';
import { createTaskDocument } from './tasks.documents';

/** A next step is usually wanted within a week. */
const USUAL_DAYS = 7;

interface NewTaskPanelProps {
  readonly links: Extract<Panel, { kind: 'new-task' }>;
  readonly onClose: () => void;
}

export function NewTaskPanel({ links, onClose }: NewTaskPanelProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const { user } = useViewer();
  const { partnershipId, visitId, agreementId, municipalityId, title } = links;
  const draft = useDraft<TaskValues>(`task.new.${partnershipId ?? visitId ?? agreementId ?? municipalityId ?? ''}`);
  const [partnership, setPartnership] = useState<string | null>(partnershipId ?? null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [create] = useMutation(createTaskDocument, { refetchQueries: 'active' });
  const form = useForm<TaskValues>({
    initialValues: {
      title: title ?? '',
      dueOn: addDays(today, USUAL_DAYS),
      dueTime: '',
      ownerId: user.id,
      priority: 'NORMAL',
      note: '',
      recurrence: NO_REPEAT,
      ...draft.initial,
    },
    validate: useTaskRules(),
    onValuesChange: (values) => draft.keep(values),
  });

  async function submit(values: TaskValues) {
    setRefusal(null);
    try {
      await create({
        variables: {
          input: {
            ...taskInput(values, user.timeZone),
            recurrence: taskRule(values),
            partnershipId: partnership,
            visitId,
            agreementId,
            municipalityId,
          },
        },
      });
      draft.discard();
      say.done(t('task.added'));
      onClose();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <SidePanel opened title={t('add.task')} onClose={onClose}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <TaskFields form={form} timeZone={user.timeZone} />
        {visitId === undefined && agreementId === undefined && municipalityId === undefined && (
          <PartnershipPicker label={t('task.partnership')} value={partnership} onChange={setPartnership} clearable />
        )}
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="space-between" mt={4}>
          <SavingState state={draft.keptAt === null ? 'idle' : 'draft'} />
          <Group gap={8}>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.submitting}>
              {t('task.addAction')}
            </Button>
          </Group>
        </Group>
      </form>
    </SidePanel>
  );
}
