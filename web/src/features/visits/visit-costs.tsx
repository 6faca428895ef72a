import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { Card } from '../../ui/card';
import classes from './visit-page.module.css';

interface VisitCostsProps {
  readonly visit: VisitRecordFragment;
  readonly editable: boolean;
}

/** Costs line by line with one sum per currency. */
export function VisitCosts({ visit, editable }: VisitCostsProps) {
  const t = useT();
  const money = useMoney();
  const { costs, costTotals } = visit;
  const empty = costs.length === 0;
  return (
    <Card
      title={t('visit.costs')}
      action={
        editable && (
          <Button
            component={Link}
            to={`/visits/${visit.id}/edit?section=costs`}
            size="xs"
            variant="subtle"
            color="gray"
          >
            {t(empty ? 'visit.fill' : 'prose.edit')}
          </Button>
        )
      }
    >
      {empty && <p className="muted dense">{t('visit.costsNone')}</p>}
      {costs.length > 0 && (
        <ul className={classes.sums}>
          {costs.map(({ id, what, paidBy, money: amount }) => (
            <li key={id}>
              <span>
                {what}
                {paidBy && <span className="muted"> · {paidBy}</span>}
              </span>
              <span className="num">{money(amount)}</span>
            </li>
          ))}
          {costTotals.map((total) => (
            <li key={total.currency} className={classes.total}>
              <span>{t('visit.total', { currency: total.currency })}</span>
              <span className="num">{money(total)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
