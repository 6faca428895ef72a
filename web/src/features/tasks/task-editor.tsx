import { useMutation } from '@apollo/client/react';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { EditScope } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { isConflict, refusalsOf } from '../../lib/refusal';
import { fromRule } from '../../lib/repeat-rule';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { useTaskQuiet } from '../../lib/use-task-quiet';
import { useMayWrite, useViewer } from '../../lib/viewer';
import { Facts } from '../../ui/card';
import { ConflictNote } from '../../ui/conflict-note';
import { DueDate } from '../../ui/due-date';
import { Note } from '../../ui/note';
import { RecordRemindersCard } from '../../ui/record-reminders';
import { SavingState } from '../../ui/saving-state';
import { TaskFields, taskInput, taskRule, type TaskValues, useTaskRules } from './task-fields';
import { TaskLinks } from './task-links';
import { TaskMoves } from './task-moves';
import { type OpenTask, updateTaskDocument } from './tasks.documents';

interface TaskEditorProps {
  readonly task: OpenTask;
  onNewest(): Promise<OpenTask>;
  onClose(): void;
}

export function TaskEditor({ task, onNewest, onClose }: TaskEditorProps) {
  const t = useT();
  const dates = useDates();
  const { user } = useViewer();
  const mayWrite = useMayWrite();
  const draft = useDraft<TaskValues>(`task.${task.id}`);
  const { loud } = useTaskQuiet(onNewest);
  const [update] = useMutation(updateTaskDocument, { refetchQueries: 'active' });
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [scope, setScope] = useState<EditScope>('THIS_ONE');
  const zone = task.dueTimeZone ?? user.timeZone;
  const [conflict, setConflict] = useState<string | null>(null);
  const form = useForm<TaskValues>({
    initialValues: valuesOf(task),
    validate: useTaskRules(),
    onValuesChange: (values) => {
      setSaving('idle');
      draft.keep(values);
    },
  });
  const [restored] = useState(draft.initial !== null);
  const closed = task.state === 'DONE' || task.state === 'CANCELLED';

  /** The rule is sent when it changed, or when another day is to hold for all that come. */
  function repetition(values: TaskValues) {
    const moved = scope === 'FURTHER' && values.dueOn !== task.dueOn;
    const changed = form.isDirty('recurrence') || (task.recurrence !== null && moved);
    return { ...(changed ? { recurrence: taskRule(values) } : {}), scope };
  }

  async function save(values: TaskValues, expectedVersion: number) {
    setRefusal(null);
    setConflict(null);
    setSaving('saving');
    try {
      await update({
        variables: {
          input: { id: task.id, expectedVersion, ...taskInput(values, zone), ...repetition(values) },
        },
      });
      draft.discard();
      form.resetDirty(values);
      setSaving('saved');
    } catch (error) {
      setSaving('idle');
      if (isConflict(error)) setConflict(refusalsOf(error)[0]?.message ?? '');
      else setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  async function keepMine() {
    const { version } = await onNewest();
    await save(form.getValues(), version);
  }

  async function takeTheirs() {
    const newest = await onNewest();
    form.setValues(valuesOf(newest));
    form.resetDirty(valuesOf(newest));
    draft.discard();
    setConflict(null);
  }

  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <TaskMoves task={task} onChanged={onNewest} onClose={onClose} />
      <Facts
        rows={[
          [t('task.state'), t(`enum.TaskState.${task.state}`)],
          [
            t('task.due'),
            <DueDate
              key="due"
              on={task.dueOn}
              time={task.dueTime}
              doneOn={task.doneAt === null ? null : dates.dayOf(task.doneAt)}
              relative
              dense
            />,
          ],
          [
            t('repeat.label'),
            task.recurrence &&
              [
                task.recurrence.words,
                task.recurrence.nextOn === null
                  ? t('repeat.isLast')
                  : t('repeat.next', { date: dates.long(task.recurrence.nextOn) }),
                task.recurrence.missedBefore > 0 && t('repeat.missed', { count: task.recurrence.missedBefore }),
              ]
                .filter(Boolean)
                .join(' · '),
          ],
          [
            t('task.quiet'),
            task.snoozedUntil && (
              <>
                {t('task.quietUntil', { until: dates.long(task.snoozedUntil) })}{' '}
                <button type="button" className="link" onClick={() => void loud(task)}>
                  {t('task.loud')}
                </button>
              </>
            ),
          ],
          [t('task.belongsTo'), <TaskLinks key="links" task={task} />],
          [t('task.commitment'), task.commitment?.text],
          [t('task.cancelReason'), task.cancelReason],
        ]}
      />
      {restored && draft.initial !== null && (
        <Note
          tone="info"
          actions={
            <Button size="xs" onClick={() => form.setValues({ ...draft.initial })}>
              {t('draft.restore')}
            </Button>
          }
        >
          {t('draft.found')}
        </Note>
      )}
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(
          (values) => save(values, task.version),
          (errors) => focusFirstError(form, errors),
        )}
      >
        <TaskFields
          form={form}
          disabled={!mayWrite || closed}
          once={Boolean(task.commitment) || task.templateId !== null}
          timeZone={zone}
        />
        {task.recurrence && !closed && mayWrite && form.isDirty() && (
          <SegmentedControl
            aria-label={t('task.scope')}
            value={scope}
            onChange={(value) => setScope(value === 'FURTHER' ? 'FURTHER' : 'THIS_ONE')}
            data={[
              { value: 'THIS_ONE', label: t('enum.EditScope.THIS_ONE') },
              { value: 'FURTHER', label: t('enum.EditScope.FURTHER') },
            ]}
          />
        )}
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        {conflict !== null && (
          <ConflictNote message={conflict} onKeepMine={() => void keepMine()} onTakeTheirs={() => void takeTheirs()} />
        )}
        {mayWrite && !closed && (
          <Group justify="space-between">
            <SavingState state={saving === 'idle' && draft.keptAt !== null ? 'draft' : saving} />
            <Button type="submit" variant="filled" loading={saving === 'saving'} disabled={!form.isDirty()}>
              {t('action.save')}
            </Button>
          </Group>
        )}
      </form>
      <RecordRemindersCard type="TASK" id={task.id} />
    </div>
  );
}

function valuesOf(task: OpenTask): TaskValues {
  return {
    title: task.title,
    dueOn: task.dueOn,
    dueTime: task.dueTime ?? '',
    ownerId: task.owner.id,
    priority: task.priority,
    note: task.note ?? '',
    recurrence: fromRule(task.recurrence?.rule ?? null),
  };
}
