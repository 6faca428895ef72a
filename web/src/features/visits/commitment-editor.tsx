import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CommitmentInput, VisitCommitmentFragment, VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useIsPhone } from '../../lib/use-phone';
import { useViewer } from '../../lib/viewer';
import { BottomSheet } from '../../ui/bottom-sheet';
import { CommitmentFields } from './commitment-fields';
import { type CommitmentValues, otherParties, ownParty, termsOf } from './commitment-terms';
import classes from './commitments.module.css';

interface CommitmentEditorProps {
  readonly visit: VisitRecordFragment;
  readonly commitment: VisitCommitmentFragment;
  /** Resolves to true when the server took it. */
  onSave(id: string, fields: Partial<CommitmentInput>): Promise<boolean>;
  onClose(): void;
}

/** Changes what was written: a sheet on a phone, a dialog elsewhere. */
export function CommitmentEditor({ visit, commitment, onSave, onClose }: CommitmentEditorProps) {
  const t = useT();
  const phone = useIsPhone();
  const viewer = useViewer();
  const [values, setValues] = useState<CommitmentValues>(() =>
    valuesOf(commitment, ownParty(visit.parties, viewer)?.id, viewer.user.id),
  );
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  async function save() {
    if (values.text.trim() === '') {
      setError(t('visit.commitmentTextNeeded'));
      return;
    }
    setSaving(true);
    const taken = await onSave(commitment.id, termsOf(values, visit.parties, viewer));
    setSaving(false);
    if (taken) onClose();
  }

  const form = (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <CommitmentFields
        values={values}
        onChange={(next) => {
          setValues(next);
          setError(null);
        }}
        parties={otherParties(visit.parties, viewer)}
        error={error}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button type="submit" variant="filled" loading={saving}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
  if (phone) {
    return (
      <BottomSheet opened onClose={onClose} label={t('visit.commitment')}>
        <h2 className={classes.sheetTitle}>{t('visit.commitment')}</h2>
        {form}
      </BottomSheet>
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('visit.commitment')}
      size={520}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {form}
    </Modal>
  );
}

function valuesOf(
  { text, dueOn, owedBy, owner }: VisitCommitmentFragment,
  ownPartyId: string | undefined,
  ownUserId: string,
): CommitmentValues {
  if (owedBy && owedBy.id !== ownPartyId) return { text, dueOn, who: { kind: 'party', id: owedBy.id } };
  if (owner && owner.id !== ownUserId) return { text, dueOn, who: { kind: 'other', userId: owner.id } };
  return { text, dueOn, who: { kind: 'me' } };
}
