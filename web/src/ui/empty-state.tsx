import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import classes from './note.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What the place is for. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** One example row, shown as "Приклад, не запис". */
  readonly example?: ReactNode;
}

export function EmptyState({ title, children, action, example }: EmptyStateProps) {
  const t = useT();
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined && <div className={classes.actions}>{action}</div>}
      {example !== undefined && (
        <div className={classes.example}>
          <div className={classes.exampleLabel}>{t('empty.example')}</div>
          <div className={classes.exampleBox}>{example}</div>
        </div>
      )}
    </div>
  );
}
