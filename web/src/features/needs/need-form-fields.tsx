import { useQuery } from '@apollo/client/react';
import { Input, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CooperationDirection } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import {
  AID_TYPES,
  COOPERATION_DIRECTIONS,
  GOODS_CLASSES,
  NEED_NATURES,
  NEED_PRIORITIES,
  OFFER_KINDS,
} from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { MoneyFields } from '../../ui/money-fields';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { isOfGoods, type NeedValues } from './need-form-values';
import { needSubtypesDocument } from './needs.documents';
import classes from './needs.module.css';

interface NeedFormFieldsProps {
  readonly form: UseFormReturnType<NeedValues>;
  /** Whose it is and whether it is a need is said once. */
  readonly isNew: boolean;
}

/** What it is and about what first; how much, for whom and until when after that. */
export function NeedFormFields({ form, isNew }: NeedFormFieldsProps) {
  const t = useT();
  const { today } = useDates();
  const offer = form.values.nature === 'OFFER';
  return (
    <>
      <Card>
        <div className={classes.fields}>
          {isNew && (
            <>
              <SegmentedControl
                aria-label={t('need.nature')}
                data={NEED_NATURES.map((value) => ({ value, label: t(`enum.NeedNature.${value}`) }))}
                {...form.getInputProps('nature')}
              />
              <MunicipalityPicker label={t('need.municipality')} {...form.getInputProps('municipalityId')} />
            </>
          )}
          <TextInput
            label={t('need.titleUk')}
            placeholder={t(offer ? 'needForm.offerExample' : 'needForm.needExample')}
            {...form.getInputProps('titleUk')}
          />
          <TextInput label={t('need.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
          <AboutFields form={form} />
          <Textarea
            label={t('need.descriptionUk')}
            description={t(offer ? 'needForm.offerHint' : 'needForm.needHint')}
            autosize
            minRows={3}
            maxRows={14}
            {...form.getInputProps('descriptionUk')}
          />
          <Textarea
            label={t('need.descriptionEn')}
            lang="en"
            autosize
            minRows={2}
            maxRows={14}
            {...form.getInputProps('descriptionEn')}
          />
        </div>
      </Card>
      <Card title={t('needForm.howMuch')}>
        <div className={classes.fields}>
          <Input.Wrapper label={t('need.priority')}>
            <SegmentedControl
              fullWidth
              aria-label={t('need.priority')}
              data={NEED_PRIORITIES.map((value) => ({ value: String(value), label: t(`need.priority.${value}`) }))}
              {...form.getInputProps('priority')}
            />
          </Input.Wrapper>
          <div className={classes.three}>
            <TextInput label={t('need.quantity')} inputMode="decimal" {...form.getInputProps('quantity')} />
            <TextInput
              label={t('needForm.unitUk')}
              placeholder={t('needForm.unitExample')}
              {...form.getInputProps('unitUk')}
            />
            <TextInput label={t('needForm.unitEn')} lang="en" {...form.getInputProps('unitEn')} />
          </div>
          <MoneyFields form={form} path="estimatedCost" label={t('need.cost')} />
        </div>
      </Card>
      <Card title={t('needForm.forWhom')}>
        <div className={classes.fields}>
          <OrganisationPicker
            label={t(offer ? 'need.provider' : 'need.beneficiary')}
            clearable
            {...form.getInputProps('beneficiaryId')}
          />
          <div className={classes.pair}>
            <DateField
              label={t('need.validUntil')}
              description={t('needForm.validHint')}
              minDate={today}
              {...form.getInputProps('validUntil')}
            />
            <UserPicker
              label={t('agreement.owner')}
              description={t('needForm.ownerHint')}
              clearable
              {...form.getInputProps('ownerId')}
            />
          </div>
          <Textarea
            label={t('agreement.note')}
            description={t('needForm.noteHint')}
            autosize
            minRows={1}
            maxRows={10}
            {...form.getInputProps('note')}
          />
        </div>
      </Card>
    </>
  );
}

/** The direction with its subtypes, and what kind of help or offer it is. */
function AboutFields({ form }: { readonly form: UseFormReturnType<NeedValues> }) {
  const t = useT();
  const { data } = useQuery(needSubtypesDocument, { fetchPolicy: 'cache-first' });
  const { values } = form;
  const subtypes = data?.needSubtypes.find(({ direction }) => direction === values.direction)?.subtypes ?? [];
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('filter.direction')}
          searchable
          maxDropdownHeight={320}
          data={COOPERATION_DIRECTIONS.map((value) => ({ value, label: t(`enum.CooperationDirection.${value}`) }))}
          {...form.getInputProps('direction')}
          onChange={(chosen: CooperationDirection | null) => {
            form.setFieldValue('direction', chosen);
            form.setFieldValue('subtype', null);
          }}
        />
        <Select
          label={t('need.subtype')}
          clearable
          disabled={values.direction === null}
          placeholder={values.direction === null ? t('needForm.directionFirst') : undefined}
          data={subtypes.map((value) => ({ value, label: t(`enum.NeedSubtype.${value}`) }))}
          {...form.getInputProps('subtype')}
        />
      </div>
      <div className={classes.pair}>
        {values.nature === 'OFFER' ? (
          <Select
            label={t('need.offerKind')}
            data={OFFER_KINDS.map((value) => ({ value, label: t(`enum.OfferKind.${value}`) }))}
            {...form.getInputProps('offerKind')}
          />
        ) : (
          <Select
            label={t('aid.type')}
            clearable
            data={AID_TYPES.map((value) => ({ value, label: t(`enum.AidType.${value}`) }))}
            {...form.getInputProps('aidType')}
          />
        )}
        {isOfGoods(values) && (
          <Select
            label={t('need.goodsClass')}
            clearable
            data={GOODS_CLASSES.filter((value) => value !== 'MONEY').map((value) => ({
              value,
              label: t(`enum.GoodsClass.${value}`),
            }))}
            {...form.getInputProps('goodsClass')}
          />
        )}
      </div>
    </>
  );
}
