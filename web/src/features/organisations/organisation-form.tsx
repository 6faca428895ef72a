import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { OrganisationRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { ORGANISATION_TYPES } from '../../lib/vocabulary';
import { CountrySelect } from '../../ui/country-select';
import { LanguagesField } from '../../ui/languages-field';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { AddressFields, SourceFields, WaysFields } from './organisation-form-fields';
import {
  blankOrganisation,
  cleanedOrganisation,
  fieldsOfOrganisation,
  type OrganisationValues,
  valuesOfOrganisation,
} from './organisation-form-values';
import {
  createOrganisationDocument,
  organisationDocument,
  updateOrganisationDocument,
} from './organisations.documents';
import classes from './organisation.module.css';

export function NewOrganisation() {
  const t = useT();
  const [params] = useSearchParams();
  const [parent, municipality] = [params.get('parent'), params.get('municipality')];
  return (
    <Page title={t('add.organisation')} crumbs={[{ label: t('nav.organisations'), to: '/organisations' }]}>
      <Editor
        key={`${parent ?? ''}.${municipality ?? ''}`}
        draftKey={`organisation.new.${parent ?? municipality ?? ''}`}
        initial={blankOrganisation(parent, municipality)}
      />
    </Page>
  );
}

export function EditOrganisation() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(organisationDocument, { variables: { id } });
  return (
    <EditPage
      title={t('organisation.edit')}
      list={{ label: t('nav.organisations'), to: '/organisations' }}
      query={query}
      recordIn={({ organisation }) => organisation}
      nameOf={names.organisation}
    >
      {(organisation, newest) => (
        <Editor
          key={id}
          draftKey={`organisation.edit.${id}`}
          initial={valuesOfOrganisation(organisation)}
          organisation={organisation}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: OrganisationValues;
  /** Absent: a new one. */
  readonly organisation?: OrganisationRecordFragment;
  readonly onNewest?: () => Promise<OrganisationRecordFragment>;
}

function Editor({ draftKey, initial, organisation, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createOrganisationDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateOrganisationDocument, { refetchQueries: 'active' });
  const record = useRecordForm<OrganisationValues>({
    draftKey,
    initial,
    validate: {
      type: (type) => (type === null ? t('organisation.typeNeeded') : null),
      nameUk: (name) => (name.trim() === '' ? t('municipality.nameUkNeeded') : null),
      nameEn: (name) => (name.trim() === '' ? t('municipality.nameEnNeeded') : null),
    },
    cleaned: cleanedOrganisation,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfOrganisation(values);
      if (organisation === undefined)
        return (await create({ variables: { input: { fields } } })).data?.createOrganisation.id;
      const input = { id: organisation.id, expectedVersion: expectedVersion ?? organisation.version, fields };
      return (await update({ variables: { input } })).data?.updateOrganisation.id;
    },
    onSaved: (id) => {
      say.done(t(organisation === undefined ? 'organisation.added' : 'saving.done'));
      return navigate(`/organisations/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfOrganisation(fresh) };
      }),
  });
  const { form } = record;
  const { type, municipalityId } = form.getValues();

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <Select
        label={t('organisation.type')}
        placeholder={t('picker.placeholder')}
        searchable
        data={ORGANISATION_TYPES.map((value) => ({ value, label: t(`enum.OrganisationType.${value}`) }))}
        {...form.getInputProps('type')}
      />
      <div className={classes.pair}>
        <TextInput label={t('municipality.nameUk')} {...form.getInputProps('nameUk')} />
        <TextInput label={t('municipality.nameEn')} {...form.getInputProps('nameEn')} />
      </div>
      <TextInput label={t('municipality.nameNative')} {...form.getInputProps('nameNative')} />
      <div className={classes.pair}>
        <MunicipalityPicker
          label={t('organisation.municipality')}
          clearable
          {...form.getInputProps('municipalityId')}
        />
        {municipalityId === null && (
          <CountrySelect label={t('filter.country')} {...form.getInputProps('countryCode')} />
        )}
      </div>
      {type === 'DIPLOMATIC_MISSION' && (
        <CountrySelect label={t('organisation.represents')} {...form.getInputProps('representedCountryCode')} />
      )}
      <OrganisationPicker
        label={t('organisation.parent')}
        clearable
        except={organisation?.id}
        {...form.getInputProps('parentId')}
      />
      <AddressFields form={form} />
      <WaysFields form={form} />
      <TextInput label={t('municipality.website')} type="url" {...form.getInputProps('website')} />
      <LanguagesField label={t('municipality.languages')} {...form.getInputProps('languages')} />
      <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <SourceFields form={form} />
      <RecordFormFoot
        of={record}
        summary={summary}
        submitLabel={t(organisation === undefined ? 'organisation.add' : 'action.save')}
      />
    </form>
  );
}

/** What the two versions of an organisation are compared by. */
function summary({ nameUk, nameEn, nameNative, addresses, phones, emails, website, note }: OrganisationValues): string {
  return [nameUk, nameEn, nameNative, ...addresses.map(({ text }) => text), ...phones, ...emails, website, note]
    .filter(Boolean)
    .join('\n');
}
