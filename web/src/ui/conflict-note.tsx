import { Button } from '@mantine/core';
import { useT } from '../lib/messages';
import { Note } from './note';

interface ConflictNoteProps {
  /** The server's sentence: who has just changed the record. */
  readonly message: string;
  /** Save what was typed over the newer version. */
  onKeepMine(): void;
  /** Drop what was typed and show the newer version. */
  onTakeTheirs(): void;
}

/** A stale version was refused: the typed text stays, and both ways on are offered. */
export function ConflictNote({ message, onKeepMine, onTakeTheirs }: ConflictNoteProps) {
  const t = useT();
  return (
    <Note
      tone="overdue"
      actions={
        <>
          <Button size="xs" onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
          <Button size="xs" onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      {message}
    </Note>
  );
}
