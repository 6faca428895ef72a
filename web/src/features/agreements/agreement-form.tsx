import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { PaperFields } from './agreement-form-fields';
import {
  type AgreementValues,
  blankAgreement,
  fieldsOf,
  NO_PARTY,
  valuesOfAgreement,
  withoutEmptyParties,
} from './agreement-form-values';
import { PartyFields } from './agreement-party-fields';
import { TermFields } from './agreement-term-fields';
import {
  agreementDocument,
  agreementPartnershipDocument,
  draftAgreementDocument,
  reviseAgreementDocument,
} from './agreements.documents';
import classes from './agreement-form.module.css';

export function AgreementForm() {
  const t = useT();
  const [params] = useSearchParams();
  const { user } = useViewer();
  const partnershipId = params.get('partnership');
  return (
    <Page title={t('add.agreement')} crumbs={[{ label: t('nav.agreements'), to: '/agreements' }]}>
      <Editor
        key={partnershipId}
        draftKey={`agreement.new.${partnershipId ?? ''}`}
        initial={blankAgreement(user.id)}
        partnershipId={partnershipId}
      />
    </Page>
  );
}

export function EditAgreement() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(agreementDocument, { variables: { id } });
  return (
    <EditPage
      title={t('agreement.edit')}
      list={{ label: t('nav.agreements'), to: '/agreements' }}
      query={query}
      recordIn={({ agreement }) => agreement}
      nameOf={names.title}
    >
      {(agreement, newest) => (
        <Editor
          key={id}
          draftKey={`agreement.edit.${id}`}
          initial={valuesOfAgreement(agreement)}
          agreement={agreement}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: AgreementValues;
  /** The partnership a new agreement belongs to. */
  readonly partnershipId?: string | null;
  readonly agreement?: AgreementRecordFragment;
  readonly onNewest?: () => Promise<AgreementRecordFragment>;
}

function Editor({ draftKey, initial, partnershipId = null, agreement, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [create] = useMutation(draftAgreementDocument, { refetchQueries: 'active' });
  const [revise] = useMutation(reviseAgreementDocument, { refetchQueries: 'active' });
  const record = useRecordForm<AgreementValues>({
    draftKey,
    initial,
    validate: {
      titleUk: (text) => (text.trim() === '' ? t('agreementForm.titleNeeded') : null),
      type: (type) => (type === null ? t('agreementForm.typeNeeded') : null),
    },
    cleaned: withoutEmptyParties,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values);
      if (agreement === undefined) {
        const { data } = await create({
          variables: { input: { fields, status: values.status, statusOn: values.statusOn } },
        });
        return data?.draftAgreement.id;
      }
      const input = { id: agreement.id, expectedVersion: expectedVersion ?? agreement.version, fields };
      return (await revise({ variables: { input } })).data?.reviseAgreement.id;
    },
    onSaved: (id) => {
      say.done(t(agreement === undefined ? 'agreementForm.added' : 'saving.done'));
      return navigate(`/agreements/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const newest = await onNewest();
        return { version: newest.version, values: valuesOfAgreement(newest) };
      }),
  });
  const { form } = record;

  /** The parties of the partnership join those already written, in its order. */
  async function takeParties(id: string) {
    const { data } = await client.query({ query: agreementPartnershipDocument, variables: { id } });
    if (!data) return;
    const written = withoutEmptyParties(form.getValues()).parties;
    const added = data.partnership.parties
      .filter(({ municipality }) => !written.some(({ municipalityId }) => municipalityId === municipality.id))
      .map(({ municipality }) => ({ ...NO_PARTY, municipalityId: municipality.id }));
    if (added.length > 0) form.setFieldValue('parties', [...written, ...added]);
  }

  const prefilled = useRef(record.resumed || partnershipId === null);
  useEffect(() => {
    if (prefilled.current || partnershipId === null) return;
    prefilled.current = true;
    form.setFieldValue('partnershipId', partnershipId);
    void takeParties(partnershipId).catch(say.refused);
  });

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => record.send(),
        (errors) => focusFirstError(form, errors),
      )}
    >
      <PaperFields
        form={form}
        isNew={agreement === undefined}
        onPartnership={(id) => void takeParties(id).catch(say.refused)}
      />
      <PartyFields form={form} />
      <TermFields form={form} />
      <RecordFormFoot
        of={record}
        summary={summary}
        submitLabel={t(agreement === undefined ? 'agreementForm.add' : 'action.save')}
      />
    </form>
  );
}

/** What the two versions of an agreement are compared by. */
function summary({ titleUk, number, inForceFrom, inForceTo, noticeMonths, note, parties }: AgreementValues): string {
  const signatures = parties.map(({ institution, signatory, signedOn }) =>
    [institution, signatory, signedOn].filter(Boolean).join(', '),
  );
  return [titleUk, number, [inForceFrom, inForceTo].filter(Boolean).join(' – '), noticeMonths, ...signatures, note]
    .filter(Boolean)
    .join('\n');
}
