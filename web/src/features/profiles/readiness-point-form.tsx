import { Checkbox, TextInput } from '@mantine/core';
import type { ProfileRecordFragment, ReadinessAdvice, ReadinessFields } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { UserPicker } from '../../ui/pickers/user-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { type EvidenceFile, EvidenceFileField } from './evidence-file-field';
import classes from './profiles.module.css';

type Point = ProfileRecordFragment['readiness'][number];

interface PointValues {
  readonly done: boolean;
  readonly evidenceUrl: string;
  readonly evidenceFile: EvidenceFile | null;
  readonly ownerId: string | null;
  readonly nextStep: string;
}

interface PointFormProps {
  readonly municipalityId: string;
  readonly point: Point;
  /** What brings this point home, where it is the one to take next: the field for it is focused. */
  readonly advice: ReadinessAdvice | null;
  readonly onSave: (fields: ReadinessFields, expectedVersion: number | undefined) => Promise<string>;
  readonly onNewest: () => Promise<ProfileRecordFragment>;
  readonly onClose: () => void;
}

/** Where one point stands: done, its proof, who answers for it, and the next step. */
export function PointForm({ municipalityId, point, advice, onSave, onNewest, onClose }: PointFormProps) {
  const t = useT();
  const record = useRecordForm<PointValues>({
    draftKey: `readiness.${municipalityId}.${point.item}`,
    initial: valuesOf(point),
    validate: {},
    cleaned: (values) => values,
    save: ({ done, evidenceUrl, evidenceFile, ownerId, nextStep }, expectedVersion) => {
      const evidence = { evidenceUrl: evidenceUrl.trim() || null, evidenceFileId: evidenceFile?.id ?? null };
      return onSave({ done, ...evidence, ownerId, nextStep: nextStep.trim() || null }, expectedVersion);
    },
    onSaved: onClose,
    newest: async () => {
      const { version, readiness } = await onNewest();
      return { version, values: valuesOf(readiness.find(({ item }) => item === point.item) ?? point) };
    },
  });
  const { form } = record;
  const focused = advice === 'NAME_OWNER' ? 'owner' : advice === 'PLAN_STEP' ? 'step' : 'evidence';
  return (
    <form
      noValidate
      className={classes.pointForm}
      aria-label={t(`enum.ReadinessItem.${point.item}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Checkbox label={t('readiness.done')} {...form.getInputProps('done', { type: 'checkbox' })} />
      <TextInput
        label={t('readiness.evidence')}
        description={t('readiness.evidenceHint')}
        type="url"
        placeholder="https://"
        autoFocus={focused === 'evidence'}
        {...form.getInputProps('evidenceUrl')}
      />
      <EvidenceFileField
        municipalityId={municipalityId}
        value={form.values.evidenceFile}
        onChange={(file) => form.setFieldValue('evidenceFile', file)}
      />
      <div className={classes.pair}>
        <UserPicker
          label={t('readiness.owner')}
          clearable
          autoFocus={focused === 'owner'}
          {...form.getInputProps('ownerId')}
        />
        <TextInput
          label={t('readiness.nextStep')}
          placeholder={t('readiness.nextStepExample')}
          autoFocus={focused === 'step'}
          {...form.getInputProps('nextStep')}
        />
      </div>
      <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
    </form>
  );
}

function valuesOf({ done, evidenceUrl, evidenceFile, owner, nextStep }: Point): PointValues {
  return { done, evidenceUrl: evidenceUrl ?? '', evidenceFile, ownerId: owner?.id ?? null, nextStep: nextStep ?? '' };
}

/** What the two versions of a point are compared by. */
function summary({ evidenceUrl, evidenceFile, nextStep }: PointValues): string {
  return [evidenceUrl, evidenceFile?.name, nextStep].filter(Boolean).join('\n');
}
