import { Button } from '@mantine/core';
import { useT } from '../lib/messages';
import { Note } from './note';

interface ConflictNoteProps {
  /** The server's sentence: who has just changed the record. */
  readonly message: string;
  /** The text typed here and the one saved meanwhile, to compare them. */
  readonly texts?: { readonly mine: string; readonly theirs: string };
  /** Save what was typed over the newer version. */
  readonly onKeepMine: () => void;
  /** Drop what was typed and show the newer version. */
  readonly onTakeTheirs: () => void;
}

/** A stale version was refused: the typed text stays, and both ways on are offered. */
export function ConflictNote({ message, texts, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const t = useT();
  return (
    <Note
      tone="overdue"
      actions={
        <>
          <Button size="xs" onClick={onKeepMine}>
            {t('conflict.keepMine')}
          </Button>
          <Button size="xs" onClick={onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
        </>
      }
    >
      {message}
      {texts && (
        <dl style={{ marginTop: 8, display: 'grid', gap: 8 }}>
          {(
            [
              ['conflict.mine', texts.mine],
              ['conflict.theirs', texts.theirs],
            ] as const
          ).map(([label, text]) => (
            <div key={label}>
              <dt className="small muted">{t(label)}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{text === '' ? '—' : text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Note>
  );
}
