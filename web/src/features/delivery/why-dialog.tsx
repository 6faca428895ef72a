import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/messages';

const LONGEST_WHY = 500;

interface WhyDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Resolves to false when it was refused; the dialog then stays with what was typed. */
  readonly onConfirm: (why: string) => Promise<boolean>;
  readonly children?: ReactNode;
}

/** Asks why something is done by hand; the answer stands beside the name for good. */
export function WhyDialog({ title, onClose, onConfirm, children }: WhyDialogProps) {
  const t = useT();
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    const done = await onConfirm(why.trim());
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {children}
        <TextInput
          label={t('delivery.why')}
          description={t('delivery.whyHint')}
          maxLength={LONGEST_WHY}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={why.trim() === ''}>
            {title}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
