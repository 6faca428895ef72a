import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { NeedRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { NEED_NATURES } from '../../lib/vocabulary';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { NeedFormFields } from './need-form-fields';
import { blankNeed, fieldsOfNeed, needSummary, type NeedValues, valuesOfNeed } from './need-form-values';
import { createNeedDocument, needDocument, updateNeedDocument } from './needs.documents';
import classes from './needs.module.css';

export function NewNeed() {
  const t = useT();
  const [params] = useSearchParams();
  const { user } = useViewer();
  const nature = NEED_NATURES.find((value) => value === params.get('nature')) ?? 'NEED';
  const own = user.communities.length === 1 ? (user.communities[0]?.id ?? null) : null;
  const municipalityId = params.get('municipality') ?? own;
  const from = `${params.get('municipality') ?? ''}.${nature}`;
  return (
    <Page title={t('add.need')} crumbs={[{ label: t('nav.needs'), to: '/needs' }]}>
      <Editor key={from} draftKey={`need.new.${from}`} initial={blankNeed(municipalityId, nature, user.id)} />
    </Page>
  );
}

export function EditNeed() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(needDocument, { variables: { id } });
  return (
    <EditPage
      title={t('need.edit')}
      list={{ label: t('nav.needs'), to: '/needs' }}
      query={query}
      recordIn={({ needOrOffer }) => needOrOffer}
      nameOf={names.title}
    >
      {(need, newest) => (
        <Editor key={id} draftKey={`need.edit.${id}`} initial={valuesOfNeed(need)} need={need} onNewest={newest} />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: NeedValues;
  /** Absent: a new one. */
  readonly need?: NeedRecordFragment;
  readonly onNewest?: () => Promise<NeedRecordFragment>;
}

function Editor({ draftKey, initial, need, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const isNew = need === undefined;
  const [create] = useMutation(createNeedDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateNeedDocument, { refetchQueries: 'active' });
  const record = useRecordForm<NeedValues>({
    draftKey,
    initial,
    validate: {
      municipalityId: (id) => (isNew && id === null ? t('needForm.municipalityNeeded') : null),
      titleUk: (title) => (title.trim() === '' ? t('needForm.titleNeeded') : null),
      direction: (direction) => (direction === null ? t('needForm.directionNeeded') : null),
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfNeed(values);
      if (need !== undefined) {
        const input = { id: need.id, expectedVersion: expectedVersion ?? need.version, fields };
        return (await update({ variables: { input } })).data?.updateNeedOrOffer.id;
      }
      const input = { municipalityId: values.municipalityId ?? '', nature: values.nature, fields };
      return (await create({ variables: { input } })).data?.createNeedOrOffer.id;
    },
    onSaved: (id) => {
      say.done(t(isNew ? 'needForm.created' : 'saving.done'));
      return navigate(`/needs/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfNeed(fresh) };
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
      <NeedFormFields form={form} isNew={isNew} />
      <RecordFormFoot of={record} summary={needSummary} submitLabel={t(isNew ? 'needForm.create' : 'action.save')} />
    </form>
  );
}
