import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface InlineTextProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'number';
  /** Called only when the text differs. */
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** One line edited in place: Enter or leaving the field saves it. */
export function InlineText({ label, value, type = 'text', onSave, onClose }: InlineTextProps) {
  const [typed, setTyped] = useState(value);

  function finish() {
    if (typed.trim() !== value) onSave(typed.trim());
    onClose();
  }

  return (
    <TextInput
      aria-label={label}
      size="xs"
      type={type}
      min={type === 'number' ? 0 : undefined}
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
      }}
    />
  );
}
