import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useCan } from '../../lib/viewer';
import { Card } from '../card';
import { AidStatusTag } from './aid-status-tag';
import { useAidAmounts } from './aid-amounts';
import classes from './aid-card.module.css';

const aidOfRecordDocument = graphql(/* GraphQL */ `
  query AidOfRecord($filter: AidFilter!) {
    aidTransfers(first: 20, filter: $filter) {
      totalCount
      edges {
        node {
          ...AidRow
        }
      }
    }
  }
`);

/** The record whose aid is shown. */
export type AidOf = { readonly partnership: string } | { readonly visit: string };

/** Aid that came out of a partnership, or was decided on or handed over at a meeting. */
export function AidCard({ of }: { readonly of: AidOf }) {
  const t = useT();
  const names = useNames();
  const can = useCan();
  const amounts = useAidAmounts();
  const [kind, id] = 'visit' in of ? ['visit', of.visit] : ['partnership', of.partnership];
  const filter = kind === 'visit' ? { visitIds: [id] } : { partnershipIds: [id] };
  const { data } = useQuery(aidOfRecordDocument, { variables: { filter }, skip: !can('aid.read') });
  if (data === undefined) return null;
  const { totalCount, edges } = data.aidTransfers;
  const mayAdd = can('aid.edit');
  if (totalCount === 0 && !mayAdd) return null;
  return (
    <Card
      title={t('nav.aidTransfers')}
      {...(totalCount > 0 ? { count: totalCount } : {})}
      flush
      action={
        mayAdd && (
          <Button
            component={Link}
            to={`/aid/new?${kind}=${id}`}
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      {totalCount === 0 && <p className={classes.none}>{t('aid.noneHere')}</p>}
      <ul className={classes.rows}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Link to={`/aid/${node.id}`}>{names.title(node)}</Link>
            <span className={classes.marks}>
              <AidStatusTag status={node.status} />
              <span className="muted dense">{amounts.ofTransfer(node, 'promised').join(', ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && (
        <Link className={classes.all} to={`/aid?${kind}Ids=${id}`}>
          {t('aid.all', { count: totalCount })}
        </Link>
      )}
    </Card>
  );
}
