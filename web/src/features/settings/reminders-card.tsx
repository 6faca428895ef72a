import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChoicesFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { Note } from '../../ui/note';
import { SavingState } from '../../ui/saving-state';
import { choicesDocument, updateChoicesDocument } from './choices.documents';
import { HoursFields } from './hours-fields';
import { KindChoices } from './kind-choices';
import classes from './reminders-card.module.css';
import { webhookDocument } from './webhook.documents';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the viewer is told, and over which channels of which kind. */
export function RemindersCard() {
  const t = useT();
  const may = useCan()('notices.own');
  const { data } = useQuery(choicesDocument, { skip: !may, fetchPolicy: 'cache-and-network' });
  const { data: webhook, loading } = useQuery(webhookDocument, { skip: !may });
  const choices = data?.viewer?.reminderChoices;
  if (!may || !choices || loading) return null;
  return (
    <Card title={t('choices.title')}>
      <RemindersForm key={choices.version} choices={choices} hasWebhook={Boolean(webhook?.ownWebhook)} />
    </Card>
  );
}

interface RemindersFormProps {
  readonly choices: ChoicesFragment;
  readonly hasWebhook: boolean;
}

function RemindersForm({ choices, hasWebhook }: RemindersFormProps) {
  const t = useT();
  const [update] = useMutation(updateChoicesDocument, { refetchQueries: [choicesDocument] });
  const [values, setValues] = useState(choices);
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (part: Partial<ChoicesFragment>) => {
    setSaving('idle');
    setValues({ ...values, ...part });
  };
  const dayOptions = WEEKDAYS.filter((day) => values.workingDays.includes(day)).map((day) => ({
    value: String(day),
    label: t(`weekday.${day}`),
  }));

  async function save() {
    setRefusal(null);
    setSaving('saving');
    const { version: expectedVersion, workingDays, workingHours, quietHours, digestDay, digestTime, kinds } = values;
    const hours = (span: typeof workingHours) => span && { from: span.from, to: span.to };
    try {
      await update({
        variables: {
          input: {
            ...{ expectedVersion, workingDays, digestDay, digestTime },
            workingHours: hours(workingHours),
            quietHours: hours(quietHours),
            kinds: kinds
              .filter((kind, at) => kind !== choices.kinds[at])
              .map(({ kind, critical, inApp, email, webhook }) => ({ kind, critical, inApp, email, webhook })),
          },
        },
      });
      setSaving('saved');
    } catch (error) {
      setSaving('idle');
      setRefusal(refusalsOf(error)[0]?.message ?? t('error.noAnswer'));
    }
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Checkbox.Group
        label={t('choices.workingDays')}
        description={t('choices.workingDaysHint')}
        value={values.workingDays.map(String)}
        onChange={(days) => change({ workingDays: days.map(Number).sort() })}
      >
        <Group gap={12} mt={8}>
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} value={String(day)} label={t(`weekday.${day}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <HoursFields
        label={t('choices.workingHours')}
        usual={{ from: '09:00', to: '18:00' }}
        value={values.workingHours ?? null}
        onChange={(workingHours) => change({ workingHours })}
      />
      <HoursFields
        label={t('choices.quietHours')}
        usual={{ from: '21:00', to: '08:00' }}
        value={values.quietHours ?? null}
        onChange={(quietHours) => change({ quietHours })}
      />
      <Group gap={12} align="flex-end">
        <Select
          label={t('choices.digestDay')}
          data={dayOptions}
          allowDeselect={false}
          value={String(values.digestDay)}
          onChange={(day) => day && change({ digestDay: Number(day) })}
        />
        <TextInput
          type="time"
          label={t('choices.digestTime')}
          value={values.digestTime}
          onChange={({ currentTarget }) => change({ digestTime: currentTarget.value })}
        />
      </Group>
      <KindChoices kinds={values.kinds} hasWebhook={hasWebhook} onChange={(kinds) => change({ kinds })} />
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      <Group justify="space-between">
        <SavingState state={saving} />
        <Button type="submit" variant="filled" loading={saving === 'saving'}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
