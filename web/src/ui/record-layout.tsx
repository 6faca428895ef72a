import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import classes from './record-layout.module.css';

interface RecordHeadProps {
  readonly title: string;
  readonly tag?: ReactNode;
  readonly actions?: ReactNode;
  readonly sub?: ReactNode;
  /** The phone shows title and menu in its top bar. */
  readonly compact: boolean;
  readonly children?: ReactNode;
}

/** The white head of a record: its title and state, what may be done, one line below. */
export function RecordHead({ title, tag, actions, sub, compact, children }: RecordHeadProps) {
  return (
    <div className={classes.head}>
      {!compact && (
        <div className={classes.titleRow}>
          <h1>{title}</h1>
          {tag}
          <span className={classes.spacer} />
          {actions}
        </div>
      )}
      {sub !== undefined && (
        <div className={classes.sub}>
          {compact && tag}
          {sub}
        </div>
      )}
      {children}
    </div>
  );
}

interface RecordTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly current: string;
}

/** Tabs that stand in the address; the first one is the record itself. */
export function RecordTabs({ label, tabs, current }: RecordTabsProps) {
  const [params] = useSearchParams();
  const addressOf = (key: string, first: boolean) => {
    const next = new URLSearchParams(params);
    if (first) next.delete('tab');
    else next.set('tab', key);
    return `?${next.toString()}`;
  };
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ key, label: name }, index) => (
        <Link
          key={key}
          className={classes.tab}
          replace
          to={addressOf(key, index === 0)}
          aria-current={key === current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

export function RecordColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{main}</div>
      <aside className={classes.column}>{side}</aside>
    </div>
  );
}

export function RecordHistory({ children }: { readonly children: ReactNode }) {
  return <div className={classes.history}>{children}</div>;
}
