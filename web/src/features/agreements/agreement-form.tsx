import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { isConflict, refusalsOf } from '../../lib/refusal';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDraft } from '../../lib/use-draft';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { ConflictNote } from '../../ui/conflict-note';
import { LoadError } from '../../ui/load-error';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { SavingState } from '../../ui/saving-state';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { PaperFields, PartyFields, TermFields } from './agreement-form-fields';
import {
  type AgreementValues,
  blankAgreement,
  fieldsOf,
  NO_PARTY,
  valuesOfAgreement,
  withoutEmptyParties,
} from './agreement-form-values';
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
  const { data, error, refetch } = useQuery(agreementDocument, { variables: { id } });

  async function newest(): Promise<AgreementRecordFragment> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the agreement did not come');
    return fresh.agreement;
  }

  return (
    <Page
      title={t('agreement.edit')}
      crumbs={[
        { label: t('nav.agreements'), to: '/agreements' },
        { label: data ? names.title(data.agreement) : '…', to: `/agreements/${id}` },
      ]}
    >
      {data ? (
        <Editor
          key={id}
          draftKey={`agreement.edit.${id}`}
          initial={valuesOfAgreement(data.agreement)}
          agreement={data.agreement}
          onNewest={newest}
        />
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} height={56} />
      )}
    </Page>
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
  const draft = useDraft<AgreementValues>(draftKey);
  const [create] = useMutation(draftAgreementDocument, { refetchQueries: 'active' });
  const [revise] = useMutation(reviseAgreementDocument, { refetchQueries: 'active' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ readonly message: string; readonly theirs: AgreementValues } | null>(null);
  const form = useForm<AgreementValues>({
    initialValues: draft.initial ?? initial,
    validate: {
      titleUk: (text) => (text.trim() === '' ? t('agreementForm.titleNeeded') : null),
      type: (type) => (type === null ? t('agreementForm.typeNeeded') : null),
    },
    onValuesChange: draft.keep,
  });

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

  const prefilled = useRef(draft.initial !== null || partnershipId === null);
  useEffect(() => {
    if (prefilled.current || partnershipId === null) return;
    prefilled.current = true;
    form.setFieldValue('partnershipId', partnershipId);
    void takeParties(partnershipId).catch(say.refused);
  });

  async function send(expectedVersion?: number) {
    const values = withoutEmptyParties(form.getValues());
    form.setValues(values);
    setRefusal(null);
    setConflict(null);
    try {
      const fields = fieldsOf(values);
      const id =
        agreement === undefined
          ? (await create({ variables: { input: { fields, status: values.status, statusOn: values.statusOn } } })).data
              ?.draftAgreement.id
          : (
              await revise({
                variables: {
                  input: { id: agreement.id, expectedVersion: expectedVersion ?? agreement.version, fields },
                },
              })
            ).data?.reviseAgreement.id;
      draft.discard();
      say.done(t(agreement === undefined ? 'agreementForm.added' : 'saving.done'));
      await navigate(`/agreements/${id ?? ''}`, { replace: true });
    } catch (error) {
      if (isConflict(error) && onNewest) {
        const theirs = valuesOfAgreement(await onNewest());
        setConflict({ message: refusalsOf(error)[0]?.message ?? '', theirs });
        return;
      }
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  const kept = draft.keptAt !== null || draft.initial !== null;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit(
        () => send(),
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
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      {conflict !== null && (
        <ConflictNote
          message={conflict.message}
          texts={{ mine: summary(form.values), theirs: summary(conflict.theirs) }}
          onKeepMine={() => void onNewest?.().then(({ version }) => send(version))}
          onTakeTheirs={() => {
            form.setValues(conflict.theirs);
            draft.discard();
            setConflict(null);
          }}
        />
      )}
      <div className={classes.foot}>
        <SavingState state={form.submitting ? 'saving' : kept ? 'draft' : 'idle'} />
        {kept && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              draft.discard();
              form.setValues(initial);
            }}
          >
            {t('agreementForm.discard')}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={form.submitting}>
          {t(agreement === undefined ? 'agreementForm.add' : 'action.save')}
        </Button>
      </div>
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
