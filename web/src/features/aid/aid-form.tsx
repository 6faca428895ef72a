import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AidRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { AidFormFields } from './aid-form-fields';
import { type AidFormValues, blankAid, fieldsOf, valuesOfAid, withoutEmptyRows } from './aid-form-values';
import { aidTransferDocument, createAidTransferDocument, updateAidTransferDocument } from './aid.documents';
import classes from './aid-form.module.css';

export function NewAid() {
  const t = useT();
  const [params] = useSearchParams();
  const { today } = useDates();
  const { user } = useViewer();
  const [partnershipId, visitId] = [params.get('partnership'), params.get('visit')];
  const communityId = user.communities.length === 1 ? (user.communities[0]?.id ?? null) : null;
  const from = partnershipId ?? visitId ?? '';
  return (
    <Page title={t('add.aid')} crumbs={[{ label: t('nav.aidTransfers'), to: '/aid' }]}>
      <Editor
        key={from}
        draftKey={`aid.new.${from}`}
        initial={blankAid({ communityId, ownerId: user.id, partnershipId, visitId, today })}
      />
    </Page>
  );
}

export function EditAid() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(aidTransferDocument, { variables: { id } });
  return (
    <EditPage
      title={t('aid.edit')}
      list={{ label: t('nav.aidTransfers'), to: '/aid' }}
      query={query}
      recordIn={({ aidTransfer }) => aidTransfer}
      nameOf={names.title}
    >
      {(transfer, newest) => (
        <Editor
          key={id}
          draftKey={`aid.edit.${id}`}
          initial={valuesOfAid(transfer)}
          transfer={transfer}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: AidFormValues;
  readonly transfer?: AidRecordFragment;
  readonly onNewest?: () => Promise<AidRecordFragment>;
}

function Editor({ draftKey, initial, transfer, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createAidTransferDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateAidTransferDocument, { refetchQueries: 'active' });
  const record = useRecordForm<AidFormValues>({
    draftKey,
    initial,
    validate: {
      titleUk: (text) => (text.trim() === '' ? t('aidForm.titleNeeded') : null),
      communityId: (id) => (id === null ? t('aidForm.communityNeeded') : null),
    },
    cleaned: withoutEmptyRows,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values);
      if (transfer === undefined) {
        const input = { communityId: values.communityId ?? '', fields, status: values.status };
        return (await create({ variables: { input } })).data?.createAidTransfer.id;
      }
      const input = { id: transfer.id, expectedVersion: expectedVersion ?? transfer.version, fields };
      return (await update({ variables: { input } })).data?.updateAidTransfer.id;
    },
    onSaved: (id) => {
      say.done(t(transfer === undefined ? 'aidForm.created' : 'saving.done'));
      return navigate(`/aid/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const newest = await onNewest();
        return { version: newest.version, values: valuesOfAid(newest) };
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
      <AidFormFields form={form} isNew={transfer === undefined} />
      <RecordFormFoot
        of={record}
        summary={summary}
        submitLabel={t(transfer === undefined ? 'aidForm.create' : 'action.save')}
      />
    </form>
  );
}

/** What the two versions of a transfer are compared by. */
function summary({ titleUk, lines, resultUk, note }: AidFormValues): string {
  const things = lines.map(({ whatUk, quantity, unitUk }) => [whatUk, quantity, unitUk].filter(Boolean).join(' '));
  return [titleUk, ...things, resultUk, note].filter(Boolean).join('\n');
}
