import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { refusalsOf } from '../../lib/refusal';
import { focusFirstError } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useRecordForm } from '../../lib/use-record-form';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { EditPage } from '../../ui/edit-page';
import { Page } from '../../ui/page';
import { RecordFormFoot } from '../../ui/record-form-foot';
import { type Section, sectionOf, SECTIONS, VisitFormSections } from './visit-form-sections';
import {
  blankVisit,
  fieldsOf,
  roleIn,
  statusByDates,
  type VisitValues,
  valuesOfVisit,
  withoutEmptyRows,
} from './visit-form-values';
import { updateVisitDocument, visitDocument } from './visit.documents';
import { logVisitDocument, visitPartnershipDocument } from './visits.documents';
import classes from './visit-form.module.css';

export function VisitForm() {
  const t = useT();
  const [params] = useSearchParams();
  const { user } = useViewer();
  const partnershipId = params.get('partnership');
  return (
    <Page title={t('add.visit')} crumbs={[{ label: t('nav.visits'), to: '/visits' }]}>
      <Editor
        key={partnershipId}
        draftKey={`visit.new.${partnershipId ?? ''}`}
        initial={blankVisit(user.id)}
        partnershipId={partnershipId}
      />
    </Page>
  );
}

export function EditVisit() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(visitDocument, { variables: { id } });
  return (
    <EditPage
      title={t('visit.edit')}
      list={{ label: t('nav.visits'), to: '/visits' }}
      query={query}
      recordIn={({ visit }) => visit}
      nameOf={names.title}
    >
      {(visit, newest) => (
        <Editor key={id} draftKey={`visit.edit.${id}`} initial={valuesOfVisit(visit)} visit={visit} onNewest={newest} />
      )}
    </EditPage>
  );
}

interface EditorProps {
  readonly draftKey: string;
  readonly initial: VisitValues;
  /** The partnership a new visit belongs to. */
  readonly partnershipId?: string | null;
  readonly visit?: VisitRecordFragment;
  readonly onNewest?: () => Promise<VisitRecordFragment>;
}

function Editor({ draftKey, initial, partnershipId = null, visit, onNewest }: EditorProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [params] = useSearchParams();
  const [log] = useMutation(logVisitDocument, { refetchQueries: 'active' });
  const [update] = useMutation(updateVisitDocument, { refetchQueries: 'active' });
  const [opened, setOpened] = useState<readonly Section[]>(() =>
    SECTIONS.filter((section) => section === params.get('section')),
  );
  const record = useRecordForm<VisitValues>({
    draftKey,
    initial,
    validate: {
      titleUk: (text) => (text.trim() === '' ? t('visitForm.titleNeeded') : null),
      parties: (parties) =>
        parties.some(({ municipalityId }) => municipalityId !== null) ? null : t('visitForm.partyNeeded'),
    },
    cleaned: withoutEmptyRows,
    save: async (values, expectedVersion) => {
      const fields = fieldsOf(values);
      if (visit === undefined) {
        const status = values.status ?? statusByDates(values, today);
        return (await log({ variables: { input: { fields, status } } })).data?.logVisit.id;
      }
      const input = { id: visit.id, expectedVersion: expectedVersion ?? visit.version, fields };
      return (await update({ variables: { input } })).data?.updateVisit.id;
    },
    onSaved: (id) => {
      say.done(t(visit === undefined ? 'visitForm.logged' : 'saving.done'));
      return navigate(`/visits/${id ?? ''}`, { replace: true });
    },
    newest:
      onNewest &&
      (async () => {
        const newest = await onNewest();
        return { version: newest.version, values: valuesOfVisit(newest) };
      }),
    onRefused: (error) => {
      const found = refusalsOf(error).flatMap(({ field }) =>
        field === undefined ? [] : [field.replace(/^(input\.)?fields\./, '')],
      );
      if (found.length > 0) show(Object.fromEntries(found.map((path) => [path, true])));
    },
  });
  const { form } = record;

  /** The parties of the partnership join those already chosen, in its order. */
  async function takeParties(id: string) {
    const { data } = await client.query({ query: visitPartnershipDocument, variables: { id } });
    if (!data) return;
    const { direction, parties } = form.getValues();
    const chosen = parties.filter(({ municipalityId }) => municipalityId !== null);
    const added = data.partnership.parties
      .filter(({ municipality }) => !chosen.some(({ municipalityId }) => municipalityId === municipality.id))
      .map(({ municipality }) => ({
        municipalityId: municipality.id,
        side: municipality.side,
        role: roleIn(direction, municipality.side),
      }));
    if (added.length > 0) form.setFieldValue('parties', [...chosen, ...added]);
  }

  const prefilled = useRef(record.resumed || partnershipId === null);
  useEffect(() => {
    if (prefilled.current || partnershipId === null) return;
    prefilled.current = true;
    form.setFieldValue('partnershipIds', [partnershipId]);
    void takeParties(partnershipId).catch(say.refused);
  });

  useEffect(() => {
    const section = params.get('section');
    if (section !== null) document.getElementById(`section-${section}`)?.scrollIntoView({ block: 'start' });
  }, [params]);

  /** A wrong field must be seen before it can be focused. */
  function show(errors: Readonly<Record<string, unknown>>) {
    const wrong = Object.keys(errors).map(sectionOf);
    setOpened((sections) => SECTIONS.filter((section) => sections.includes(section) || wrong.includes(section)));
    window.setTimeout(() => focusFirstError(form, errors), 250);
  }

  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit(() => record.send(), show)}>
      <VisitFormSections
        form={form}
        isNew={visit === undefined}
        opened={opened}
        onOpened={setOpened}
        onPartnership={(id) => void takeParties(id).catch(say.refused)}
      />
      <RecordFormFoot
        of={record}
        summary={summary}
        submitLabel={t(visit === undefined ? 'visitForm.log' : 'action.save')}
      />
    </form>
  );
}

/** What the two versions of a visit are compared by. */
function summary({ titleUk, places, hosts, purpose, outcomes }: VisitValues): string {
  return [titleUk, ...places.map(({ name }) => name), hosts, purpose, outcomes].filter(Boolean).join('\n');
}
