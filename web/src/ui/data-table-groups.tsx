import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface RowGroup {
  readonly key: string;
  readonly label: ReactNode;
}

export type Item<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly index: number }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: RowGroup;
      readonly count: number;
      readonly open: boolean;
    };

/** Rows in the order given, each group headed by its line; groups stand in the order of their first row. */
export function itemsOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  groupOf: ((row: Row) => RowGroup) | undefined,
  closed: ReadonlySet<string>,
): readonly Item<Row>[] {
  const asItem = (row: Row, index: number): Item<Row> => ({ kind: 'row', key: rowKey(row), row, index });
  if (groupOf === undefined) return rows.map(asItem);

  const groups = new Map<string, { group: RowGroup; rows: Row[] }>();
  for (const row of rows) {
    const group = groupOf(row);
    const known = groups.get(group.key);
    if (known === undefined) groups.set(group.key, { group, rows: [row] });
    else known.rows.push(row);
  }
  let index = 0;
  return [...groups.values()].flatMap(({ group, rows: members }) => {
    const open = !closed.has(group.key);
    const head: Item<Row> = { kind: 'group', key: `group:${group.key}`, group, count: members.length, open };
    return open ? [head, ...members.map((row) => asItem(row, index++))] : [head];
  });
}

interface GroupCellProps {
  readonly item: { readonly group: RowGroup; readonly count: number; readonly open: boolean };
  readonly onToggle: () => void;
}

export function GroupCell({ item, onToggle }: GroupCellProps) {
  const Chevron = item.open ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={classes.groupButton} aria-expanded={item.open} onClick={onToggle}>
      <Chevron size={14} stroke={2} aria-hidden />
      {item.group.label}
      <span className={classes.count}>{item.count}</span>
    </button>
  );
}
