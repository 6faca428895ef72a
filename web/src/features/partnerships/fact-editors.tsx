import { Button, Group, MultiSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../lib/messages';

interface SeveralOfProps<Value extends string> {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
  onDone(values: Value[]): void;
  onClose(): void;
}

/** Several of a list, saved when the field is left. */
export function SeveralOf<Value extends string>({
  label,
  chosen,
  values,
  text,
  onDone,
  onClose,
}: SeveralOfProps<Value>) {
  const [picked, setPicked] = useState<Value[]>([...chosen]);
  return (
    <MultiSelect
      aria-label={label}
      size="xs"
      autoFocus
      defaultDropdownOpened
      hidePickedOptions
      data={values.map((value) => ({ value, label: text(value) }))}
      value={picked}
      onChange={setPicked}
      onBlur={() => (picked.join() === chosen.join() ? onClose() : onDone(picked))}
    />
  );
}

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
