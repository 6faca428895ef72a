import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useT } from '../../lib/messages';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { Card } from '../../ui/card';
import { RecordFormFoot } from '../../ui/record-form-foot';
import type { ProfileProps } from './profile-props';
import { updateProfileDocument } from './profiles.documents';
import classes from './profiles.module.css';
import { fieldsOfVision, valuesOfVision, VISION_QUESTIONS, visionSummary, type VisionValues } from './vision-values';

/** Why, for whom, with what goal, and what is to come of it. */
export function VisionCard(props: ProfileProps) {
  const { profile, editable } = props;
  const t = useT();
  const [editing, setEditing] = useState(false);
  const values = valuesOfVision(profile);
  const blank = visionSummary(values) === '';
  if (editing)
    return (
      <Card
        title={t('vision.title')}
        action={
          <Button size="xs" variant="subtle" color="gray" onClick={() => setEditing(false)}>
            {t('action.cancel')}
          </Button>
        }
      >
        <VisionForm {...props} onSaved={() => setEditing(false)} />
      </Card>
    );
  const edit = editable && (
    <Button
      size="xs"
      variant={blank ? 'default' : 'subtle'}
      color={blank ? undefined : 'gray'}
      leftSection={<IconPencil size={14} stroke={2} aria-hidden />}
      onClick={() => setEditing(true)}
    >
      {t(blank ? 'vision.write' : 'action.edit')}
    </Button>
  );
  return (
    <Card title={t('vision.title')} action={!blank && edit}>
      {blank ? (
        <div className={classes.stack}>
          <p className="text2 dense">{t('vision.empty')}</p>
          {edit && <div>{edit}</div>}
          <p className={classes.example}>
            <span>{t('empty.example')}</span>
            {t('vision.example')}
          </p>
        </div>
      ) : (
        <Answers values={values} />
      )}
    </Card>
  );
}

/** The answers in the language of the screen, or in the only one there is. */
function Answers({ values }: { readonly values: VisionValues }) {
  const t = useT();
  const english = useLocale() === 'en';
  return (
    <dl className={classes.answers}>
      {VISION_QUESTIONS.map((question) => {
        const [uk, en] = [values[`${question}Uk`], values[`${question}En`]];
        const inEnglish = english ? en !== '' : uk === '';
        const answer = inEnglish ? en : uk;
        return (
          <div key={question}>
            <dt>{t(`vision.${question}`)}</dt>
            <dd lang={inEnglish ? 'en' : 'uk'}>{answer || <span className="muted">{t('fact.none')}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function VisionForm({ profile, onNewest, onSaved }: ProfileProps & { readonly onSaved: () => void }) {
  const t = useT();
  const [update] = useMutation(updateProfileDocument);
  const { id: municipalityId, version } = profile;
  const record = useRecordForm<VisionValues>({
    draftKey: `vision.${municipalityId}`,
    initial: valuesOfVision(profile),
    validate: {},
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const input = { municipalityId, expectedVersion: expectedVersion ?? version, fields: fieldsOfVision(values) };
      return (await update({ variables: { input } })).data?.updateCooperationProfile.id;
    },
    onSaved,
    newest: async () => {
      const fresh = await onNewest();
      return { version: fresh.version, values: valuesOfVision(fresh) };
    },
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
      {VISION_QUESTIONS.map((question, index) => (
        <fieldset key={question} className={classes.question}>
          <legend>{t(`vision.${question}`)}</legend>
          <p className="muted small">{t(`vision.${question}Hint`)}</p>
          <div className={classes.pair}>
            <Textarea
              label={t('vision.inUkrainian')}
              lang="uk"
              autosize
              minRows={2}
              maxRows={12}
              autoFocus={index === 0}
              {...form.getInputProps(`${question}Uk`)}
            />
            <Textarea
              label={t('vision.inEnglish')}
              lang="en"
              autosize
              minRows={2}
              maxRows={12}
              {...form.getInputProps(`${question}En`)}
            />
          </div>
        </fieldset>
      ))}
      <RecordFormFoot of={record} summary={visionSummary} submitLabel={t('action.save')} />
    </form>
  );
}
