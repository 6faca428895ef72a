import { useMutation } from '@apollo/client/react';
import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheckbox, IconMail, IconMessage, IconPhone, IconPlaneDeparture, IconUsers } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { InteractionKind, PartnershipRecordFragment, ReplyAwaitedFrom } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { SavingState } from '../../ui/saving-state';
import { PartnershipStepForm } from './partnership-step-form';
import { logInteractionDocument } from './partnership-timeline.documents';
import classes from './partnership-timeline.module.css';

const KINDS = [
  ['COMMENT', IconMessage],
  ['LETTER', IconMail],
  ['CALL', IconPhone],
  ['MEETING', IconUsers],
] as const satisfies readonly (readonly [InteractionKind, unknown])[];

interface InteractionValues {
  readonly kind: InteractionKind;
  readonly text: string;
  readonly partyId: string | null;
  readonly on: CalendarDate | null;
  readonly replyAwaitedFrom: ReplyAwaitedFrom | null;
}

interface PartnershipComposerProps {
  readonly partnership: PartnershipRecordFragment;
  onLogged(): void;
}

/** What happened just now: a comment among ourselves, a letter, a call, a meeting, or the next task. */
export function PartnershipComposer({ partnership: { id, parties }, onLogged }: PartnershipComposerProps) {
  const t = useT();
  const { today } = useDates();
  const draft = useDraft<InteractionValues>(`partnership.${id}.interaction`);
  const [task, setTask] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [log] = useMutation(logInteractionDocument);
  const empty: InteractionValues = { kind: 'COMMENT', text: '', partyId: null, on: today, replyAwaitedFrom: null };
  const form = useForm<InteractionValues>({
    initialValues: draft.initial ?? empty,
    validate: {
      text: (text) => (text.trim() === '' ? t('partnershipPage.textNeeded') : null),
      on: (on) => (on === null ? t('task.dueOnNeeded') : null),
    },
  });
  const { kind, text } = form.values;
  const started = text !== '';
  const { keep, discard } = draft;
  useEffect(() => {
    if (started) keep(form.values);
    else discard();
  }, [form.values, started, keep, discard]);

  async function submit(values: InteractionValues) {
    setRefusal(null);
    try {
      await log({
        variables: { input: { ...values, on: values.on ?? today, text: values.text.trim(), partnershipId: id } },
      });
      form.setValues({ ...empty, kind: values.kind });
      form.resetDirty();
      discard();
      onLogged();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <div className={classes.composer}>
      <div className={classes.kinds} role="group" aria-label={t('partnershipPage.log')}>
        {KINDS.map(([value, Icon]) => (
          <button
            key={value}
            type="button"
            aria-pressed={!task && kind === value}
            onClick={() => {
              setTask(false);
              form.setFieldValue('kind', value);
            }}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
            {t(`enum.InteractionKind.${value}`)}
          </button>
        ))}
        <Link to={`/visits/new?partnership=${id}`}>
          <IconPlaneDeparture size={16} stroke={1.75} aria-hidden />
          {t('partnershipPage.visit')}
        </Link>
        <button type="button" aria-pressed={task} onClick={() => setTask(true)}>
          <IconCheckbox size={16} stroke={1.75} aria-hidden />
          {t('task.one')}
        </button>
      </div>
      {task ? (
        <PartnershipStepForm
          partnershipId={id}
          autoFocus
          onAdded={() => {
            setTask(false);
            onLogged();
          }}
          onCancel={() => setTask(false)}
        />
      ) : (
        <form noValidate onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}>
          <Textarea
            variant="unstyled"
            aria-label={t(`enum.InteractionKind.${kind}`)}
            placeholder={t(kind === 'COMMENT' ? 'partnershipPage.whatHappened' : 'partnershipPage.whatWasSaid')}
            autosize
            minRows={1}
            maxRows={12}
            classNames={{ root: classes.text, input: classes.input }}
            {...form.getInputProps('text')}
          />
          {refusal !== null && (
            <div className={classes.refusal}>
              <Note tone="overdue">{refusal}</Note>
            </div>
          )}
          <div className={classes.composerFoot}>
            {(started || kind !== 'COMMENT') && (
              <>
                {kind !== 'COMMENT' && (
                  <MunicipalityPicker
                    label={t('partnershipPage.withWhom')}
                    labelHidden
                    placeholder={t('partnershipPage.withWhom')}
                    among={parties.map(({ municipality }) => municipality)}
                    clearable
                    {...form.getInputProps('partyId')}
                  />
                )}
                <DateField
                  label={t('partnershipPage.happenedOn')}
                  labelHidden
                  clearable={false}
                  maxDate={today}
                  {...form.getInputProps('on')}
                />
              </>
            )}
            {kind !== 'COMMENT' && (
              <Select
                size="xs"
                w={190}
                aria-label={t('reply.awaited')}
                placeholder={t('reply.awaited')}
                clearable
                data={(['PARTNER', 'US'] as const).map((value) => ({
                  value,
                  label: t(`enum.ReplyAwaitedFrom.${value}`),
                }))}
                {...form.getInputProps('replyAwaitedFrom')}
              />
            )}
            <span className={classes.spacer} />
            {draft.keptAt ? (
              <SavingState state="draft" />
            ) : (
              <span className={`small muted ${classes.whoSees}`}>{t('partnershipPage.whoSees')}</span>
            )}
            <Button type="submit" size="xs" loading={form.submitting}>
              {t('partnershipPage.record')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
