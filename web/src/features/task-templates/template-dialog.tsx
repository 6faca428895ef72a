import { useMutation } from '@apollo/client/react';
import { Checkbox, Modal, NumberInput, Select, TextInput } from '@mantine/core';
import type { TaskTemplateRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { type PartnershipStage, TEMPLATE_DIRECTIONS } from '../../lib/vocabulary';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { createTaskTemplateDocument, updateTaskTemplateDocument } from './task-templates.documents';
import { ANYONE, fieldsOf, NEW_TEMPLATE, offsetOf, type TemplateFormValues, valuesOf } from './template-form-values';
import { useTemplateUse } from './use-template-use';
import { useTemplateWords } from './use-template-words';
import classes from './task-templates.module.css';

const MOST_DAYS = 365;

interface TemplateDialogProps {
  /** "Перед візитом", or the name of the stage. */
  readonly occasion: string;
  /** null: before a visit */
  readonly stage: PartnershipStage | null;
  /** null: the whole network */
  readonly communityId: string | null;
  /** null: a new one */
  readonly template: TaskTemplateRowFragment | null;
  /** Fetches the templates anew. */
  readonly onNewest: () => Promise<readonly TaskTemplateRowFragment[]>;
  readonly onClose: () => void;
}

/** A template, written down or changed. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { occasion, stage, communityId, template, onNewest, onClose } = props;
  const t = useT();
  const say = useSay();
  const words = useTemplateWords();
  const { sayTakenOut } = useTemplateUse(onNewest);
  const [create] = useMutation(createTaskTemplateDocument);
  const [update] = useMutation(updateTaskTemplateDocument);
  const ofVisit = stage === null;
  const place = `${communityId ?? 'network'}.${stage ?? 'visit'}`;

  const record = useRecordForm<TemplateFormValues>({
    draftKey: template === null ? `template.new.${place}` : `template.${template.id}`,
    initial: template === null ? NEW_TEMPLATE : valuesOf(template),
    validate: {
      titleUk: (title) => (title.trim() === '' ? t('task.titleNeeded') : null),
      offsetDays: (days) => (typeof days === 'number' ? null : t('templates.daysNeeded')),
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values, ofVisit);
      if (template === null) {
        const { data } = await create({ variables: { input: { stage, communityId, ...fields } } });
        say.done(t('saving.done'));
        return data?.createTaskTemplate.id;
      }
      const input = { id: template.id, expectedVersion: expectedVersion ?? template.version, ...fields };
      const saved = (await update({ variables: { input } })).data?.updateTaskTemplate;
      if (saved && template.inUse && !saved.inUse) sayTakenOut(saved);
      else say.done(t('saving.done'));
      return saved?.id;
    },
    onSaved: async () => {
      await onNewest();
      onClose();
    },
    newest:
      template === null
        ? undefined
        : async () => {
            const fresh = (await onNewest()).find(({ id }) => id === template.id) ?? template;
            return { version: fresh.version, values: valuesOf(fresh) };
          },
  });
  const { form } = record;
  const summary = (values: TemplateFormValues) => {
    const { titleUk, titleEn, direction, inPersonOnly, inUse } = values;
    const limits = words.limits({ direction: direction === ANYONE ? null : direction, inPersonOnly, inUse });
    return [titleUk, titleEn, words.when(offsetOf(values, ofVisit), ofVisit), ...limits].filter(Boolean).join('\n');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(template === null ? 'templates.new' : 'templates.edit', { occasion })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        noValidate
        className={classes.form}
        onSubmit={form.onSubmit(
          () => record.send(),
          (errors) => focusFirstError(form, errors),
        )}
      >
        <TextInput label={t('templates.titleUk')} data-autofocus {...form.getInputProps('titleUk')} />
        <TextInput
          label={t('templates.titleEn')}
          description={t('templates.titleEnHint')}
          lang="en"
          {...form.getInputProps('titleEn')}
        />
        <div className={ofVisit ? classes.pair : undefined}>
          <NumberInput
            label={t(ofVisit ? 'templates.days' : 'templates.daysAfterStage')}
            min={0}
            max={MOST_DAYS}
            allowDecimal={false}
            allowNegative={false}
            {...form.getInputProps('offsetDays')}
          />
          {ofVisit && (
            <Select
              label={t('templates.side')}
              data={[
                { value: 'BEFORE', label: t('templates.side.BEFORE') },
                { value: 'AFTER', label: t('templates.side.AFTER') },
              ]}
              allowDeselect={false}
              {...form.getInputProps('side')}
            />
          )}
        </div>
        {ofVisit && (
          <>
            <Select
              label={t('templates.direction')}
              data={[
                { value: ANYONE, label: t('templates.anyone') },
                ...TEMPLATE_DIRECTIONS.map((value) => ({ value, label: t(`enum.TemplateDirection.${value}`) })),
              ]}
              allowDeselect={false}
              {...form.getInputProps('direction')}
            />
            <Checkbox
              label={t('templates.inPersonOnlyField')}
              description={t('templates.inPersonOnlyHint')}
              {...form.getInputProps('inPersonOnly', { type: 'checkbox' })}
            />
          </>
        )}
        <Checkbox
          label={t('templates.inUse')}
          description={t('templates.inUseHint')}
          {...form.getInputProps('inUse', { type: 'checkbox' })}
        />
        <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
      </form>
    </Modal>
  );
}
