import type { ReactNode } from 'react';
import classes from './clock-card.module.css';

interface ClockCardProps {
  readonly title: string;
  readonly figure: string;
  readonly tag: ReactNode;
  /** How much of the time has gone, from 0 to 1. */
  readonly share: number;
  /** Where the reminder stands, from 0 to 1. */
  readonly mark?: number;
  readonly tone?: 'due' | 'overdue' | 'muted' | 'done';
  readonly from: string;
  readonly to: string;
  readonly hint?: ReactNode;
}

/** Time that runs towards a day: its figure, its bar, its ends. */
export function ClockCard({ title, figure, tag, share, mark, tone, from, to, hint }: ClockCardProps) {
  const percent = (part: number) => `${Math.round(Math.min(Math.max(part, 0), 1) * 1000) / 10}%`;
  return (
    <section className={classes.clock} aria-label={title}>
      <h2>{title}</h2>
      <div className={classes.figureRow}>
        <span className={classes.figure}>{figure}</span>
        {tag}
      </div>
      <div className={classes.track} aria-hidden>
        <i data-tone={tone} style={{ width: percent(share) }} />
        {mark !== undefined && <u style={{ left: percent(mark) }} />}
      </div>
      <div className={classes.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </div>
      {hint !== undefined && <div className={classes.hint}>{hint}</div>}
    </section>
  );
}
