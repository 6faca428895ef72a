import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Radio, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { CalendarContent } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { calendarFeedsDocument, createCalendarFeedDocument } from './calendars.documents';
import classes from './calendars-card.module.css';

const CONTENTS = ['OWN_TASKS', 'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'] as const;
const VIEWS = ['all', 'community', 'partnership'] as const;

interface CalendarValues {
  readonly contents: CalendarContent[];
  readonly view: (typeof VIEWS)[number];
  readonly communityId: string | null;
  readonly partnershipId: string | null;
  readonly alarms: boolean;
}

interface CalendarFormProps {
  readonly onMade: (url: string) => void;
  readonly onCancel: () => void;
}

/** What a new calendar shows: everything of the chosen kinds, or only that of one community or partnership. */
export function CalendarForm({ onMade, onCancel }: CalendarFormProps) {
  const t = useT();
  const [create] = useMutation(createCalendarFeedDocument, { refetchQueries: [calendarFeedsDocument] });
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<CalendarValues>({
    initialValues: { contents: ['OWN_TASKS'], view: 'all', communityId: null, partnershipId: null, alarms: false },
    validate: {
      contents: (contents, { view }) => (offered(contents, view).length === 0 ? t('calendars.chooseContents') : null),
      communityId: (id, { view }) => (view === 'community' && !id ? t('calendars.chooseView') : null),
      partnershipId: (id, { view }) => (view === 'partnership' && !id ? t('calendars.chooseView') : null),
    },
  });
  const { view } = form.values;

  async function submit({ contents, alarms, communityId, partnershipId }: CalendarValues) {
    setRefusal(null);
    try {
      const { data } = await create({
        variables: {
          input: {
            contents: offered(contents, view),
            alarms,
            communityId: view === 'community' ? communityId : null,
            partnershipId: view === 'partnership' ? partnershipId : null,
          },
        },
      });
      if (data) onMade(data.createCalendarFeed.url);
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(submit)}>
      <Checkbox.Group label={t('calendars.contents')} {...form.getInputProps('contents')}>
        <div className={classes.choices}>
          {offered(CONTENTS, view).map((content) => (
            <Checkbox key={content} value={content} label={t(`enum.CalendarContent.${content}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <Radio.Group label={t('calendars.view')} {...form.getInputProps('view')}>
        <div className={classes.choices}>
          {VIEWS.map((value) => (
            <Radio key={value} value={value} label={t(`calendars.view.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {view === 'community' && (
        <MunicipalityPicker required label={t('calendars.view.community')} {...form.getInputProps('communityId')} />
      )}
      {view === 'partnership' && (
        <PartnershipPicker required label={t('calendars.view.partnership')} {...form.getInputProps('partnershipId')} />
      )}
      <Switch
        label={t('calendars.alarms')}
        description={t('calendars.alarmsHint')}
        {...form.getInputProps('alarms', { type: 'checkbox' })}
      />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="flex-end">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button type="submit" variant="filled" loading={form.submitting}>
          {t('calendars.make')}
        </Button>
      </Group>
    </form>
  );
}

/** One's own reminders belong to no single community: only the whole calendar shows them. */
function offered(contents: readonly CalendarContent[], view: CalendarValues['view']): CalendarContent[] {
  return contents.filter((content) => view === 'all' || content !== 'OWN_REMINDERS');
}
