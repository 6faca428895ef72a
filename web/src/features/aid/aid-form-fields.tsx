import { SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { AID_DIRECTIONS, AID_ROAD, AID_TYPES } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { LinksField } from '../../ui/pickers/links-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { VisitPicker } from '../../ui/pickers/visit-picker';
import { ChainFields, LineFields } from './aid-form-rows';
import type { AidFormValues } from './aid-form-values';
import classes from './aid-form.module.css';

interface AidFormFieldsProps {
  readonly form: UseFormReturnType<AidFormValues>;
  /** A new record says where it stands; an existing one is moved on its page. */
  readonly isNew: boolean;
}

/** What it is and from whom first; days and papers after that. */
export function AidFormFields({ form, isNew }: AidFormFieldsProps) {
  const t = useT();
  const { values } = form;
  return (
    <>
      <Card>
        <div className={classes.fields}>
          {isNew && (
            <MunicipalityPicker label={t('aid.community')} side="UKRAINIAN" {...form.getInputProps('communityId')} />
          )}
          <Textarea
            label={t('aid.titleUk')}
            placeholder={t('aidForm.titlePlaceholder')}
            autosize
            minRows={1}
            maxRows={3}
            {...form.getInputProps('titleUk')}
          />
          <TextInput label={t('aid.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
          <SegmentedControl
            aria-label={t('aid.direction')}
            data={AID_DIRECTIONS.map((value) => ({ value, label: t(`enum.AidDirection.${value}`) }))}
            {...form.getInputProps('direction')}
          />
          <div className={classes.pair}>
            <Select
              label={t('aid.type')}
              allowDeselect={false}
              data={AID_TYPES.map((value) => ({ value, label: t(`enum.AidType.${value}`) }))}
              {...form.getInputProps('aidType')}
            />
            {isNew && (
              <Select
                label={t('aid.status')}
                allowDeselect={false}
                data={AID_ROAD.map((value) => ({ value, label: t(`enum.AidStatus.${value}`) }))}
                {...form.getInputProps('status')}
              />
            )}
          </div>
          <Switch label={t('aidForm.recurring')} {...form.getInputProps('recurring', { type: 'checkbox' })} />
          <Switch
            label={t('aidForm.embargoed')}
            description={t('aidForm.embargoedHint')}
            {...form.getInputProps('embargoed', { type: 'checkbox' })}
          />
        </div>
      </Card>
      <Card>
        <LineFields form={form} />
      </Card>
      <Card>
        <ChainFields form={form} />
      </Card>
      <Card title={t('aid.links')}>
        <div className={classes.fields}>
          <LinksField label={t('aid.partnership')} {...form.getInputProps('partnershipIds')}>
            {(picker) => <PartnershipPicker {...picker} />}
          </LinksField>
          <LinksField label={t('aid.visit')} {...form.getInputProps('visitIds')}>
            {(picker) => <VisitPicker {...picker} />}
          </LinksField>
        </div>
      </Card>
      <Card title={t('aidForm.days')}>
        <DayFields form={form} />
      </Card>
      <Card title={t('aidForm.after')}>
        <div className={classes.fields}>
          <Textarea
            label={t('aid.resultUk')}
            description={t('aidForm.resultHint')}
            autosize
            minRows={2}
            maxRows={10}
            {...form.getInputProps('resultUk')}
          />
          <Textarea label={t('aid.resultEn')} lang="en" autosize minRows={1} {...form.getInputProps('resultEn')} />
          <Textarea label={t('aid.note')} autosize minRows={1} maxRows={10} {...form.getInputProps('note')} />
          <UserPicker label={t('aid.owner')} clearable value={values.ownerId} {...form.getInputProps('ownerId')} />
        </div>
      </Card>
    </>
  );
}

/** The days of the promise, and after them the papers of customs, report and thanks. */
function DayFields({ form }: { readonly form: UseFormReturnType<AidFormValues> }) {
  const t = useT();
  const { today } = useDates();
  const { direction } = form.values;
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <DateField label={t('aid.promisedOn')} maxDate={today} {...form.getInputProps('promisedOn')} />
        <DateField label={t('aid.agreedDeliveryOn')} {...form.getInputProps('agreedDeliveryOn')} />
      </div>
      <TextInput
        label={t('aid.decisionBody')}
        placeholder={t('aidForm.decisionPlaceholder')}
        {...form.getInputProps('decisionBody')}
      />
      <div className={classes.pair}>
        <TextInput label={t('aid.decisionNumber')} {...form.getInputProps('decisionNumber')} />
        <DateField label={t('aid.decidedOn')} maxDate={today} {...form.getInputProps('decidedOn')} />
      </div>
      <DateField
        label={t('aid.receivedOn')}
        description={t('aidForm.receivedHint')}
        maxDate={today}
        {...form.getInputProps('receivedOn')}
      />
      {direction === 'RECEIVED' && (
        <>
          <div className={classes.pair}>
            <DateField
              label={t('aid.clearedOn')}
              description={t('aidForm.clearedHint')}
              maxDate={today}
              {...form.getInputProps('clearedOn')}
            />
            <TextInput label={t('aid.declarationNumber')} {...form.getInputProps('declarationNumber')} />
          </div>
          <div className={classes.pair}>
            <TextInput label={t('aid.goodCode')} {...form.getInputProps('goodCode')} />
            <DateField label={t('aid.reportedOn')} maxDate={today} {...form.getInputProps('reportedOn')} />
          </div>
        </>
      )}
      <div className={classes.pair}>
        <DateField label={t('aid.thankedOn')} maxDate={today} {...form.getInputProps('thankedOn')} />
        <TextInput label={t('aid.thanksNumber')} {...form.getInputProps('thanksNumber')} />
      </div>
    </div>
  );
}
