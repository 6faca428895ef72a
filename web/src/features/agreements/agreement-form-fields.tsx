import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { LegalRegime, Procedure } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { AGREEMENT_LEVELS, AGREEMENT_STATUSES, AGREEMENT_TYPES, LEGAL_REGIMES, PROCEDURES } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { AgreementPicker } from '../../ui/pickers/agreement-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import type { AgreementValues } from './agreement-form-values';
import { isSigned } from './agreement-lifecycle';
import classes from './agreement-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<AgreementValues>;
}

/** What it is called, what kind of paper, under which law. */
export function PaperFields({
  form,
  isNew,
  onPartnership,
}: FieldsProps & { readonly isNew: boolean; readonly onPartnership: (id: string) => void }) {
  const t = useT();
  const { today } = useDates();
  return (
    <Card>
      <div className={classes.fields}>
        <Textarea
          label={t('agreement.titleUk')}
          placeholder={t('agreementForm.titlePlaceholder')}
          autosize
          minRows={1}
          maxRows={3}
          {...form.getInputProps('titleUk')}
        />
        <TextInput label={t('agreement.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
        <div className={classes.pair}>
          <Select
            label={t('agreement.type')}
            placeholder={t('agreementForm.choose')}
            data={AGREEMENT_TYPES.map((value) => ({ value, label: t(`enum.AgreementType.${value}`) }))}
            {...form.getInputProps('type')}
          />
          <TextInput label={t('agreement.number')} {...form.getInputProps('number')} />
        </div>
        <div>
          <div className={classes.label}>{t('agreement.level')}</div>
          <SegmentedControl
            fullWidth
            aria-label={t('agreement.level')}
            data={AGREEMENT_LEVELS.map((value) => ({ value, label: t(`enum.AgreementLevel.${value}`) }))}
            value={form.values.level}
            onChange={(text) => {
              const level = AGREEMENT_LEVELS.find((value) => value === text) ?? 'MUNICIPALITY';
              // Institutions have no ministry step.
              const regime =
                level === 'INSTITUTION'
                  ? 'INSTITUTION_LEVEL'
                  : form.values.regime === 'INSTITUTION_LEVEL'
                    ? 'ITC_INTERTERRITORIAL'
                    : form.values.regime;
              form.setValues({ level, regime, procedure: usualProcedure(regime) });
            }}
          />
        </div>
        <Select
          label={t('agreement.regime')}
          description={t('agreementForm.regimeHint')}
          data={LEGAL_REGIMES.map((value) => ({ value, label: t(`enum.LegalRegime.${value}`) }))}
          {...form.getInputProps('regime')}
          onChange={(value) => {
            const regime = LEGAL_REGIMES.find((known) => known === value) ?? 'OTHER';
            form.setValues({ regime, procedure: usualProcedure(regime) });
          }}
        />
        <ProcedureFields form={form} />
        <PartnershipPicker
          label={t('agreement.partnership')}
          clearable
          {...form.getInputProps('partnershipId')}
          onChange={(id) => {
            form.setFieldValue('partnershipId', id);
            if (id !== null) onPartnership(id);
          }}
        />
        <AgreementPicker label={t('agreement.parent')} clearable {...form.getInputProps('parentId')} />
        {isNew && (
          <div className={classes.pair}>
            <Select
              label={t('agreement.status')}
              data={AGREEMENT_STATUSES.map((value) => ({ value, label: t(`enum.AgreementStatus.${value}`) }))}
              {...form.getInputProps('status')}
            />
            <DateField label={t('agreementForm.statusOn')} maxDate={today} {...form.getInputProps('statusOn')} />
          </div>
        )}
        {!isSigned(form.values.status) && (
          <DateField
            label={t('agreement.plannedSigning')}
            description={t('agreementForm.plannedSigningHint')}
            {...form.getInputProps('plannedSigningOn')}
          />
        )}
        <UserPicker label={t('agreement.owner')} clearable {...form.getInputProps('ownerId')} />
      </div>
    </Card>
  );
}

const CLOCK_FIELDS = [
  ['ministryDays', 'MINISTRY_ANSWER', 30],
  ['justiceDays', 'JUSTICE_CHECK', 10],
  ['sendingDays', 'SENDING', 30],
  ['registrationDays', 'REGISTRATION', 30],
] as const;

/** The law's three kinds of cooperation pass the ministry. */
const usualProcedure = (regime: LegalRegime): Procedure =>
  regime.startsWith('ITC_') ? 'LAW_3668' : 'NO_MINISTRY_STEP';

/** The road past the ministry or without it, with the days of its clocks where they differ from the preset. */
function ProcedureFields({ form }: FieldsProps) {
  const t = useT();
  return (
    <>
      <Select
        label={t('agreement.procedure')}
        allowDeselect={false}
        data={PROCEDURES.map((value) => ({ value, label: t(`enum.Procedure.${value}`) }))}
        {...form.getInputProps('procedure')}
      />
      {form.values.procedure === 'LAW_3668' && (
        <details>
          <summary className={classes.summary}>{t('agreementForm.clockDays')}</summary>
          <div className={classes.pair}>
            {CLOCK_FIELDS.map(([field, clock, preset]) => (
              <TextInput
                key={field}
                label={t(`enum.ClockKind.${clock}`)}
                type="number"
                min={1}
                max={365}
                placeholder={String(preset)}
                {...form.getInputProps(field)}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
