import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useT } from '../lib/messages';
import classes from './inline-edit.module.css';

interface InlineEditProps {
  /** Name of the fact, for screen readers: "Змінити: Місце". */
  readonly label: string;
  /** The value as it is read; null or empty: not said. */
  readonly value: ReactNode;
  /** Off for those who only read. */
  readonly editable: boolean;
  /** The field; call `close` when the value was chosen or left. */
  readonly editor: (close: () => void) => ReactNode;
}

/** A fact that becomes its own field when touched. Escape leaves it as it was. */
export function InlineEdit({ label, value, editable, editor }: InlineEditProps) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown =
    value === null || value === undefined || value === '' ? <span className="muted">{t('fact.none')}</span> : value;

  function close() {
    setEditing(false);
    // Back to where the person was, once the button stands again.
    window.setTimeout(() => button.current?.focus());
  }

  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  if (!editable) return shown;
  if (editing)
    return (
      <div className={classes.field} onKeyDown={leave}>
        {editor(close)}
      </div>
    );
  return (
    <button
      ref={button}
      type="button"
      className={classes.value}
      aria-label={t('fact.edit', { label })}
      onClick={() => setEditing(true)}
    >
      <span className={classes.text}>{shown}</span>
      <IconPencil size={14} stroke={2} aria-hidden className={classes.pencil} />
    </button>
  );
}
