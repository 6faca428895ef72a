import { useMutation, useQuery } from '@apollo/client/react';
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AwardRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { AWARD_DIRECTIONS } from '../../lib/vocabulary';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { LinksField } from '../../ui/pickers/links-field';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { VisitPicker } from '../../ui/pickers/visit-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { type AwardValues, blankAward, fieldsOfAward, valuesOfAward } from './award-form-values';
import { awardDocument, createAwardDocument, updateAwardDocument } from './awards.documents';
import { KnownDateField } from './known-date-field';
import classes from './promotion.module.css';

export function NewAward() {
  const t = useT();
  const [params] = useSearchParams();
  const communityId = useViewer().user.communities[0]?.id ?? null;
  const about = params.toString();
  return (
    <Page title={t('award.new')} crumbs={[{ label: t('nav.awards'), to: '/awards' }]}>
      <Editor
        key={about}
        draftKey={`award.new.${about}`}
        initial={blankAward({
          communityId,
          visitIds: params.getAll('visit'),
          partnershipIds: params.getAll('partnership'),
        })}
      />
    </Page>
  );
}

export function EditAward() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(awardDocument, { variables: { id } });
  return (
    <EditPage
      title={t('award.edit')}
      list={{ label: t('nav.awards'), to: '/awards' }}
      query={query}
      recordIn={({ award }) => award}
      nameOf={names.title}
    >
      {(award, newest) => (
        <Editor key={id} draftKey={`award.edit.${id}`} initial={valuesOfAward(award)} award={award} onNewest={newest} />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: AwardValues;
  /** Absent: a new one. */
  readonly award?: AwardRecordFragment;
  readonly onNewest?: () => Promise<AwardRecordFragment>;
}

function Editor({ draftKey, initial, award, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const navigate = useNavigate();
  const [create] = useMutation(createAwardDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateAwardDocument, { refetchQueries: 'active' });
  const record = useRecordForm<AwardValues>({
    draftKey,
    initial,
    validate: {
      communityId: (id) => (id === null ? t('programme.communityNeeded') : null),
      titleUk: (title) => (title.trim() === '' ? t('promotion.titleNeeded') : null),
      recipient: (recipient, { direction }) =>
        direction === 'GIVEN' && recipient.trim() === '' ? t('award.recipientNeeded') : null,
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfAward(values);
      if (award === undefined) {
        const input = { communityId: values.communityId ?? '', fields };
        return (await create({ variables: { input } })).data?.createAward.id;
      }
      const input = { id: award.id, expectedVersion: expectedVersion ?? award.version, fields };
      return (await update({ variables: { input } })).data?.updateAward.id;
    },
    onSaved: (id) => {
      say.done(t('saving.done'));
      return navigate(`/awards/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfAward(fresh) };
      }),
  });
  const { form } = record;
  const { direction, giverOrganisationId, giverMunicipalityId } = form.getValues();

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      {award === undefined && (
        <MunicipalityPicker label={t('programme.community')} side="UKRAINIAN" {...form.getInputProps('communityId')} />
      )}
      <SegmentedControl
        aria-label={t('award.direction')}
        data={AWARD_DIRECTIONS.map((value) => ({ value, label: t(`enum.AwardDirection.${value}`) }))}
        {...form.getInputProps('direction')}
      />
      <div className={classes.pair}>
        <TextInput label={t('promotion.titleUk')} {...form.getInputProps('titleUk')} />
        <TextInput label={t('promotion.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
      </div>
      <div className={classes.pair}>
        {giverMunicipalityId === null && (
          <OrganisationPicker
            label={t('award.giverOrganisation')}
            clearable
            {...form.getInputProps('giverOrganisationId')}
          />
        )}
        {giverOrganisationId === null && (
          <MunicipalityPicker
            label={t('award.giverMunicipality')}
            clearable
            {...form.getInputProps('giverMunicipalityId')}
          />
        )}
      </div>
      {giverOrganisationId === null && giverMunicipalityId === null && (
        <TextInput label={t('award.giverWords')} {...form.getInputProps('giver')} />
      )}
      <TextInput
        label={t('award.recipient')}
        description={direction === 'RECEIVED' ? t('award.recipientHint') : undefined}
        {...form.getInputProps('recipient')}
      />
      <KnownDateField label={t('award.awardedOn')} form={form} path="awardedOn" today={today} />
      <TextInput label={t('award.level')} {...form.getInputProps('level')} />
      <TextInput
        label={t('promotion.url')}
        description={t('award.urlHint')}
        type="url"
        placeholder="https://"
        {...form.getInputProps('url')}
      />
      <LinksField label={t('nav.visits')} {...form.getInputProps('visitIds')}>
        {(picker) => <VisitPicker {...picker} />}
      </LinksField>
      <LinksField label={t('nav.partnerships')} {...form.getInputProps('partnershipIds')}>
        {(picker) => <PartnershipPicker {...picker} />}
      </LinksField>
      <UserPicker label={t('visit.owner')} clearable {...form.getInputProps('ownerId')} />
      <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
    </form>
  );
}

/** What the two versions of an award are compared by. */
function summary({ titleUk, titleEn, giver, recipient, awardedOn, level, url, note }: AwardValues): string {
  return [titleUk, titleEn, giver, recipient, awardedOn, level, url, note].filter(Boolean).join('\n');
}
