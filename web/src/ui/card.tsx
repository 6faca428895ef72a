import { type ReactNode, useId } from 'react';
import type { TablerIcon } from '@tabler/icons-react';
import classes from './card.module.css';

interface CardProps {
  readonly title?: ReactNode;
  readonly count?: number;
  /** A link or small button at the right of the header. */
  readonly action?: ReactNode;
  /** Rows bring their own padding. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Card({ title, count, action, flush = false, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <header className={classes.header}>
          <h2 id={id}>
            {title}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </h2>
          {action}
        </header>
      )}
      {flush ? children : <div className={classes.body}>{children}</div>}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly icon?: TablerIcon;
  readonly tone?: 'overdue';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A heading with its count above a list of rows, as on My day. */
export function Section({ title, count, icon: Icon, tone, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} data-tone={tone} aria-labelledby={id}>
      <header className={classes.sectionHeader}>
        <h2 id={id}>
          {Icon && <Icon size={16} stroke={1.75} aria-hidden />}
          {title}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </h2>
        <span className={classes.spacer} />
        {action}
      </header>
      {children}
    </section>
  );
}

/** Names and values of a record; an empty value is not shown. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
