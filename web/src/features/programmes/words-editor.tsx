import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/messages';
import classes from './annual-report.module.css';

interface WordsEditorProps {
  readonly label: string;
  readonly text: string;
  /** Resolves to true when the server took it; else the typed text stays. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** At the left, below the words. */
  readonly children?: ReactNode;
}

/** Words of the sheet edited where they stand. Escape leaves them as they were. */
export function WordsEditor({ label, text, onSave, onClose, children }: WordsEditorProps) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const [busy, setBusy] = useState(false);

  async function save() {
    if (typed.trim() === text) return onClose();
    setBusy(true);
    if (await onSave(typed.trim())) onClose();
    setBusy(false);
  }

  return (
    <div
      className={classes.editor}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <Textarea
        aria-label={label}
        autosize
        autoFocus
        minRows={2}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.editorFoot}>
        {children}
        <span className={classes.spacer} />
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button size="compact-xs" variant="filled" loading={busy} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </div>
    </div>
  );
}
