import { useMutation, useQuery } from '@apollo/client/react';
import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { PublicationRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { PUBLICATION_KINDS } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { EditPage } from '../../ui/edit-page';
import { LanguagesField } from '../../ui/languages-field';
import { Page } from '../../ui/page';
import { LinksField } from '../../ui/pickers/links-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { VisitPicker } from '../../ui/pickers/visit-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { KnownDateField } from './known-date-field';
import classes from './promotion.module.css';
import {
  blankPublication,
  fieldsOfPublication,
  type PublicationValues,
  valuesOfPublication,
} from './publication-form-values';
import { createPublicationDocument, publicationDocument, updatePublicationDocument } from './publications.documents';

export function NewPublication() {
  const t = useT();
  const [params] = useSearchParams();
  const communityId = useViewer().user.communities[0]?.id ?? null;
  const linked = (name: string) => params.getAll(name);
  const about = params.toString();
  return (
    <Page title={t('publication.new')} crumbs={[{ label: t('nav.publications'), to: '/publications' }]}>
      <Editor
        key={about}
        draftKey={`publication.new.${about}`}
        initial={blankPublication({
          communityId,
          visitIds: linked('visit'),
          partnershipIds: linked('partnership'),
          organisationIds: linked('organisation'),
        })}
      />
    </Page>
  );
}

export function EditPublication() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(publicationDocument, { variables: { id } });
  return (
    <EditPage
      title={t('publication.edit')}
      list={{ label: t('nav.publications'), to: '/publications' }}
      query={query}
      recordIn={({ publication }) => publication}
      nameOf={names.title}
    >
      {(publication, newest) => (
        <Editor
          key={id}
          draftKey={`publication.edit.${id}`}
          initial={valuesOfPublication(publication)}
          publication={publication}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: PublicationValues;
  /** Absent: a new one. */
  readonly publication?: PublicationRecordFragment;
  readonly onNewest?: () => Promise<PublicationRecordFragment>;
}

function Editor({ draftKey, initial, publication, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const navigate = useNavigate();
  const [create] = useMutation(createPublicationDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updatePublicationDocument, { refetchQueries: 'active' });
  const record = useRecordForm<PublicationValues>({
    draftKey,
    initial,
    validate: {
      communityId: (id) => (id === null ? t('programme.communityNeeded') : null),
      titleUk: (title) => (title.trim() === '' ? t('promotion.titleNeeded') : null),
      kind: (kind) => (kind === null ? t('publication.kindNeeded') : null),
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfPublication(values);
      if (publication === undefined) {
        const input = { communityId: values.communityId ?? '', fields };
        return (await create({ variables: { input } })).data?.createPublication.id;
      }
      const input = { id: publication.id, expectedVersion: expectedVersion ?? publication.version, fields };
      return (await update({ variables: { input } })).data?.updatePublication.id;
    },
    onSaved: (id) => {
      say.done(t('saving.done'));
      return navigate(`/publications/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfPublication(fresh) };
      }),
  });
  const { form } = record;
  const { outletOrganisationId, kind } = form.getValues();

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      {publication === undefined && (
        <MunicipalityPicker label={t('programme.community')} side="UKRAINIAN" {...form.getInputProps('communityId')} />
      )}
      <Select
        label={t('publication.kind')}
        data={PUBLICATION_KINDS.map((value) => ({ value, label: t(`enum.PublicationKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <div className={classes.pair}>
        <TextInput label={t('promotion.titleUk')} {...form.getInputProps('titleUk')} />
        <TextInput label={t('promotion.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
      </div>
      <TextInput label={t('promotion.url')} type="url" placeholder="https://" {...form.getInputProps('url')} />
      <div className={classes.pair}>
        <OrganisationPicker
          label={t('publication.outletOrganisation')}
          clearable
          {...form.getInputProps('outletOrganisationId')}
        />
        {outletOrganisationId === null && (
          <TextInput label={t('publication.outletWords')} {...form.getInputProps('outlet')} />
        )}
      </div>
      <KnownDateField label={t('publication.publishedOn')} form={form} path="publishedOn" today={today} />
      {kind === 'PLATFORM_PROFILE' && (
        <div className={classes.pair}>
          <DateField label={t('publication.lastUpdatedOn')} maxDate={today} {...form.getInputProps('lastUpdatedOn')} />
          <DateField label={t('publication.lastCheckedOn')} maxDate={today} {...form.getInputProps('lastCheckedOn')} />
        </div>
      )}
      <LanguagesField label={t('municipality.languages')} {...form.getInputProps('languages')} />
      <TagsInput label={t('visit.topics')} {...form.getInputProps('topics')} />
      <Textarea label={t('publication.summaryUk')} autosize minRows={2} {...form.getInputProps('summaryUk')} />
      <Textarea
        label={t('publication.summaryEn')}
        lang="en"
        autosize
        minRows={2}
        {...form.getInputProps('summaryEn')}
      />
      <LinksField label={t('promotion.visits')} {...form.getInputProps('visitIds')}>
        {(picker) => <VisitPicker {...picker} />}
      </LinksField>
      <LinksField label={t('promotion.partnerships')} {...form.getInputProps('partnershipIds')}>
        {(picker) => <PartnershipPicker {...picker} />}
      </LinksField>
      <LinksField label={t('promotion.organisations')} {...form.getInputProps('organisationIds')}>
        {(picker) => <OrganisationPicker {...picker} />}
      </LinksField>
      <UserPicker label={t('visit.owner')} clearable {...form.getInputProps('ownerId')} />
      <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
    </form>
  );
}

/** What the two versions of a publication are compared by. */
function summary({
  titleUk,
  titleEn,
  outlet,
  url,
  publishedOn,
  topics,
  summaryUk,
  summaryEn,
  note,
}: PublicationValues) {
  return [titleUk, titleEn, outlet, url, publishedOn, topics.join(', '), summaryUk, summaryEn, note]
    .filter(Boolean)
    .join('\n');
}
