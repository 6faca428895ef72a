import { IconRepeat } from '@tabler/icons-react';

/** That a task comes again, and how. */
export function RepeatMark({ recurrence }: { readonly recurrence: { readonly words: string } | null | undefined }) {
  if (!recurrence) return null;
  return (
    <span
      title={recurrence.words}
      style={{ display: 'inline-flex', verticalAlign: 'text-bottom', marginInlineStart: 4 }}
    >
      <IconRepeat size={14} stroke={1.75} aria-hidden />
      <span className="visually-hidden">{recurrence.words}</span>
    </span>
  );
}
