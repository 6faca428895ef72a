import { useMutation } from '@apollo/client/react';
import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { addDays } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import {
  COOPERATION_DIRECTIONS,
  COOPERATION_GOALS,
  FORMALITIES,
  LEAD_SOURCES,
  PARTNERSHIP_LEVELS,
  PARTNERSHIP_STAGES,
  RELATIONSHIP_TYPES,
} from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { UserPicker } from '../../ui/pickers/user-picker';
import { SavingState } from '../../ui/saving-state';
import { createPartnershipDocument } from './partnership-form.documents';
import { emptyPartnership, partnershipInput, type PartnershipValues } from './partnership-form-values';
import { rememberedList } from './partnership-neighbours';
import { addStepDocument } from './partnership-page.documents';
import { PartnershipPartiesEditor } from './partnership-parties-editor';
import classes from './partnership-form.module.css';

const USUAL_STEP_DAYS = 7;
/** A tie is not begun where it was lost; the server refuses it as well. */
const FIRST_STAGES = PARTNERSHIP_STAGES.filter((stage) => stage !== 'LOST');

export function PartnershipForm() {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const { today } = useDates();
  const { user } = useViewer();
  const draft = useDraft<PartnershipValues>('partnership.new');
  const [create] = useMutation(createPartnershipDocument, { refetchQueries: ['RailCounts'] });
  const [addStep] = useMutation(addStepDocument, { refetchQueries: ['RailCounts'] });
  const [refusal, setRefusal] = useState<string | null>(null);
  const empty = emptyPartnership(today, addDays(today, USUAL_STEP_DAYS), user.id, user.communities[0]?.id ?? null);
  const form = useForm<PartnershipValues>({
    initialValues: draft.initial ?? empty,
    validate: {
      parties: {
        municipalityId: (id, { parties }, path) => {
          if (id === null) return t('partnershipForm.partyNeeded');
          const place = Number(path.split('.')[1]);
          return parties.slice(0, place).some((other) => other.municipalityId === id)
            ? t('partnershipForm.partyTwice')
            : null;
        },
      },
      step: {
        ownerId: (ownerId, { step }) => (step.title.trim() !== '' && ownerId === null ? t('task.ownerNeeded') : null),
        dueOn: (dueOn, { step }) => (step.title.trim() !== '' && dueOn === null ? t('task.dueOnNeeded') : null),
      },
    },
    onValuesChange: (values) => draft.keep(values),
  });

  async function submit(values: PartnershipValues) {
    setRefusal(null);
    let id: string | undefined;
    try {
      const { data } = await create({ variables: { input: partnershipInput(values) } });
      id = data?.createPartnership.id;
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
      return;
    }
    if (id === undefined) return;
    const { title, ownerId, dueOn } = values.step;
    if (title.trim() !== '') {
      try {
        await addStep({
          variables: {
            input: { partnershipId: id, title: title.trim(), ownerId: ownerId ?? user.id, dueOn: dueOn ?? today },
          },
        });
      } catch (error) {
        // The partnership stands; its record asks for the missing step in red.
        say.refused(error);
      }
    }
    draft.discard();
    void navigate(`/partnerships/${id}`, { replace: true });
  }

  const partiesError = form.errors['parties'];
  return (
    <Page title={t('add.partnership')} crumbs={[{ label: t('nav.partnerships'), to: rememberedList() }]}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        {draft.initial !== null && (
          <Note
            tone="info"
            actions={
              <Button
                size="xs"
                onClick={() => {
                  form.setValues(empty);
                  draft.discard();
                }}
              >
                {t('partnershipForm.startAnew')}
              </Button>
            }
          >
            {t('partnershipForm.draftShown')}
          </Note>
        )}
        <Card title={t('partnershipForm.who')}>
          <PartnershipPartiesEditor
            parties={form.values.parties}
            onChange={(parties) => {
              form.setFieldValue('parties', [...parties]);
              form.clearFieldError('parties');
            }}
            errorAt={(index) => form.errors[`parties.${index}.municipalityId`]}
            error={partiesError}
          />
        </Card>
        <Card title={t('partnershipForm.what')}>
          <div className={classes.group}>
            <div className={classes.pair}>
              <Select
                label={t('filter.relationship')}
                data={RELATIONSHIP_TYPES.map((value) => ({ value, label: t(`enum.RelationshipType.${value}`) }))}
                {...form.getInputProps('relationshipType')}
              />
              <Select
                label={t('filter.formality')}
                data={FORMALITIES.map((value) => ({ value, label: t(`enum.Formality.${value}`) }))}
                {...form.getInputProps('formality')}
              />
              <Select
                label={t('partnershipPage.level')}
                data={PARTNERSHIP_LEVELS.map((value) => ({ value, label: t(`enum.PartnershipLevel.${value}`) }))}
                {...form.getInputProps('level')}
              />
              <Select
                label={t('filter.source')}
                clearable
                data={LEAD_SOURCES.map((value) => ({ value, label: t(`enum.LeadSource.${value}`) }))}
                {...form.getInputProps('leadSource')}
              />
              <Select
                label={t('filter.stage')}
                data={FIRST_STAGES.map((value) => ({ value, label: t(`enum.PartnershipStage.${value}`) }))}
                {...form.getInputProps('stage')}
              />
              <DateField
                label={t('partnershipForm.stageOn')}
                clearable={false}
                maxDate={today}
                {...form.getInputProps('stageOn')}
              />
            </div>
            <MultiSelect
              label={t('partnershipPage.goals')}
              clearable
              data={COOPERATION_GOALS.map((value) => ({ value, label: t(`enum.CooperationGoal.${value}`) }))}
              {...form.getInputProps('goals')}
            />
            <MultiSelect
              label={t('partnershipPage.directions')}
              clearable
              searchable
              data={COOPERATION_DIRECTIONS.map((value) => ({ value, label: t(`enum.CooperationDirection.${value}`) }))}
              {...form.getInputProps('directions')}
            />
            <UserPicker label={t('filter.owner')} clearable {...form.getInputProps('ownerId')} />
            <Textarea label={t('task.note')} autosize minRows={2} maxRows={10} {...form.getInputProps('note')} />
          </div>
        </Card>
        <Card title={t('partnershipForm.firstStep')}>
          <div className={classes.group}>
            <p className="dense muted">{t('partnershipForm.firstStepWhy')}</p>
            <TextInput
              label={t('task.title')}
              placeholder={t('task.titlePlaceholder')}
              {...form.getInputProps('step.title')}
            />
            <div className={classes.pair}>
              <UserPicker label={t('task.owner')} {...form.getInputProps('step.ownerId')} />
              <DateField label={t('task.dueOn')} clearable={false} {...form.getInputProps('step.dueOn')} />
            </div>
          </div>
        </Card>
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <div className={classes.foot}>
          <SavingState state={draft.keptAt === null ? 'idle' : 'draft'} />
          <span className={classes.spacer} />
          <Button component={Link} to={rememberedList()}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {t('partnershipForm.create')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
