import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { useMayWrite } from '../../lib/viewer';
import { PartnershipComposer } from './partnership-composer';
import { PartnershipTimelineEntry } from './partnership-timeline-entry';
import { partnershipTimelineDocument } from './partnership-timeline.documents';
import classes from './partnership-timeline.module.css';

interface PartnershipTimelineProps {
  readonly partnership: PartnershipRecordFragment;
  /** Something was logged: contact days and counts follow. */
  onChanged(): Promise<unknown>;
}

/** Everything that happened between the parties, newest first, a page at a time. */
export function PartnershipTimeline({ partnership, onChanged }: PartnershipTimelineProps) {
  const t = useT();
  const { today } = useDates();
  const mayWrite = useMayWrite();
  const { data, error, refetch, fetchMore } = useQuery(partnershipTimelineDocument, {
    variables: { id: partnership.id },
  });
  const [loadingMore, setLoadingMore] = useState(false);
  const timeline = data?.partnership.timeline;

  async function more() {
    setLoadingMore(true);
    await fetchMore({ variables: { after: timeline?.pageInfo.endCursor } }).finally(() => setLoadingMore(false));
  }

  const changed = () => Promise.all([refetch(), onChanged()]);

  let year = today.slice(0, 4);
  return (
    <>
      {mayWrite && <PartnershipComposer partnership={partnership} onLogged={() => void changed()} />}
      {timeline === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={5} height={52} />
        )
      ) : timeline.edges.length === 0 ? (
        <p className="muted dense">{t('partnershipPage.timelineEmpty')}</p>
      ) : (
        <ol className={classes.timeline} aria-label={t('partnershipPage.timeline')}>
          {timeline.edges.map(({ node }) => {
            const entryYear = node.on.slice(0, 4);
            const turns = entryYear < year;
            year = entryYear;
            return (
              <Fragment key={node.id}>
                {turns && (
                  <li className={classes.year}>
                    <span>{entryYear}</span>
                  </li>
                )}
                <PartnershipTimelineEntry entry={node} onChanged={changed} />
              </Fragment>
            );
          })}
        </ol>
      )}
      {timeline?.pageInfo.hasNextPage && (
        <div className={classes.moreLine}>
          <Button size="xs" loading={loadingMore} onClick={() => void more()}>
            {t('list.more', { count: Math.min(30, timeline.totalCount - timeline.edges.length) })}
          </Button>
          <span className="small muted">
            {t('list.shown', { shown: timeline.edges.length, total: timeline.totalCount })}
          </span>
        </div>
      )}
    </>
  );
}
