import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { addDays } from '../../lib/calendar-date';
import { keepCommitment } from '../../lib/kept-commitments';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useDraft } from '../../lib/use-draft';
import { useViewer } from '../../lib/viewer';
import { SavingState } from '../../ui/saving-state';
import { CommitmentFields } from './commitment-fields';
import { type CommitmentValues, otherParties, termsOf } from './commitment-terms';
import classes from './commitments.module.css';

interface CommitmentFormProps {
  readonly visit: VisitRecordFragment;
  /** After one was written down; the form is then empty for the next. */
  onAdded(): void;
}

/**
 * Writes a commitment down. It is kept in this browser first and sent from there, so that the button always works;
 * its id is made here, once.
 */
export function CommitmentForm({ visit, onAdded }: CommitmentFormProps) {
  const t = useT();
  const viewer = useViewer();
  const { today } = useDates();
  const draft = useDraft<CommitmentValues>(`visit.${visit.id}.commitment`);
  const blank: CommitmentValues = { text: '', who: { kind: 'me' }, dueOn: addDays(today, 7) };
  const [values, setValues] = useState<CommitmentValues>(draft.initial ?? blank);
  const [error, setError] = useState<string | null>(null);

  function change(next: CommitmentValues) {
    setValues(next);
    setError(null);
    if (next.text === '') draft.discard();
    else draft.keep(next);
  }

  function add() {
    if (values.text.trim() === '') {
      setError(t('visit.commitmentTextNeeded'));
      return;
    }
    keepCommitment({
      input: { id: newId(), visitId: visit.id, ...termsOf(values, visit.parties, viewer) },
      userId: viewer.user.id,
      keptAt: new Date().toISOString(),
    });
    draft.discard();
    setValues(blank);
    onAdded();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <header className={classes.formHead}>
        <h2>{t('visit.newCommitment')}</h2>
        <SavingState
          state={values.text !== '' && (draft.keptAt !== null || draft.initial !== null) ? 'draft' : 'idle'}
        />
      </header>
      <CommitmentFields values={values} onChange={change} parties={otherParties(visit.parties, viewer)} error={error} />
      <Button type="submit" variant="filled" className={classes.add}>
        {t('visit.addCommitment')}
      </Button>
    </form>
  );
}

/** A version 4 UUID; `randomUUID` is missing where the page came over plain http. */
function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = [...(crypto as Crypto).getRandomValues(new Uint8Array(16))];
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
