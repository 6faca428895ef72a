import { useMutation, useQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import type { ProgrammeRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { focusFirstError } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { SkeletonRows } from '../../ui/skeleton-rows';
import {
  blankProgramme,
  fieldsOf,
  type ProgrammeValues,
  valuesOfProgramme,
  withoutEmptyRows,
} from './programme-form-values';
import { ProgrammeTree } from './programme-tree';
import { createProgrammeDocument, programmeDocument, updateProgrammeDocument } from './programmes.documents';
import classes from './programme-form.module.css';

export function NewProgramme() {
  const t = useT();
  const { user } = useViewer();
  const { today } = useDates();
  const [own] = user.communities;
  return (
    <Page title={t('programme.new')} crumbs={[{ label: t('nav.programmes'), to: '/programmes' }]}>
      <Editor draftKey="programme.new" initial={blankProgramme(own?.id ?? null, Number(today.slice(0, 4)))} />
    </Page>
  );
}

export function EditProgramme() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(programmeDocument, { variables: { id } });

  async function newest(): Promise<ProgrammeRecordFragment> {
    const { data: fresh } = await refetch();
    if (!fresh) throw new Error('the programme did not come');
    return fresh.programme;
  }

  return (
    <Page
      title={t('programme.edit')}
      crumbs={[
        { label: t('nav.programmes'), to: '/programmes' },
        { label: t('programme.one'), to: `/programmes/${id}` },
      ]}
    >
      {data ? (
        <Editor
          key={id}
          draftKey={`programme.edit.${id}`}
          initial={valuesOfProgramme(data.programme)}
          programme={data.programme}
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
  readonly initial: ProgrammeValues;
  readonly programme?: ProgrammeRecordFragment;
  readonly onNewest?: () => Promise<ProgrammeRecordFragment>;
}

function Editor({ draftKey, initial, programme, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createProgrammeDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateProgrammeDocument, { refetchQueries: 'active' });
  const record = useRecordForm<ProgrammeValues>({
    draftKey,
    initial,
    validate: {
      titleUk: (text) => (text.trim() === '' ? t('programme.titleNeeded') : null),
      communityId: (id) => (id === null ? t('programme.communityNeeded') : null),
    },
    cleaned: withoutEmptyRows,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values);
      if (programme === undefined) {
        const { data } = await create({ variables: { input: { communityId: values.communityId ?? '', fields } } });
        return data?.createProgramme.id;
      }
      const input = { id: programme.id, expectedVersion: expectedVersion ?? programme.version, fields };
      return (await update({ variables: { input } })).data?.updateProgramme.id;
    },
    onSaved: (id) => {
      say.done(t('saving.done'));
      return navigate(`/programmes/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const newest = await onNewest();
        return { version: newest.version, values: valuesOfProgramme(newest) };
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
      <Card>
        <div className={classes.fields}>
          {programme === undefined && (
            <MunicipalityPicker
              label={t('programme.community')}
              side="UKRAINIAN"
              {...form.getInputProps('communityId')}
            />
          )}
          <Textarea label={t('programme.titleUk')} autosize minRows={1} {...form.getInputProps('titleUk')} />
          <TextInput label={t('programme.titleEn')} lang="en" {...form.getInputProps('titleEn')} />
          <Textarea
            label={t('programme.reportTitle')}
            description={t('programme.reportTitleHint')}
            autosize
            minRows={1}
            {...form.getInputProps('reportTitleUk')}
          />
          <TextInput label={t('programme.reportTitleEn')} lang="en" {...form.getInputProps('reportTitleEn')} />
          <div className={classes.pair}>
            <DateField label={t('programme.startsOn')} required {...form.getInputProps('startsOn')} />
            <DateField label={t('programme.endsOn')} required {...form.getInputProps('endsOn')} />
          </div>
        </div>
      </Card>
      <ProgrammeTree form={form} />
      <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
    </form>
  );
}

/** What the two versions of a programme are compared by. */
function summary({ titleUk, startsOn, endsOn, sections }: ProgrammeValues): string {
  const tree = sections.flatMap((section) => [
    section.titleUk,
    ...section.measures.map(({ code, titleUk: title }) => `${code} ${title}`),
  ]);
  return [titleUk, `${startsOn ?? ''} – ${endsOn ?? ''}`, ...tree].join('\n');
}
