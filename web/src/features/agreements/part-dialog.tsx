import { Button, Group, Modal } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { Note } from '../../ui/note';

interface PartDialogProps<Values extends object> {
  readonly title: string;
  readonly form: UseFormReturnType<Values>;
  /** Rejects when the server refuses; the refusals then stand at their fields and what was typed stays. */
  readonly onSave: (values: Values) => Promise<unknown>;
  /** Absent: it is new. */
  readonly onRemove?: (() => Promise<unknown>) | undefined;
  readonly removeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One decision or one amendment of an agreement, written down or corrected. */
export function PartDialog<Values extends object>(props: PartDialogProps<Values>) {
  const { title, form, onSave, onRemove, removeLabel, onClose, children } = props;
  const t = useT();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<unknown>) {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      onClose();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(
          (values) => void run(() => onSave(values)),
          (errors) => focusFirstError(form, errors),
        )}
      >
        {children}
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="flex-end" gap={8}>
          {onRemove && (
            <Button variant="subtle" color="red" disabled={busy} onClick={() => void run(onRemove)} mr="auto">
              {removeLabel}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
