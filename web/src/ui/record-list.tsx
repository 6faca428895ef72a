import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import type { List } from '../lib/use-list-pages';
import { DataTable, type DataTableProps } from './data-table';
import { EmptyState } from './empty-state';
import { LoadError } from './load-error';
import { SkeletonRows } from './skeleton-rows';

type TableProps<Row> = Omit<DataTableProps<Row>, 'rows' | 'total' | 'rowKey' | 'hasMore' | 'loadingMore' | 'onMore'>;

interface RecordListProps<Row> extends TableProps<Row> {
  readonly list: List<Row>;
  readonly filtered: boolean;
  readonly onClearFilter: () => void;
  /** What to say when the filter leaves no row. */
  readonly filteredOut: string;
  /** What to show where there is no record yet. */
  readonly empty: ReactNode;
}

/** A list of records in each of its states: coming, failed, empty, filtered to nothing, rows. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { list, filtered, onClearFilter, filteredOut, empty, ...table } = props;
  const t = useT();
  const { shown } = list;
  if (shown === undefined)
    return list.error ? <LoadError error={list.error} onRetry={list.retry} /> : <SkeletonRows rows={14} />;
  if (shown.totalCount > 0)
    return (
      <DataTable
        {...table}
        rows={shown.edges.map(({ node }) => node)}
        total={shown.totalCount}
        rowKey={({ id }) => id}
        hasMore={shown.pageInfo.hasNextPage}
        loadingMore={list.loadingMore}
        onMore={list.more}
      />
    );
  return filtered ? (
    <EmptyState title={t('list.filteredOut')} action={<Button onClick={onClearFilter}>{t('filter.clear')}</Button>}>
      {filteredOut}
    </EmptyState>
  ) : (
    empty
  );
}
