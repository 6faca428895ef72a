import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import type { HandoverRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { ListFooter } from '../../ui/data-table';
import { countOf } from '../../ui/people/handover-result';
import { handBackDocument } from '../../ui/people/people.documents';
import rows from '../../ui/plain-rows.module.css';
import { Tag } from '../../ui/tag';
import { handoversDocument } from './team.documents';

/** Whose work went to whom, newest first, and the way back. */
export function HandoversSection() {
  const t = useT();
  const headingId = useId();
  const answer = useQuery(handoversDocument, { fetchPolicy: 'cache-and-network' });
  const list = useListPages(answer.data?.handovers, answer);
  const { shown } = list;
  if (shown === undefined || shown.totalCount === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={rows.heading}>
        {t('handover.list')} <span className="muted">{shown.totalCount}</span>
      </h2>
      <ul className={rows.rows}>
        {shown.edges.map(({ node }) => (
          <HandoverLine key={node.id} handover={node} />
        ))}
      </ul>
      <ListFooter
        rows={shown.edges}
        total={shown.totalCount}
        hasMore={shown.pageInfo.hasNextPage}
        loadingMore={list.loadingMore}
        onMore={list.more}
      />
    </section>
  );
}

function HandoverLine({ handover }: { readonly handover: HandoverRowFragment }) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const mayHandBack = useCan()('tasks.edit');
  const [handBack, { loading }] = useMutation(handBackDocument, { refetchQueries: 'active' });
  const { id, at, handedBackAt, from, to, by, counts } = handover;
  const kinds = counts.map(({ kind, count }) => `${t(`enum.HandoverKind.${kind}`)}: ${count}`);
  return (
    <li>
      <span className={rows.main}>
        <b>{t('handover.line', { from: from?.name ?? '…', to: to?.name ?? '…' })}</b>
        <span className="small muted">
          {[t('handover.records', { count: countOf(handover) }), ...kinds, dates.at(at), by?.name]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {handedBackAt !== null ? (
        <Tag>{t('handover.returned')}</Tag>
      ) : (
        mayHandBack && (
          <Button
            size="xs"
            loading={loading}
            leftSection={<IconArrowBackUp size={14} stroke={2} aria-hidden />}
            onClick={() => void handBack({ variables: { input: { id } } }).catch(say.refused)}
          >
            {t('handover.back')}
          </Button>
        )
      )}
    </li>
  );
}
