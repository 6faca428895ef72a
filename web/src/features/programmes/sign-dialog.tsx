import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AnnualReportRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import type { ReportEditing } from './use-report-editing';
import classes from './annual-report.module.css';

interface SignDialogProps {
  readonly report: AnnualReportRecordFragment;
  readonly editing: ReportEditing;
  readonly onClose: () => void;
}

/** Who signs, as it will print; then the report is frozen. */
export function SignDialog({ report, editing, onClose }: SignDialogProps) {
  const t = useT();
  const needed = (text: string) => (text.trim() === '' ? t('report.signatureNeeded') : null);
  const form = useForm({
    initialValues: {
      positionUk: report.positionUk ?? '',
      positionEn: report.positionEn ?? '',
      firstNameUk: report.firstNameUk ?? '',
      firstNameEn: report.firstNameEn ?? '',
      surnameUk: report.surnameUk ?? '',
      surnameEn: report.surnameEn ?? '',
      datedOn: report.datedOn,
    },
    validate: { positionUk: needed, firstNameUk: needed, surnameUk: needed },
  });
  const errors = report.warnings.filter(({ severity, accepted }) => severity === 'ERROR' && !accepted).length;

  return (
    <Modal
      opened
      size="lg"
      title={t('report.signTitle', { year: String(report.year) })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        noValidate
        className={classes.dialog}
        onSubmit={form.onSubmit(async (signature) => {
          if (await editing.sign(signature)) onClose();
        })}
      >
        {errors > 0 && <Note tone="overdue">{t('report.errors', { count: errors })}</Note>}
        <div className={classes.pair}>
          <TextInput
            label={t('report.position')}
            placeholder={t('report.positionPlaceholder')}
            data-autofocus
            {...form.getInputProps('positionUk')}
          />
          <TextInput label={t('report.positionEn')} lang="en" {...form.getInputProps('positionEn')} />
          <TextInput label={t('report.firstName')} {...form.getInputProps('firstNameUk')} />
          <TextInput label={t('report.firstNameEn')} lang="en" {...form.getInputProps('firstNameEn')} />
          <TextInput
            label={t('report.surname')}
            description={t('report.surnameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('surnameUk')}
          />
          <TextInput label={t('report.surnameEn')} lang="en" {...form.getInputProps('surnameEn')} />
          <DateField label={t('report.datedOn')} {...form.getInputProps('datedOn')} />
        </div>
        <p className="small muted">{t('report.signHint')}</p>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="subtle"
            onClick={() => void editing.revise({ signature: form.getValues() }).then((done) => done && onClose())}
          >
            {t('report.saveSignature')}
          </Button>
          <Button type="submit" variant="filled" loading={editing.saving} disabled={errors > 0}>
            {t('report.sign')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
