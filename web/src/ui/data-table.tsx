import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { classNames } from '../lib/class-names';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';
import { GroupCell, type Item, itemsOf, type RowGroup } from './data-table-groups';
import classes from './data-table.module.css';

const ROW_HEIGHT_PX = 36;

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  readonly number?: boolean;
  /** Name of the order; makes the header a button. */
  readonly sort?: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface Sorting {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Of all pages, loaded or not. */
  readonly total: number;
  readonly rowKey: (row: Row) => string;
  /** Address of the row's record; the first cell becomes its link. */
  readonly rowTo: (row: Row) => string;
  /** The same row on a phone: two or three short lines. */
  readonly phoneRow: (row: Row) => ReactNode;
  readonly groupOf?: (row: Row) => RowGroup;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  readonly hasMore: boolean;
  readonly loadingMore?: boolean;
  readonly onMore: () => void;
}

/** Dense rows under a sticky head; only the visible ones are drawn. Fills its parent. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, groupOf, rowKey } = props;
  const phone = useIsPhone();
  const [closedGroups, setClosedGroups] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => itemsOf(rows, rowKey, groupOf, closedGroups), [rows, rowKey, groupOf, closedGroups]);

  function toggleGroup(key: string) {
    setClosedGroups((closed) => {
      const next = new Set(closed);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }

  return phone ? (
    <PhoneList {...props} items={items} />
  ) : (
    <WideTable {...props} items={items} onToggleGroup={toggleGroup} />
  );
}

interface WideTableProps<Row> extends DataTableProps<Row> {
  readonly items: readonly Item<Row>[];
  readonly onToggleGroup: (key: string) => void;
}

function WideTable<Row>({ items, onToggleGroup, ...props }: WideTableProps<Row>) {
  const { label, columns, total, rowTo, sorting, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  return (
    <div ref={scroller} className={classes.scroller} tabIndex={-1}>
      <table className={classes.table} aria-label={label} aria-rowcount={total + 1}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr className={classes.spacer} aria-hidden>
              <td colSpan={columns.length} style={{ height: above }} />
            </tr>
          )}
          {shown.map(({ index, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            if (item.kind === 'group') {
              return (
                <tr key={key} className={classes.group}>
                  <td colSpan={columns.length}>
                    <GroupCell item={item} onToggle={() => onToggleGroup(item.group.key)} />
                  </td>
                </tr>
              );
            }
            const to = rowTo(item.row);
            return (
              <tr
                key={key}
                className={classes.row}
                aria-rowindex={item.index + 2}
                onClick={(event) => {
                  if (event.target instanceof Element && event.target.closest('a, button, input') === null)
                    void navigate(to);
                }}
              >
                {columns.map(({ key: column, number, cell }, position) => (
                  <td key={column} className={classNames(number && classes.number)}>
                    {position === 0 ? <Link to={to}>{cell(item.row)}</Link> : cell(item.row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {below > 0 && (
            <tr className={classes.spacer} aria-hidden>
              <td colSpan={columns.length} style={{ height: below }} />
            </tr>
          )}
        </tbody>
      </table>
      <ListFooter {...props} />
    </div>
  );
}

function HeaderCell<Row>({
  column,
  sorting,
  onSort,
}: { readonly column: Column<Row> } & Pick<DataTableProps<Row>, 'sorting' | 'onSort'>) {
  const { header, number, sort } = column;
  const className = classNames(number && classes.number);
  if (sort === undefined || onSort === undefined)
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  const active = sorting?.by === sort;
  const ascending = active && sorting.direction === 'ASC';
  const Arrow = ascending ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" className={className} aria-sort={active ? (ascending ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onSort({ by: sort, direction: ascending ? 'DESC' : 'ASC' })}
      >
        {header}
        {active && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </th>
  );
}

function PhoneList<Row>({ items, ...props }: DataTableProps<Row> & { readonly items: readonly Item<Row>[] }) {
  const { label, rowTo, phoneRow } = props;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {items.map((item) =>
          item.kind === 'group' ? (
            <li key={item.key} className={classes.groupLine}>
              {item.group.label} <span className={classes.count}>{item.count}</span>
            </li>
          ) : (
            <li key={item.key}>
              <Link to={rowTo(item.row)}>{phoneRow(item.row)}</Link>
            </li>
          ),
        )}
      </ul>
      <ListFooter {...props} />
    </>
  );
}

export function ListFooter({
  rows,
  total,
  hasMore,
  loadingMore = false,
  onMore,
}: Pick<DataTableProps<unknown>, 'rows' | 'total' | 'hasMore' | 'loadingMore' | 'onMore'>) {
  const t = useT();
  return (
    <div className={classes.footer}>
      <span role="status">{t('list.shown', { shown: rows.length, total })}</span>
      {hasMore && (
        <Button size="xs" loading={loadingMore} onClick={onMore}>
          {t('list.more', { count: Math.min(50, total - rows.length) })}
        </Button>
      )}
    </div>
  );
}
