import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../lib/messages';

interface NoteEditorProps {
  readonly note: string;
  onSave(text: string): void;
  onClose(): void;
}

/** A longer text, saved by its button. */
export function NoteEditor({ note, onSave, onClose }: NoteEditorProps) {
  const t = useT();
  const [text, setText] = useState(note);
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Textarea
        aria-label={t('task.note')}
        autoFocus
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={8} justify="flex-end">
        <Button size="xs" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button size="xs" onClick={() => (text.trim() === note ? onClose() : onSave(text.trim()))}>
          {t('action.save')}
        </Button>
      </Group>
    </div>
  );
}
