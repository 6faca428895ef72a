import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { PROJECT_REPORT_KINDS, PROJECT_ROLES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { EntryRows } from '../../ui/entry-rows';
import { MoneyFields } from '../../ui/money-fields';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { NO_INDICATOR, NO_MONEY, NO_PARTICIPANT, NO_REPORT, type ProjectValues } from './project-form-values';
import classes from './projects.module.css';

type Form = UseFormReturnType<ProjectValues>;

/** Who funds, carries out and gains; each is an organisation, a municipality or a name alone. */
export function ParticipantRows({ form }: { readonly form: Form }) {
  const t = useT();
  const { participants, amount } = form.getValues();
  const currency = amount.currency || NO_MONEY.currency;
  return (
    <EntryRows
      form={form}
      path="participants"
      legend={t('project.participants')}
      addLabel={t('projectForm.addParticipant')}
      removeLabel={t('projectForm.removeParticipant')}
      onAdd={() => form.insertListItem('participants', { ...NO_PARTICIPANT, contribution: { amount: '', currency } })}
    >
      {(index) => {
        const at = `participants.${index}`;
        const kind = participants[index]?.kind ?? 'organisation';
        return (
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('projectForm.participantKind')}
              data={(['organisation', 'municipality', 'name'] as const).map((value) => ({
                value,
                label: t(`projectForm.kind.${value}`),
              }))}
              {...form.getInputProps(`${at}.kind`)}
            />
            <div className={classes.pair}>
              {kind === 'organisation' && (
                <OrganisationPicker
                  label={t('projectForm.kind.organisation')}
                  {...form.getInputProps(`${at}.organisationId`)}
                  error={form.errors[`${at}.organisationId`] ?? form.errors[`${at}.name`]}
                />
              )}
              {kind === 'municipality' && (
                <MunicipalityPicker
                  label={t('projectForm.kind.municipality')}
                  {...form.getInputProps(`${at}.municipalityId`)}
                  error={form.errors[`${at}.municipalityId`] ?? form.errors[`${at}.name`]}
                />
              )}
              {kind === 'name' && (
                <TextInput label={t('projectForm.kind.name')} {...form.getInputProps(`${at}.name`)} />
              )}
              <Select
                label={t('projectForm.role')}
                allowDeselect={false}
                data={PROJECT_ROLES.map((value) => ({ value, label: t(`enum.ProjectRole.${value}`) }))}
                {...form.getInputProps(`${at}.role`)}
              />
            </div>
            <MoneyFields form={form} path={`${at}.contribution`} label={t('projectForm.contribution')} />
          </>
        );
      }}
    </EntryRows>
  );
}

export function IndicatorRows({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <EntryRows
      form={form}
      path="indicators"
      legend={t('project.indicators')}
      addLabel={t('projectForm.addIndicator')}
      removeLabel={t('projectForm.removeIndicator')}
      onAdd={() => form.insertListItem('indicators', NO_INDICATOR)}
    >
      {(index) => {
        const field = (name: string) => form.getInputProps(`indicators.${index}.${name}`);
        return (
          <>
            <div className={classes.pair}>
              <TextInput label={t('projectForm.indicatorUk')} {...field('nameUk')} />
              <TextInput label={t('projectForm.indicatorEn')} {...field('nameEn')} />
            </div>
            <div className={classes.triple}>
              <TextInput label={t('projectForm.baseline')} inputMode="decimal" {...field('baseline')} />
              <TextInput label={t('projectForm.target')} inputMode="decimal" {...field('target')} />
              <TextInput label={t('projectForm.actual')} inputMode="decimal" {...field('actual')} />
            </div>
            <div className={classes.pair}>
              <TextInput label={t('projectForm.unit')} {...field('unit')} />
              <DateField label={t('projectForm.asOf')} {...field('asOf')} />
            </div>
          </>
        );
      }}
    </EntryRows>
  );
}

export function ReportRows({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <EntryRows
      form={form}
      path="reports"
      legend={t('project.reports')}
      addLabel={t('projectForm.addReport')}
      removeLabel={t('projectForm.removeReport')}
      onAdd={() => form.insertListItem('reports', NO_REPORT)}
    >
      {(index) => {
        const field = (name: string) => form.getInputProps(`reports.${index}.${name}`);
        return (
          <>
            <div className={classes.triple}>
              <Select
                label={t('projectForm.reportKind')}
                allowDeselect={false}
                data={PROJECT_REPORT_KINDS.map((value) => ({ value, label: t(`enum.ProjectReportKind.${value}`) }))}
                {...field('kind')}
              />
              <DateField label={t('projectForm.dueOn')} {...field('dueOn')} />
              <DateField label={t('projectForm.submittedOn')} {...field('submittedOn')} />
            </div>
            <TextInput label={t('agreement.note')} {...field('note')} />
          </>
        );
      }}
    </EntryRows>
  );
}
