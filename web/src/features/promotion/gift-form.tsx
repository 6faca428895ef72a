import { useMutation, useQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { GiftItemFields, GiftItemRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { createGiftItemDocument, giftItemDocument, updateGiftItemDocument } from './gifts.documents';
import classes from './promotion.module.css';

interface GiftValues {
  readonly communityId: string | null;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly minimum: string;
  readonly keptWhere: string;
  readonly note: string;
  readonly ownerId: string | null;
}

export function NewGift() {
  const t = useT();
  const communityId = useViewer().user.communities[0]?.id ?? null;
  const blank = { nameUk: '', nameEn: '', unit: '', minimum: '', keptWhere: '', note: '', ownerId: null };
  return (
    <Page title={t('gift.new')} crumbs={[{ label: t('nav.gifts'), to: '/gifts' }]}>
      <Editor draftKey="gift.new" initial={{ communityId, ...blank }} />
    </Page>
  );
}

export function EditGift() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(giftItemDocument, { variables: { id } });
  return (
    <EditPage
      title={t('gift.edit')}
      list={{ label: t('nav.gifts'), to: '/gifts' }}
      query={query}
      recordIn={({ giftItem }) => giftItem}
      nameOf={names.gift}
    >
      {(item, newest) => (
        <Editor key={id} draftKey={`gift.edit.${id}`} initial={valuesOf(item)} item={item} onNewest={newest} />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: GiftValues;
  /** Absent: a new one. */
  readonly item?: GiftItemRecordFragment;
  readonly onNewest?: () => Promise<GiftItemRecordFragment>;
}

function Editor({ draftKey, initial, item, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createGiftItemDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateGiftItemDocument, { refetchQueries: 'active' });
  const record = useRecordForm<GiftValues>({
    draftKey,
    initial,
    validate: {
      communityId: (id) => (id === null ? t('programme.communityNeeded') : null),
      nameUk: (name) => (name.trim() === '' ? t('municipality.nameUkNeeded') : null),
      minimum: (minimum) => (/^\d*$/.test(minimum.trim()) ? null : t('gift.quantityWhole')),
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values);
      if (item === undefined) {
        const input = { communityId: values.communityId ?? '', fields };
        return (await create({ variables: { input } })).data?.createGiftItem.id;
      }
      const input = { id: item.id, expectedVersion: expectedVersion ?? item.version, fields };
      return (await update({ variables: { input } })).data?.updateGiftItem.id;
    },
    onSaved: (id) => {
      say.done(t('saving.done'));
      return navigate(`/gifts/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOf(fresh) };
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
      {item === undefined && (
        <MunicipalityPicker label={t('programme.community')} side="UKRAINIAN" {...form.getInputProps('communityId')} />
      )}
      <div className={classes.pair}>
        <TextInput label={t('municipality.nameUk')} {...form.getInputProps('nameUk')} />
        <TextInput label={t('municipality.nameEn')} lang="en" {...form.getInputProps('nameEn')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('gift.unit')} placeholder={t('gift.unitExample')} {...form.getInputProps('unit')} />
        <TextInput
          label={t('gift.minimum')}
          description={t('gift.minimumHint')}
          inputMode="numeric"
          {...form.getInputProps('minimum')}
        />
      </div>
      <TextInput label={t('gift.keptWhere')} {...form.getInputProps('keptWhere')} />
      <UserPicker label={t('visit.owner')} clearable {...form.getInputProps('ownerId')} />
      <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
      <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
    </form>
  );
}

function valuesOf(item: GiftItemRecordFragment): GiftValues {
  return {
    communityId: item.community?.id ?? null,
    nameUk: item.nameUk,
    nameEn: item.nameEn ?? '',
    unit: item.unit ?? '',
    minimum: item.minimum === null ? '' : String(item.minimum),
    keptWhere: item.keptWhere ?? '',
    note: item.note ?? '',
    ownerId: item.owner?.id ?? null,
  };
}

function fieldsOf({ communityId: _community, ...values }: GiftValues): GiftItemFields {
  return {
    ...values,
    nameEn: values.nameEn.trim() || null,
    unit: values.unit.trim() || null,
    minimum: values.minimum.trim() === '' ? null : Number(values.minimum),
    keptWhere: values.keptWhere.trim() || null,
    note: values.note.trim() || null,
  };
}

/** What the two versions of a thing are compared by. */
function summary({ nameUk, nameEn, unit, minimum, keptWhere, note }: GiftValues): string {
  return [nameUk, nameEn, unit, minimum, keptWhere, note].filter(Boolean).join('\n');
}
