import { Button, Group, Modal, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type {
  AnnualReportRecordFragment,
  EntryPrecision,
  MeasureEntryFields,
  MeasureEntryRowFragment,
} from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { DateField } from '../../ui/date-field';
import { VisitPicker } from '../../ui/pickers/visit-picker';
import type { ReportEditing } from './use-report-editing';
import classes from './annual-report.module.css';

/** The entry that a dialog is opened for. */
export type EntryWish =
  | { readonly kind: 'new'; readonly key: string; readonly measureId: string | null; readonly visitId: string | null }
  | {
      readonly kind: 'edit';
      readonly key: string;
      readonly entry: MeasureEntryRowFragment;
      readonly visitId: string | null;
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
  readonly visitId: string | null;
  readonly textUk: string;
  readonly textEn: string;
  readonly datePrecision: EntryPrecision | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** An entry with all that belongs to it: a visit or free text, its measure, its words in both languages, its dates. */
export function EntryDialog({ wish, report, editing, onClose }: EntryDialogProps) {
  const t = useT();
  const measures = report.sheet.sections.flatMap((section) => section.measures);
  const standing = wish.kind === 'edit' ? wish.entry : null;
  const under = measures.find(({ entries }) => entries.some(({ entryId }) => entryId === standing?.id));
  const form = useForm<Values>({
    initialValues: {
      measureId: wish.kind === 'new' ? wish.measureId : (under?.measureId ?? null),
      visitId: wish.visitId,
      textUk: standing?.textUk ?? '',
      textEn: standing?.textEn ?? '',
      datePrecision: standing?.datePrecision ?? null,
      startsOn: standing?.startsOn ?? null,
      endsOn: standing?.endsOn ?? null,
    },
    validate: {
      measureId: (id) => (id === null ? t('report.measureNeeded') : null),
      textUk: (text, { visitId }) => (visitId === null && text.trim() === '' ? t('report.wordsNeeded') : null),
    },
  });
  const { visitId, datePrecision } = form.values;

  async function save({ measureId, visitId: chosen, textUk, textEn, ...dates }: Values) {
    const words = { textUk: textUk.trim() || null, textEn: textEn.trim() || null };
    const fields: MeasureEntryFields = chosen === null ? { ...words, ...dates } : words;
    const done = standing
      ? await editing.reviseEntry(standing, { ...fields, measureId })
      : await editing.addEntry(measureId ?? '', chosen, fields);
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
          <VisitPicker
            label={t('report.visit')}
            description={t('report.visitHint')}
            clearable
            municipalityId={report.programme.community?.id}
            {...form.getInputProps('visitId')}
          />
        )}
        <Textarea
          label={t('report.textUk')}
          description={visitId === null ? undefined : t('report.wordsHint')}
          autosize
          minRows={2}
          {...form.getInputProps('textUk')}
        />
        <Textarea label={t('report.textEn')} lang="en" autosize minRows={2} {...form.getInputProps('textEn')} />
        {visitId === null && (
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
