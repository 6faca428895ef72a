import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useT } from '../../lib/messages';
import { COOPERATION_SPHERES, PROJECT_STATUSES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { MoneyFields } from '../../ui/money-fields';
import { AgreementPicker } from '../../ui/pickers/agreement-picker';
import { LinksField } from '../../ui/pickers/links-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { VisitPicker } from '../../ui/pickers/visit-picker';
import type { ProjectValues } from './project-form-values';
import classes from './projects.module.css';

interface SectionProps {
  readonly form: UseFormReturnType<ProjectValues>;
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function EssentialsSection({ form, isNew }: SectionProps & { readonly isNew: boolean }) {
  const t = useT();
  return (
    <Section title={t('projectForm.essentials')}>
      <TextInput label={t('agreement.titleUk')} {...form.getInputProps('titleUk')} />
      <TextInput label={t('agreement.titleEn')} {...form.getInputProps('titleEn')} />
      <div className={classes.pair}>
        {isNew && (
          <MunicipalityPicker label={t('project.community')} side="UKRAINIAN" {...form.getInputProps('communityId')} />
        )}
        <UserPicker label={t('agreement.owner')} clearable {...form.getInputProps('ownerId')} />
      </div>
      {isNew && (
        <div className={classes.pair}>
          <Select
            label={t('agreement.status')}
            allowDeselect={false}
            data={PROJECT_STATUSES.filter((value) => value !== 'ABANDONED').map((value) => ({
              value,
              label: t(`enum.ProjectStatus.${value}`),
            }))}
            {...form.getInputProps('status')}
          />
          <DateField label={t('projectForm.statusOn')} {...form.getInputProps('statusOn')} />
        </div>
      )}
      <div className={classes.pair}>
        <DateField label={t('project.startsOn')} {...form.getInputProps('startsOn')} />
        <DateField label={t('project.endsOn')} {...form.getInputProps('endsOn')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('project.place')} {...form.getInputProps('place')} />
        <MultiSelect
          label={t('agreement.subjects')}
          searchable
          data={COOPERATION_SPHERES.map((value) => ({ value, label: t(`enum.CooperationSphere.${value}`) }))}
          {...form.getInputProps('spheres')}
        />
      </div>
    </Section>
  );
}

export function CallSection({ form }: SectionProps) {
  const t = useT();
  return (
    <Section title={t('projectForm.call')}>
      <div className={classes.pair}>
        <TextInput label={t('project.programmeUk')} {...form.getInputProps('programmeUk')} />
        <TextInput label={t('project.programmeEn')} {...form.getInputProps('programmeEn')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('project.call')} {...form.getInputProps('callName')} />
        <DateField label={t('project.callDeadline')} {...form.getInputProps('callDeadlineOn')} />
      </div>
      <TextInput label={t('project.callUrl')} type="url" {...form.getInputProps('callUrl')} />
    </Section>
  );
}

export function MoneySection({ form }: SectionProps) {
  const t = useT();
  return (
    <Section title={t('projectForm.money')}>
      <MoneyFields form={form} path="amount" label={t('project.amount')} />
      <TextInput label={t('project.amountNote')} {...form.getInputProps('amountNote')} />
      <MoneyFields form={form} path="ownShare" label={t('project.ownShare')} />
      <div className={classes.triple}>
        <TextInput label={t('project.rate')} inputMode="decimal" {...form.getInputProps('exchangeRate.rate')} />
        <DateField label={t('projectForm.rateOn')} {...form.getInputProps('exchangeRate.on')} />
        <TextInput label={t('projectForm.rateSource')} {...form.getInputProps('exchangeRate.source')} />
      </div>
    </Section>
  );
}

export function LinksSection({ form }: SectionProps) {
  const t = useT();
  return (
    <Section title={t('project.links')}>
      <LinksField label={t('nav.partnerships')} {...form.getInputProps('partnershipIds')}>
        {(picker) => <PartnershipPicker {...picker} />}
      </LinksField>
      <LinksField label={t('nav.visits')} {...form.getInputProps('visitIds')}>
        {(picker) => <VisitPicker {...picker} />}
      </LinksField>
      <LinksField label={t('nav.agreements')} {...form.getInputProps('agreementIds')}>
        {(picker) => <AgreementPicker {...picker} />}
      </LinksField>
    </Section>
  );
}

export function ResultSection({ form }: SectionProps) {
  const t = useT();
  return (
    <Section title={t('project.result')}>
      <Textarea label={t('project.resultUk')} autosize minRows={2} {...form.getInputProps('resultUk')} />
      <Textarea label={t('project.resultEn')} autosize minRows={2} {...form.getInputProps('resultEn')} />
      <Textarea label={t('agreement.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </Section>
  );
}
