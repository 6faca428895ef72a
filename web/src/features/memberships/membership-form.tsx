import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { MembershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { JOINED_PRECISIONS, MEMBERSHIP_STATUSES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { ContactPicker } from '../../ui/pickers/contact-picker';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { FeeRows, ObligationRows } from './membership-form-rows';
import {
  blankMembership,
  cleanedMembership,
  fieldsOfMembership,
  type MembershipValues,
  valuesOfMembership,
} from './membership-form-values';
import { createMembershipDocument, membershipDocument, updateMembershipDocument } from './memberships.documents';
import classes from './memberships.module.css';

export function NewMembership() {
  const t = useT();
  const [params] = useSearchParams();
  const { user } = useViewer();
  const network = params.get('network');
  return (
    <Page title={t('add.membership')} crumbs={[{ label: t('nav.memberships'), to: '/memberships' }]}>
      <Editor
        key={network ?? ''}
        draftKey={`membership.new.${network ?? ''}`}
        initial={blankMembership(user.communities[0]?.id ?? null, network, user.id)}
      />
    </Page>
  );
}

export function EditMembership() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(membershipDocument, { variables: { id } });
  return (
    <EditPage
      title={t('membership.edit')}
      list={{ label: t('nav.memberships'), to: '/memberships' }}
      query={query}
      recordIn={({ membership }) => membership}
      nameOf={names.title}
    >
      {(membership, newest) => (
        <Editor
          key={id}
          draftKey={`membership.edit.${id}`}
          initial={valuesOfMembership(membership)}
          membership={membership}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: MembershipValues;
  /** Absent: a new one. */
  readonly membership?: MembershipRecordFragment;
  readonly onNewest?: () => Promise<MembershipRecordFragment>;
}

function Editor({ draftKey, initial, membership, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const isNew = membership === undefined;
  const [create] = useMutation(createMembershipDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateMembershipDocument, { refetchQueries: 'active' });
  const record = useRecordForm<MembershipValues>({
    draftKey,
    initial,
    validate: {
      communityId: (id) => (isNew && id === null ? t('projectForm.communityNeeded') : null),
      networkId: (id) => (isNew && id === null ? t('membershipForm.networkNeeded') : null),
      titleUk: (title) => (!isNew && title.trim() === '' ? t('projectForm.titleNeeded') : null),
    },
    cleaned: cleanedMembership,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfMembership(values);
      if (membership !== undefined) {
        const input = { id: membership.id, expectedVersion: expectedVersion ?? membership.version, fields };
        return (await update({ variables: { input } })).data?.updateMembership.id;
      }
      const { communityId, networkId, status } = values;
      const input = { communityId: communityId ?? '', networkId: networkId ?? '', status, fields };
      return (await create({ variables: { input } })).data?.createMembership.id;
    },
    onSaved: (id) => {
      say.done(t(isNew ? 'membership.added' : 'saving.done'));
      return navigate(`/memberships/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfMembership(fresh) };
      }),
  });
  const { form } = record;

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      {isNew && (
        <>
          <div className={classes.pair}>
            <OrganisationPicker label={t('membership.network')} {...form.getInputProps('networkId')} />
            <MunicipalityPicker
              label={t('project.community')}
              side="UKRAINIAN"
              {...form.getInputProps('communityId')}
            />
          </div>
          <Select
            label={t('agreement.status')}
            allowDeselect={false}
            data={MEMBERSHIP_STATUSES.map((value) => ({ value, label: t(`enum.MembershipStatus.${value}`) }))}
            {...form.getInputProps('status')}
          />
        </>
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('agreement.titleUk')}
          description={isNew ? t('membershipForm.titleHint') : undefined}
          {...form.getInputProps('titleUk')}
        />
        <TextInput
          label={t('agreement.titleEn')}
          description={isNew ? t('membershipForm.titleHint') : undefined}
          {...form.getInputProps('titleEn')}
        />
      </div>
      <div className={classes.pair}>
        <DateField label={t('membership.joined')} {...form.getInputProps('joinedOn')} />
        <Select
          label={t('membershipForm.precision')}
          allowDeselect={false}
          data={JOINED_PRECISIONS.filter((value) => value !== 'NONE').map((value) => ({
            value,
            label: t(`enum.JoinedPrecision.${value}`),
          }))}
          {...form.getInputProps('joinedPrecision')}
        />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('membership.certificate')} {...form.getInputProps('certificate')} />
        <TextInput label={t('membership.url')} type="url" {...form.getInputProps('url')} />
      </div>
      <div className={classes.pair}>
        <ContactPicker label={t('membership.contact')} clearable {...form.getInputProps('contactId')} />
        <PartnershipPicker label={t('agreement.partnership')} clearable {...form.getInputProps('partnershipId')} />
      </div>
      <UserPicker label={t('agreement.owner')} clearable {...form.getInputProps('ownerId')} />
      <FeeRows form={form} />
      <ObligationRows form={form} />
      <Textarea label={t('agreement.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <RecordFormFoot of={record} summary={summary} submitLabel={t(isNew ? 'membership.add' : 'action.save')} />
    </form>
  );
}

/** What the two versions of a membership are compared by. */
function summary({ titleUk, titleEn, joinedOn, certificate, url, fees, obligations, note }: MembershipValues): string {
  return [
    ...[titleUk, titleEn, joinedOn, certificate, url],
    ...fees.map(({ year, amount, paidOn }) => [year, amount.amount, amount.currency, paidOn].filter(Boolean).join(' ')),
    ...obligations.map(({ textUk, doneOn }) => [textUk, doneOn].filter(Boolean).join(' ')),
    note,
  ]
    .filter(Boolean)
    .join('\n');
}
