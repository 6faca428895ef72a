import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TimingLineFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { useSay } from '../../lib/use-say';
import { Tag } from '../../ui/tag';
import { offsetsText, parseOffsets } from './offsets';
import { setReminderTimingDocument } from './reminder-timing.documents';
import classes from './reminder-timing.module.css';

interface TimingLineProps {
  readonly value: TimingLineFragment;
  readonly editable: boolean;
  onSet(): void;
}

/** One line of a kind of reminder: its days, who has set them, and the way back. */
export function TimingLine({ value, editable, onSet }: TimingLineProps) {
  const t = useT();
  const say = useSay();
  const [set, { loading }] = useMutation(setReminderTimingDocument);
  const saved = offsetsText(value.offsets);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { scope, scopeId, kind, line } = value;
  const name = t(`enum.ReminderKind.${kind}`);
  const text = typed ?? saved;

  async function save(offsets: readonly number[] | null) {
    setError(null);
    try {
      await set({
        variables: {
          input: { scope, scopeId, kind, line, offsets: offsets && [...offsets], expectedVersion: value.version },
        },
      });
      setTyped(null);
      say.done(t('timing.saved'));
      onSet();
    } catch (refused) {
      const [first] = refusalsOf(refused);
      if (first?.field?.includes('offsets')) setError(first.message);
      else say.refused(refused);
    }
  }

  function submit() {
    const offsets = parseOffsets(text);
    if (offsets === null) setError(t('timing.wholeNumbers'));
    else void save(offsets);
  }

  return (
    <li className={classes.line}>
      <span className={classes.what}>
        <b>{name}</b>
        <span className="small muted">
          {[
            t('timing.countsFrom', { day: value.countsFrom }),
            t(`enum.TimingUnit.${value.unit}`),
            value.to === 'HEAD' && t('timing.toHead'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <form
        className={classes.edit}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          className={classes.offsets}
          aria-label={t('timing.offsetsOf', { kind: name, day: value.countsFrom })}
          placeholder={t('timing.off')}
          value={text}
          readOnly={!editable}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setTyped(null);
            setError(null);
          }}
        />
        {editable && typed !== null && typed !== saved && (
          <Button type="submit" size="xs" variant="filled" loading={loading}>
            {t('action.save')}
          </Button>
        )}
      </form>
      <span className={classes.origin}>
        <Tag tone={value.setBy === scope ? 'accent' : undefined}>
          {value.setBy ? t(`enum.TimingScope.${value.setBy}`) : t('timing.default')}
        </Tag>
        {editable && value.setBy === scope && (
          <Button size="xs" variant="subtle" color="gray" loading={loading} onClick={() => void save(null)}>
            {t('timing.reset')}
          </Button>
        )}
      </span>
    </li>
  );
}
