import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AbsenceLineFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { isConflict, refusalsOf } from '../../lib/refusal';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useOwnUserId } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { UserPicker } from '../../ui/pickers/user-picker';
import {
  absencesDocument,
  addAbsenceDocument,
  cancelAbsenceDocument,
  updateAbsenceDocument,
} from './choices.documents';
import classes from './settings-page.module.css';

/** When the viewer is away and who receives their reminders meanwhile. */
export function AbsencesCard() {
  const t = useT();
  const say = useSay();
  const dates = useDates();
  const { data } = useQuery(absencesDocument);
  const [cancel] = useMutation(cancelAbsenceDocument, { refetchQueries: [absencesDocument] });
  const [editing, setEditing] = useState<AbsenceLineFragment | 'new' | null>(null);
  const absences = data?.viewer?.user.absences ?? [];
  const close = () => setEditing(null);

  async function end({ id, version }: AbsenceLineFragment) {
    try {
      await cancel({ variables: { input: { id, expectedVersion: version } } });
      say.done(t('absence.cancelled'));
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <Card title={t('absence.title')} count={absences.length} flush>
      <ul>
        {absences.map((absence) => (
          <li key={absence.id} className={classes.session}>
            <span>
              <b>{dates.range(absence.fromOn, absence.toOn)}</b>
              <span className="small muted">
                {t('absence.substitute', { name: absence.substitute?.name ?? t('absence.hidden') })}
              </span>
            </span>
            <Button size="xs" onClick={() => setEditing(absence)}>
              {t('action.edit')}
            </Button>
            <Button size="xs" onClick={() => void end(absence)}>
              {t('absence.cancel')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={classes.out}>
        {editing === null ? (
          <>
            {absences.length === 0 && <p className="muted small">{t('absence.hint')}</p>}
            <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setEditing('new')}>
              {t('absence.add')}
            </Button>
          </>
        ) : (
          <AbsenceForm
            key={editing === 'new' ? 'new' : editing.id}
            absence={editing === 'new' ? null : editing}
            onClose={close}
          />
        )}
      </div>
    </Card>
  );
}

interface AbsenceFormProps {
  /** null: a new one */
  readonly absence: AbsenceLineFragment | null;
  readonly onClose: () => void;
}

function AbsenceForm({ absence, onClose }: AbsenceFormProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const ownId = useOwnUserId();
  const options = { refetchQueries: [absencesDocument] };
  const [add] = useMutation(addAbsenceDocument, options);
  const [update] = useMutation(updateAbsenceDocument, options);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const needed = (value: string | null) => (value === null ? t('absence.needed') : null);
  const form = useForm({
    initialValues: {
      fromOn: absence?.fromOn ?? (today as string | null),
      toOn: absence?.toOn ?? (null as string | null),
      substituteId: absence?.substitute?.id ?? (null as string | null),
    },
    validate: { fromOn: needed, toOn: needed, substituteId: needed },
  });

  async function submit({ fromOn, toOn, substituteId }: typeof form.values) {
    if (fromOn === null || toOn === null || substituteId === null) return;
    const days = { fromOn, toOn, substituteId };
    setRefusal(null);
    setSaving(true);
    try {
      if (absence) {
        await update({ variables: { input: { ...days, id: absence.id, expectedVersion: absence.version } } });
      } else {
        await add({ variables: { input: days } });
      }
      say.done(t('absence.saved'));
      onClose();
    } catch (error) {
      setSaving(false);
      setRefusal(
        isConflict(error) ? (refusalsOf(error)[0]?.message ?? '') : showRefusals(form, error, t('error.noAnswer')),
      );
    }
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
    >
      <DateField
        label={t('absence.from')}
        required
        {...(absence === null && { minDate: today })}
        {...form.getInputProps('fromOn')}
      />
      <DateField label={t('absence.to')} required minDate={today} {...form.getInputProps('toOn')} />
      <UserPicker
        label={t('absence.who')}
        {...(ownId !== null && { except: ownId })}
        {...form.getInputProps('substituteId')}
      />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" variant="filled" loading={saving}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
