import { useT } from '../lib/messages';
import { useDelayed } from '../lib/use-delayed';
import classes from './note.module.css';

const WIDTHS = ['38%', '52%', '30%', '46%', '60%', '34%'];

interface SkeletonRowsProps {
  readonly rows?: number;
  /** True row height in px, so that nothing jumps when the answer comes. */
  readonly height?: number;
}

/** Rows-to-be, shown after 150 ms; a quick answer never flashes. */
export function SkeletonRows({ rows = 8, height = 36 }: SkeletonRowsProps) {
  const t = useT();
  const late = useDelayed(true);
  return (
    <div className={classes.skeleton} role="status" aria-label={t('loading')} style={{ minHeight: rows * height }}>
      {late &&
        Array.from({ length: rows }, (_, index) => (
          <div key={index} className={classes.bar} style={{ height }}>
            <i style={{ width: WIDTHS[index % WIDTHS.length] }} />
          </div>
        ))}
    </div>
  );
}
