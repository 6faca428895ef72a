import { Button, Group, Modal, Select, Switch, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type {
  AnnualReportRecordFragment,
  EntryPrecision,
  MeasureEntryFields,
  MeasureEntryRowFragment,
  ReportedRecordInput,
  ReportedType,
} from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { REPORTED_TYPES } from '../../lib/record-paths';
import { DateField } from '../../ui/date-field';
import { ReportedRecordPicker } from '../../ui/pickers/reported-record-picker';
import type { ReportEditing } from './use-report-editing';
import classes from './annual-report.module.css';

/** The entry that a dialog is opened for. */
export type EntryWish =
  | {
      readonly kind: 'new';
      readonly key: string;
      readonly measureId: string | null;
      readonly record: ReportedRecordInput | null;
    }
  | {
      readonly kind: 'edit';
      readonly key: string;
      readonly entry: MeasureEntryRowFragment;
      readonly record: ReportedRecordInput | null;
    };

const PRECISIONS = ['NONE', 'DAY', 'MONTH', 'YEAR', 'ONGOING'] as const;

interface EntryDialogProps {
  readonly wish: EntryWish;
  readonly report: AnnualReportRecordFragment;
  readonly editing: ReportEditing;
  readonly onClose: () => void;
}

interface Values {
  readonly measureId: string | null;
  readonly type: ReportedType | null;
  readonly recordId: string | null;
  readonly textUk: string;
  readonly textEn: string;
  readonly datePrecision: EntryPrecision | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** An entry with all that belongs to it: a record or free text, its measure, its words in both languages, its dates. */
export function EntryDialog({ wish, report, editing, onClose }: EntryDialogProps) {
  const t = useT();
  const measures = report.sheet.sections.flatMap((section) => section.measures);
  const standing = wish.kind === 'edit' ? wish.entry : null;
  const under = measures.find(({ entries }) => entries.some(({ entryId }) => entryId === standing?.id));
  const form = useForm<Values>({
    initialValues: {
      measureId: wish.kind === 'new' ? wish.measureId : (under?.measureId ?? null),
      type: wish.record?.type ?? null,
      recordId: wish.record?.id ?? null,
      textUk: standing?.textUk ?? '',
      textEn: standing?.textEn ?? '',
      datePrecision: standing?.datePrecision ?? null,
      startsOn: standing?.startsOn ?? null,
      endsOn: standing?.endsOn ?? null,
    },
    validate: {
      measureId: (id) => (id === null ? t('report.measureNeeded') : null),
      recordId: (id, { type }) => (type !== null && id === null ? t('report.recordNeeded') : null),
      textUk: (text, { type }) => (type === null && text.trim() === '' ? t('report.wordsNeeded') : null),
    },
  });
  const { type, recordId, datePrecision } = form.values;
  const communityId = report.programme.community?.id;
  const freeText = type === null;

  async function save({ measureId, textUk, textEn, datePrecision: precision, startsOn, endsOn }: Values) {
    const words = { textUk: textUk.trim() || null, textEn: textEn.trim() || null };
    const dates = { datePrecision: precision, startsOn, endsOn };
    const fields: MeasureEntryFields = freeText ? { ...words, ...dates } : { ...words, datePrecision: precision };
    const record = type !== null && recordId !== null ? { type, id: recordId } : null;
    const done = standing
      ? await editing.reviseEntry(standing, { ...fields, measureId })
      : await editing.addEntry(measureId ?? '', record, fields);
    if (done) onClose();
  }

  return (
    <Modal
      opened
      size="lg"
      title={t(standing ? 'report.entryEdit' : 'report.addEntry')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form noValidate className={classes.dialog} onSubmit={form.onSubmit(save)}>
        <Select
          label={t('report.measure')}
          searchable
          allowDeselect={false}
          data={measures.map(({ measureId, code, title }) => ({ value: measureId, label: `${code} ${title}` }))}
          {...form.getInputProps('measureId')}
        />
        {!standing && (
          <div className={classes.two}>
            <Select
              label={t('report.record')}
              placeholder={t('report.freeText')}
              clearable
              data={REPORTED_TYPES.map((value) => ({ value, label: t(`enum.ReportedType.${value}`) }))}
              value={type}
              onChange={(chosen) => form.setValues({ type: chosen, recordId: null, datePrecision: null })}
            />
            {type !== null && communityId !== undefined && (
              <ReportedRecordPicker
                key={type}
                label={t(`enum.ReportedType.${type}`)}
                type={type}
                communityId={communityId}
                {...form.getInputProps('recordId')}
              />
            )}
          </div>
        )}
        <Textarea
          label={t('report.textUk')}
          description={freeText ? undefined : t('report.wordsHint')}
          autosize
          minRows={2}
          {...form.getInputProps('textUk')}
        />
        <Textarea label={t('report.textEn')} lang="en" autosize minRows={2} {...form.getInputProps('textEn')} />
        {!freeText && (
          <Switch
            label={t('report.noDate')}
            checked={datePrecision === 'NONE'}
            onChange={({ currentTarget }) => form.setFieldValue('datePrecision', currentTarget.checked ? 'NONE' : null)}
          />
        )}
        {freeText && (
          <div className={classes.three}>
            <Select
              label={t('report.when')}
              placeholder={t('report.whenUnknown')}
              clearable
              data={PRECISIONS.map((value) => ({ value, label: t(`enum.EntryPrecision.${value}`) }))}
              {...form.getInputProps('datePrecision')}
            />
            {datePrecision !== null && datePrecision !== 'NONE' && datePrecision !== 'ONGOING' && (
              <>
                <DateField label={t('report.from')} {...form.getInputProps('startsOn')} />
                <DateField label={t('report.to')} {...form.getInputProps('endsOn')} />
              </>
            )}
          </div>
        )}
        <Group justify="flex-end">
          {standing && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => void editing.removeEntry(standing).then((done) => done && onClose())}
            >
              {t('report.removeEntry')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={editing.saving}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
