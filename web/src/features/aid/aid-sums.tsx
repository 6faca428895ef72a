import { Link } from 'react-router';
import type { AidFigurePartsFragment, AidSummaryQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import type { useAidFilter } from './use-aid-filter';
import classes from './aid-sums.module.css';

interface AidSumsProps {
  readonly summary: AidSummaryQuery['aidSummary'];
  readonly filtering: ReturnType<typeof useAidFilter>;
}

/** What was promised and what came of it, per currency; each figure opens its rows. */
export function AidSums({ summary, filtering }: AidSumsProps) {
  const t = useT();
  const { sums, overdue } = summary;
  if (sums.length === 0 && overdue === 0) return null;
  return (
    <div className={classes.strip} role="group" aria-label={t('aid.sums')}>
      {overdue > 0 && (
        <Link className={classes.overdue} to={`?${filtering.addressWith({ state: 'overdue' }).toString()}`}>
          <b>{overdue}</b>
          <span>{t('aid.overdueCount', { count: overdue })}</span>
        </Link>
      )}
      {sums.map(({ direction, currency, promised, received, distributed }) => (
        <dl key={`${direction} ${currency}`} className={classes.sums}>
          <dt className={classes.head}>{t(`aid.sumsOf.${direction}`, { currency })}</dt>
          {([promised, received, distributed] as const).map((figure) => (
            <Sum key={figure.rows.reached} figure={figure} filtering={filtering} />
          ))}
        </dl>
      ))}
    </div>
  );
}

interface SumProps {
  readonly figure: AidFigurePartsFragment;
  readonly filtering: AidSumsProps['filtering'];
}

function Sum({ figure: { money: sum, transfers, rows }, filtering }: SumProps) {
  const t = useT();
  const money = useMoney();
  const { direction, currency, reached } = rows;
  if (!reached) return null;
  const label = t(`enum.AidReach.${reached}`);
  const text = money(sum);
  return (
    <div className={classes.sum}>
      <dt>{label}</dt>
      <dd>
        {transfers === 0 ? (
          <span className="muted">{text}</span>
        ) : (
          <Link
            to={`?${filtering.addressWith({ direction: direction ?? null, currency: currency ?? null, reached }).toString()}`}
            aria-label={t('aid.sumRows', { sum: text, label, count: transfers })}
          >
            {text}
          </Link>
        )}
      </dd>
    </div>
  );
}
