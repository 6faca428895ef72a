import { Link } from 'react-router';
import classes from './marks.module.css';

interface FigureLinkProps {
  readonly value: number | string;
  /** Address of the list of exactly the rows counted. */
  readonly to: string;
  /** What is counted: the figure alone says nothing to a screen reader. */
  readonly label: string;
}

/** A figure that opens its rows; a zero opens nothing and is plain. */
export function FigureLink({ value, to, label }: FigureLinkProps) {
  if (value === 0) return <span>{value}</span>;
  return (
    <Link className={classes.figure} to={to} aria-label={`${value}: ${label}`}>
      {value}
    </Link>
  );
}
