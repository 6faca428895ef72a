import { useMutation, useQuery } from '@apollo/client/react';
import { useSearchParams, useNavigate, useParams } from 'react-router';
import type { ProjectRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { CallSection, EssentialsSection, LinksSection, MoneySection, ResultSection } from './project-form-sections';
import { IndicatorRows, ParticipantRows, ReportRows } from './project-form-rows';
import {
  blankProject,
  cleanedProject,
  fieldsOfProject,
  isDecimal,
  type ProjectValues,
  valuesOfProject,
} from './project-form-values';
import { createProjectDocument, projectDocument, updateProjectDocument } from './projects.documents';
import classes from './projects.module.css';

export function NewProject() {
  const t = useT();
  const [params] = useSearchParams();
  const { user } = useViewer();
  const origin = {
    partnership: params.get('partnership'),
    visit: params.get('visit'),
    agreement: params.get('agreement'),
    organisation: params.get('organisation'),
  };
  const from = Object.values(origin).find((id) => id !== null) ?? '';
  return (
    <Page title={t('add.project')} crumbs={[{ label: t('nav.projects'), to: '/projects' }]}>
      <Editor
        key={from}
        draftKey={`project.new.${from}`}
        initial={blankProject(user.communities[0]?.id ?? null, user.id, origin)}
      />
    </Page>
  );
}

export function EditProject() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(projectDocument, { variables: { id } });
  return (
    <EditPage
      title={t('project.edit')}
      list={{ label: t('nav.projects'), to: '/projects' }}
      query={query}
      recordIn={({ project }) => project}
      nameOf={names.title}
    >
      {(project, newest) => (
        <Editor
          key={id}
          draftKey={`project.edit.${id}`}
          initial={valuesOfProject(project)}
          project={project}
          onNewest={newest}
        />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: ProjectValues;
  /** Absent: a new one. */
  readonly project?: ProjectRecordFragment;
  readonly onNewest?: () => Promise<ProjectRecordFragment>;
}

function Editor({ draftKey, initial, project, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const [create] = useMutation(createProjectDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateProjectDocument, { refetchQueries: 'active' });
  const decimal = (text: string) => (isDecimal(text) ? null : t('projectForm.numberNeeded'));
  const record = useRecordForm<ProjectValues>({
    draftKey,
    initial,
    validate: {
      titleUk: (title) => (title.trim() === '' ? t('projectForm.titleNeeded') : null),
      communityId: (id) => (id === null ? t('projectForm.communityNeeded') : null),
      exchangeRate: {
        on: (on, { exchangeRate }) =>
          exchangeRate.rate.trim() !== '' && on === null ? t('projectForm.rateDayNeeded') : null,
      },
      indicators: { baseline: decimal, target: decimal, actual: decimal },
    },
    cleaned: cleanedProject,
    save: async (values, expectedVersion) => {
      const fields = fieldsOfProject(values);
      if (project !== undefined) {
        const input = { id: project.id, expectedVersion: expectedVersion ?? project.version, fields };
        return (await update({ variables: { input } })).data?.updateProject.id;
      }
      const { status, statusOn } = values;
      const input = { communityId: values.communityId ?? '', status, statusOn, fields };
      return (await create({ variables: { input } })).data?.createProject.id;
    },
    onSaved: (id) => {
      say.done(t(project === undefined ? 'project.added' : 'saving.done'));
      return navigate(`/projects/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const fresh = await onNewest();
        return { version: fresh.version, values: valuesOfProject(fresh) };
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
      <EssentialsSection form={form} isNew={project === undefined} />
      <CallSection form={form} />
      <MoneySection form={form} />
      <section className={classes.section}>
        <ParticipantRows form={form} />
      </section>
      <section className={classes.section}>
        <ReportRows form={form} />
      </section>
      <section className={classes.section}>
        <IndicatorRows form={form} />
      </section>
      <LinksSection form={form} />
      <ResultSection form={form} />
      <RecordFormFoot
        of={record}
        summary={summary}
        submitLabel={t(project === undefined ? 'project.add' : 'action.save')}
      />
    </form>
  );
}

/** What the two versions of a project are compared by. */
function summary(values: ProjectValues): string {
  const { titleUk, titleEn, programmeUk, amount, startsOn, endsOn, place, resultUk, resultEn, note } = values;
  const money = amount.amount && `${amount.amount} ${amount.currency}`;
  return [titleUk, titleEn, programmeUk, money, startsOn, endsOn, place, resultUk, resultEn, note]
    .filter(Boolean)
    .join('\n');
}
