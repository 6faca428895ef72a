import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import classes from './filter-bar.module.css';

export function FilterBar({ children }: { readonly children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}

interface FilterSentenceProps {
  /** "Країна" */
  readonly label: string;
  /** "Німеччина, Польща" */
  readonly value: string;
  onRemove(): void;
}

/** One filter as a sentence: "Країна: Німеччина ×". */
export function FilterSentence({ label, value, onRemove }: FilterSentenceProps) {
  const t = useT();
  return (
    <span className={classes.chip}>
      <span className={classes.value} title={`${label}: ${value}`}>{label}: <b>{value}</b></span>
      <button type="button" className={classes.remove} onClick={onRemove} aria-label={t('filter.remove', { label, value })}>
        <IconX size={12} stroke={2.2} aria-hidden />
      </button>
    </span>
  );
}
