import { Autocomplete, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { FREQUENT_CURRENCIES } from '../../lib/money';
import { CHAIN_ROLES, GOODS_CLASSES } from '../../lib/vocabulary';
import { EntryRows } from '../../ui/entry-rows';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { type AidFormValues, NO_LINE, NO_PARTY, PARTY_KINDS } from './aid-form-values';
import classes from './aid-form.module.css';

interface RowFieldsProps {
  readonly form: UseFormReturnType<AidFormValues>;
}

/** What is given: how much of it, and what it is worth. Of money the amount says both. */
export function LineFields({ form }: RowFieldsProps) {
  const t = useT();
  const { lines } = form.values;
  return (
    <EntryRows
      form={form}
      path="lines"
      legend={t('aid.lines')}
      addLabel={t('aidForm.addLine')}
      removeLabel={t('aidForm.removeLine')}
      onAdd={() => form.insertListItem('lines', { ...NO_LINE, currency: lines.at(-1)?.currency ?? NO_LINE.currency })}
    >
      {(index) => {
        const isMoney = lines[index]?.goodsClass === 'MONEY';
        return (
          <>
            <div className={classes.what}>
              <TextInput label={t('aidForm.whatUk')} {...form.getInputProps(`lines.${index}.whatUk`)} />
              <Select
                label={t('aid.goods')}
                allowDeselect={false}
                data={GOODS_CLASSES.map((value) => ({ value, label: t(`enum.GoodsClass.${value}`) }))}
                {...form.getInputProps(`lines.${index}.goodsClass`)}
              />
            </div>
            <TextInput label={t('aidForm.whatEn')} lang="en" {...form.getInputProps(`lines.${index}.whatEn`)} />
            {!isMoney && (
              <div className={classes.triple}>
                <TextInput
                  label={t('aidForm.quantity')}
                  inputMode="decimal"
                  {...form.getInputProps(`lines.${index}.quantity`)}
                />
                <TextInput
                  label={t('aidForm.unitUk')}
                  placeholder={t('aidForm.unitPlaceholder')}
                  {...form.getInputProps(`lines.${index}.unitUk`)}
                />
                <TextInput label={t('aidForm.unitEn')} lang="en" {...form.getInputProps(`lines.${index}.unitEn`)} />
              </div>
            )}
            <div className={classes.worth}>
              <TextInput
                label={t(isMoney ? 'visitForm.amount' : 'aidForm.worth')}
                inputMode="decimal"
                {...form.getInputProps(`lines.${index}.amount`)}
                error={form.errors[`lines.${index}.value.amount`] ?? form.errors[`lines.${index}.value`]}
                data-path={`lines.${index}.value.amount`}
              />
              <Autocomplete
                label={t('visitForm.currency')}
                data={FREQUENT_CURRENCIES}
                {...form.getInputProps(`lines.${index}.currency`)}
                error={form.errors[`lines.${index}.value.currency`]}
                data-path={`lines.${index}.value.currency`}
              />
            </div>
          </>
        );
      }}
    </EntryRows>
  );
}

/** The chain in its order, each party one of three things. */
export function ChainFields({ form }: RowFieldsProps) {
  const t = useT();
  const { chain } = form.values;
  return (
    <EntryRows
      form={form}
      path="chain"
      legend={t('aid.chain')}
      addLabel={t('aidForm.addParty')}
      removeLabel={t('aidForm.removeParty')}
      onAdd={() => form.insertListItem('chain', { ...NO_PARTY, role: chain.length === 0 ? 'DONOR' : 'RECIPIENT' })}
    >
      {(index) => {
        const party = chain[index];
        if (party === undefined) return null;
        const at = `chain.${index}`;
        const error = form.errors[`${at}.name`];
        return (
          <>
            <div className={classes.pair}>
              <Select
                label={t('aidForm.role')}
                allowDeselect={false}
                data={CHAIN_ROLES.map((value) => ({ value, label: t(`enum.ChainRole.${value}`) }))}
                {...form.getInputProps(`${at}.role`)}
              />
              {party.kind !== 'hidden' && (
                <SegmentedControl
                  className={classes.kinds}
                  size="xs"
                  aria-label={t('aidForm.partyKind')}
                  data={PARTY_KINDS.map((value) => ({ value, label: t(`aidForm.kind.${value}`) }))}
                  {...form.getInputProps(`${at}.kind`)}
                />
              )}
            </div>
            {party.kind === 'hidden' && <p className="muted dense">{t('aid.hiddenParty')}</p>}
            {party.kind === 'municipality' && (
              <MunicipalityPicker
                label={t('aidForm.kind.municipality')}
                labelHidden
                clearable
                {...form.getInputProps(`${at}.municipalityId`)}
                error={form.errors[`${at}.municipalityId`] ?? error}
              />
            )}
            {party.kind === 'organisation' && (
              <OrganisationPicker
                label={t('aidForm.kind.organisation')}
                labelHidden
                clearable
                {...form.getInputProps(`${at}.organisationId`)}
                error={form.errors[`${at}.organisationId`] ?? error}
              />
            )}
            {party.kind === 'words' && (
              <TextInput aria-label={t('aidForm.kind.words')} {...form.getInputProps(`${at}.name`)} />
            )}
          </>
        );
      }}
    </EntryRows>
  );
}
