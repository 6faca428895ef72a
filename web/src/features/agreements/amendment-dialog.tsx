import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AgreementAmendmentInput, AgreementRecordFragment } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { DateField } from '../../ui/date-field';
import { PartDialog } from './part-dialog';
import type { ReviseAgreement } from './use-revise-agreement';
import classes from './agreement-form.module.css';

type Amendment = AgreementRecordFragment['amendments'][number];

interface AmendmentDialogProps {
  readonly agreement: AgreementRecordFragment;
  /** null: a new one */
  readonly amendment: Amendment | null;
  readonly revise: ReviseAgreement;
  readonly onClose: () => void;
}

interface Values {
  readonly title: string;
  readonly number: string;
  readonly signedOn: CalendarDate | null;
  readonly changes: string;
  readonly newInForceTo: CalendarDate | null;
}

/** A later paper that changes a signed agreement; a new term becomes the agreement's own. */
export function AmendmentDialog({ agreement, amendment, revise, onClose }: AmendmentDialogProps) {
  const t = useT();
  const { today } = useDates();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      title: amendment?.title ?? '',
      number: amendment?.number ?? '',
      signedOn: amendment?.signedOn ?? today,
      changes: amendment?.changes ?? '',
      newInForceTo: amendment?.newInForceTo ?? null,
    },
    validate: {
      title: (text) => (text.trim() === '' ? t('amendment.titleNeeded') : null),
      signedOn: (day) => (day === null ? t('move.dayNeeded') : null),
    },
  });
  const others = agreement.amendments.filter((one) => one !== amendment).map(inputOf);
  const withThis = (one: AgreementAmendmentInput) =>
    amendment === null
      ? [...others, one]
      : agreement.amendments.map((kept) => (kept === amendment ? one : inputOf(kept)));

  return (
    <PartDialog
      title={t(amendment === null ? 'amendment.new' : 'amendment.edit')}
      form={form}
      removeLabel={t('amendment.remove')}
      onSave={({ title, number, signedOn, changes, newInForceTo }) =>
        revise({
          amendments: withThis({
            ...{ id: amendment?.id, newInForceTo, signedOn: signedOn ?? today },
            title: title.trim(),
            number: number.trim() || null,
            changes: changes.trim() || null,
          }),
        })
      }
      onRemove={amendment === null ? undefined : () => revise({ amendments: others })}
      onClose={onClose}
    >
      <TextInput label={t('amendment.name')} {...form.getInputProps('title')} data-autofocus />
      <div className={classes.pair}>
        <TextInput label={t('agreement.number')} {...form.getInputProps('number')} />
        <DateField
          label={t('agreement.signed')}
          maxDate={today}
          clearable={false}
          {...form.getInputProps('signedOn')}
        />
      </div>
      <Textarea label={t('amendment.changes')} autosize minRows={2} maxRows={8} {...form.getInputProps('changes')} />
      <DateField
        label={t('amendment.newInForceTo')}
        description={t('amendment.newInForceToHint')}
        {...form.getInputProps('newInForceTo')}
      />
    </PartDialog>
  );
}

const inputOf = ({ id, title, number, signedOn, changes, newInForceTo }: Amendment): AgreementAmendmentInput => ({
  id,
  title,
  number,
  signedOn,
  changes,
  newInForceTo,
});
