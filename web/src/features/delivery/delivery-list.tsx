import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { ListFooter } from '../../ui/data-table';
import { DeliveryStateTag } from '../../ui/delivery-state-tag';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { SearchBox } from '../../ui/search-box';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { deliveriesDocument } from './delivery.documents';
import classes from './delivery-page.module.css';
import { DeliveryPanel } from './delivery-panel';
import { DELIVERY_CHANNELS, DELIVERY_STATES, type useDeliveryFilter } from './use-delivery-filter';

/** what the program tells people of besides reminders stands under these names in the ledger */
const TOPICS = ['reminder', 'link-letter', 'webhook-off'];
const POLL_MS = 20_000;

/** Deliveries one by one: what did not go as it should, unless the filter says otherwise. */
export function DeliveryList({ filtering }: { readonly filtering: ReturnType<typeof useDeliveryFilter> }) {
  const t = useT();
  const dates = useDates();
  const { filter, put, clear } = filtering;
  const answer = useQuery(deliveriesDocument, { variables: { filter }, pollInterval: POLL_MS });
  const shown = (answer.data ?? answer.previousData)?.deliveries;
  const list = useListPages(shown, answer);
  const [opened, setOpened] = useState<string | null>(null);
  const [state] = filter.states ?? [];
  const filtered = Object.values(filter).some((value) => value !== null);
  return (
    <section aria-label={t('delivery.list')}>
      <h2 className={classes.heading}>{t(state ? 'delivery.listOfState' : 'delivery.list')}</h2>
      <FilterBar>
        <SearchBox value={filter.search ?? ''} onSearch={(search) => put('q', search)} />
        {state && (
          <FilterSentence
            label={t('task.state')}
            value={t(`enum.DeliveryState.${state}`)}
            onRemove={() => put('state', null)}
          />
        )}
        {filter.channel && (
          <FilterSentence
            label={t('delivery.channel')}
            value={t(`enum.DeliveryChannel.${filter.channel}`)}
            onRemove={() => put('channel', null)}
          />
        )}
        {filter.topic && (
          <FilterSentence label={t('delivery.topic')} value={filter.topic} onRemove={() => put('topic', null)} />
        )}
        {filter.recipientId && (
          <FilterSentence
            label={t('delivery.recipient')}
            value={shown?.edges[0]?.node.recipientName ?? '…'}
            onRemove={() => put('person', null)}
          />
        )}
        <AddFilter
          groups={[
            {
              label: t('task.state'),
              options: DELIVERY_STATES.map((value) => ({ value, label: t(`enum.DeliveryState.${value}`) })),
            },
            {
              label: t('delivery.channel'),
              options: DELIVERY_CHANNELS.map((value) => ({ value, label: t(`enum.DeliveryChannel.${value}`) })),
            },
            {
              label: t('delivery.topic'),
              options: TOPICS.map((value) => ({ value, label: value })),
            },
          ]}
          onAdd={(value, group) =>
            put(group === t('task.state') ? 'state' : group === t('delivery.channel') ? 'channel' : 'topic', value)
          }
        />
      </FilterBar>
      {shown === undefined ? (
        list.error ? (
          <LoadError error={list.error} onRetry={list.retry} />
        ) : (
          <SkeletonRows rows={6} height={52} />
        )
      ) : shown.edges.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'list.filteredOut' : 'delivery.allWell')}
          action={filtered && <Button onClick={clear}>{t('filter.clear')}</Button>}
        >
          {t('delivery.emptyText')}
        </EmptyState>
      ) : (
        <>
          <ul className={classes.list}>
            {shown.edges.map(({ node }) => (
              <li key={node.id}>
                <button type="button" className={classes.opener} onClick={() => setOpened(node.id)}>
                  <span className={classes.main}>
                    <b className="ellipsis">
                      {node.recipientName} · {node.kind ? t(`enum.ReminderKind.${node.kind}`) : node.topic}
                    </b>
                    <span className="small muted ellipsis">{node.detail ?? node.reason}</span>
                  </span>
                  <DeliveryStateTag state={node.state}>
                    {t(`enum.DeliveryChannel.${node.channel}`)}: {t(`enum.DeliveryState.${node.state}`)}
                  </DeliveryStateTag>
                  <span className={`small muted ${classes.at}`}>{dates.at(node.dueAt)}</span>
                </button>
              </li>
            ))}
          </ul>
          <ListFooter
            rows={shown.edges}
            total={shown.totalCount}
            hasMore={shown.pageInfo.hasNextPage}
            loadingMore={list.loadingMore}
            onMore={list.more}
          />
        </>
      )}
      {opened !== null && (
        <DeliveryPanel
          id={opened}
          onPerson={(id) => {
            put('person', id);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
