import { Button, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MunicipalityFields, MunicipalityKind } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { isConflict, refusalsOf } from '../../lib/refusal';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDraft } from '../../lib/use-draft';
import { MUNICIPALITY_KINDS } from '../../lib/vocabulary';
import { ConflictNote } from '../../ui/conflict-note';
import { CountrySelect } from '../../ui/country-select';
import { LanguagesField } from '../../ui/languages-field';
import { Note } from '../../ui/note';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { SavingState } from '../../ui/saving-state';
import classes from './municipality-page.module.css';

/** Empty text and number fields hold ''. */
export interface MunicipalityValues {
  readonly countryCode: string;
  readonly kind: MunicipalityKind;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly nameNative: string;
  readonly region: string;
  readonly katottgCode: string;
  readonly centre: string;
  readonly parentId: string | null;
  readonly population: number | '';
  readonly populationYear: number | '';
  readonly languages: string[];
  readonly website: string;
  readonly latitude: number | '';
  readonly longitude: number | '';
  readonly note: string;
}

export const NEW_MUNICIPALITY: MunicipalityValues = {
  countryCode: 'UA',
  kind: 'HROMADA',
  nameUk: '',
  nameEn: '',
  nameNative: '',
  region: '',
  katottgCode: '',
  centre: '',
  parentId: null,
  population: '',
  populationYear: '',
  languages: ['uk'],
  website: '',
  latitude: '',
  longitude: '',
  note: '',
};

interface MunicipalityFieldsFormProps {
  readonly draftKey: string;
  readonly initial: MunicipalityValues;
  readonly version?: number;
  readonly saveLabel: string;
  readonly backTo: string;
  /** Rejects with the server's refusal. */
  readonly onSave: (fields: MunicipalityFields, expectedVersion: number) => Promise<void>;
  /** The record as it now is; only for one that exists. */
  readonly onNewest?: () => Promise<{ readonly values: MunicipalityValues; readonly version: number }>;
}

export function MunicipalityFieldsForm({
  draftKey,
  initial,
  version = 0,
  saveLabel,
  backTo,
  onSave,
  onNewest,
}: MunicipalityFieldsFormProps) {
  const t = useT();
  const draft = useDraft<MunicipalityValues>(draftKey);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<string | null>(null);
  const form = useForm<MunicipalityValues>({
    initialValues: draft.initial ?? initial,
    validate: {
      nameUk: (name) => (name.trim() === '' ? t('municipality.nameUkNeeded') : null),
      nameEn: (name) => (name.trim() === '' ? t('municipality.nameEnNeeded') : null),
    },
    onValuesChange: draft.keep,
  });
  const ukrainian = form.getValues().countryCode === 'UA';

  async function save(values: MunicipalityValues, expectedVersion: number) {
    setRefusal(null);
    setConflict(null);
    try {
      await onSave(fieldsOf(values), expectedVersion);
      draft.discard();
    } catch (error) {
      if (isConflict(error)) setConflict(refusalsOf(error)[0]?.message ?? '');
      else setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  async function keepMine() {
    const newest = await onNewest?.();
    await save(form.getValues(), newest?.version ?? version);
  }

  async function takeTheirs() {
    const newest = await onNewest?.();
    if (newest) form.setValues(newest.values);
    draft.discard();
    setConflict(null);
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(
        (values) => save(values, version),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <fieldset className={classes.fields}>
        <legend>{t('municipality.whatAndWhere')}</legend>
        <div className={classes.pair}>
          <CountrySelect label={t('filter.country')} {...form.getInputProps('countryCode')} />
          <Select
            label={t('municipality.kind')}
            data={MUNICIPALITY_KINDS.map((value) => ({ value, label: t(`enum.MunicipalityKind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
        </div>
        <div className={classes.pair}>
          <TextInput label={t('municipality.nameUk')} {...form.getInputProps('nameUk')} />
          <TextInput label={t('municipality.nameEn')} {...form.getInputProps('nameEn')} />
        </div>
        <div className={classes.pair}>
          {!ukrainian && <TextInput label={t('municipality.nameNative')} {...form.getInputProps('nameNative')} />}
          <TextInput
            label={t(ukrainian ? 'municipality.oblast' : 'municipality.region')}
            {...form.getInputProps('region')}
          />
          {ukrainian && <TextInput label={t('municipality.centre')} {...form.getInputProps('centre')} />}
        </div>
        {ukrainian && (
          <TextInput
            label={t('municipality.katottg')}
            description={t('municipality.katottgHint')}
            {...form.getInputProps('katottgCode')}
          />
        )}
        {!ukrainian && (
          <MunicipalityPicker
            label={t('municipality.parent')}
            description={t('municipality.parentHint')}
            side="FOREIGN"
            clearable
            {...form.getInputProps('parentId')}
          />
        )}
      </fieldset>
      <fieldset className={classes.fields}>
        <legend>{t('municipality.facts')}</legend>
        <div className={classes.pair}>
          <NumberInput
            label={t('municipality.population')}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=" "
            hideControls
            {...form.getInputProps('population')}
          />
          <NumberInput
            label={t('municipality.populationYear')}
            min={1900}
            max={2200}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('populationYear')}
          />
        </div>
        <LanguagesField label={t('municipality.languages')} {...form.getInputProps('languages')} />
        <TextInput
          label={t('municipality.website')}
          type="url"
          placeholder="https://"
          {...form.getInputProps('website')}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t('municipality.latitude')}
            description={t('municipality.centreOnly')}
            decimalScale={4}
            hideControls
            {...form.getInputProps('latitude')}
          />
          <NumberInput
            label={t('municipality.longitude')}
            description={t('municipality.centreOnly')}
            decimalScale={4}
            hideControls
            {...form.getInputProps('longitude')}
          />
        </div>
        <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
      </fieldset>
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      {conflict !== null && (
        <ConflictNote message={conflict} onKeepMine={() => void keepMine()} onTakeTheirs={() => void takeTheirs()} />
      )}
      <Group justify="space-between">
        <SavingState state={form.submitting ? 'saving' : draft.keptAt === null ? 'idle' : 'draft'} />
        <Group gap={8}>
          <Button component={Link} to={backTo}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {saveLabel}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

const orNull = <Value,>(value: Value | ''): Value | null => (value === '' ? null : value);

function fieldsOf(values: MunicipalityValues): MunicipalityFields {
  const ukrainian = values.countryCode === 'UA';
  return {
    countryCode: values.countryCode,
    kind: values.kind,
    nameUk: values.nameUk.trim(),
    nameEn: values.nameEn.trim(),
    nameNative: orNull(values.nameNative.trim()),
    region: orNull(values.region.trim()),
    ...(ukrainian
      ? { katottgCode: orNull(values.katottgCode.trim()), centre: orNull(values.centre.trim()) }
      : { parentId: values.parentId }),
    population: orNull(values.population),
    populationYear: orNull(values.populationYear),
    languages: values.languages,
    website: orNull(values.website.trim()),
    latitude: orNull(values.latitude),
    longitude: orNull(values.longitude),
    note: orNull(values.note),
  };
}
