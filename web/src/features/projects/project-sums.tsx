import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { ProjectFilter } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { projectSummaryDocument } from './projects.documents';
import classes from './projects.module.css';

interface ProjectSumsProps {
  readonly filter: ProjectFilter;
  /** The list of the rows with these statuses. */
  readonly addressOf: (statuses: readonly string[]) => string;
}

/** What the shown projects come to: one sum per currency, each group opens its rows. */
export function ProjectSums({ filter, addressOf }: ProjectSumsProps) {
  const t = useT();
  const money = useMoney();
  const { data, previousData } = useQuery(projectSummaryDocument, { variables: { filter } });
  const groups = (data ?? previousData)?.projectSummary.groups.filter(({ count }) => count > 0) ?? [];
  if (groups.length === 0) return null;
  return (
    <ul className={classes.sums} aria-label={t('project.sums')}>
      {groups.map(({ group, statuses, count, amounts, ownShares }) => (
        <li key={group}>
          <Link to={addressOf(statuses)}>
            <span className={classes.group}>
              {t(`enum.ProjectGroup.${group}`)} <b>{count}</b>
            </span>
            {amounts.map((amount) => (
              <span key={amount.currency} className={classes.amount}>
                {money(amount)}
              </span>
            ))}
            {amounts.length === 0 && <span className="muted">{t('project.amountUnknown')}</span>}
            {ownShares.length > 0 && (
              <span className="small muted">
                {t('project.ownShareOf', { amount: ownShares.map((share) => money(share)).join(' · ') })}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
