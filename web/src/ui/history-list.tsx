import { Button } from '@mantine/core';
import type { HistoryPageFragment } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import { Avatar } from './avatar';
import classes from './history-list.module.css';

/** How a field of a record is called, and how its raw value reads. */
export interface HistoryField {
  readonly label: string;
  /** Absent: dates and yes or no are put in words, the rest stands as it is. */
  readonly value?: (raw: string) => string;
}

/** Reads the values of a closed list by their names; what is no longer in the list stands as it is. */
export function namedValue<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): (raw: string) => string {
  return (raw) => {
    const known = values.find((value) => value === raw);
    return known === undefined ? raw : nameOf(known);
  };
}

interface HistoryListProps {
  readonly history: HistoryPageFragment;
  readonly fields: Readonly<Record<string, HistoryField>>;
  readonly onMore: () => void;
}

/** Values longer than this, lists and references are only said to have changed, unless their field reads them. */
const LONGEST_VALUE = 120;

/** Who changed what and when, newest first. */
export function HistoryList({ history, fields, onMore }: HistoryListProps) {
  const t = useT();
  const dates = useDates();
  // Any record's reminders can be put off.
  const known: HistoryListProps['fields'] = { snoozedUntil: { label: t('history.snoozedUntil') }, ...fields };

  function said(field: string, raw: string | null): string | null {
    if (raw === null) return t('history.empty');
    const value = known[field]?.value;
    if (value) return value(raw);
    if (/^[[{]/.test(raw) || raw.length > LONGEST_VALUE || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(raw)) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return dates.long(raw);
    if (raw === 'true' || raw === 'false') return t(raw === 'true' ? 'history.yes' : 'history.no');
    return raw;
  }

  return (
    <div>
      <ol className={classes.list}>
        {history.edges.map(({ node: { id, at, by, action, changes } }) => (
          <li key={id}>
            {by ? <Avatar user={by} size={28} decorative /> : <span className={classes.system} aria-hidden />}
            <div className={classes.body}>
              <div className={classes.head}>
                <span>
                  <b>{by?.name ?? t('history.system')}</b> · {t(`enum.HistoryAction.${action}`)}
                </span>
                <span className="muted small">{dates.at(at)}</span>
              </div>
              {action === 'UPDATED' && (
                <ul className={classes.changes}>
                  {changes.map(({ field, before, after }) => {
                    if (field === 'through') return <li key={field}>{t('history.through.LETTER_LINK')}</li>;
                    const [was, is] = [said(field, before), said(field, after)];
                    const label = known[field]?.label ?? field;
                    return (
                      <li key={field}>
                        <span className="muted">{label}:</span>{' '}
                        {was === null || is === null ? t('history.changed') : `${was} → ${is}`}
                      </li>
                    );
                  })}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      {history.pageInfo.hasNextPage && (
        <Button size="xs" onClick={onMore}>
          {t('history.more')}
        </Button>
      )}
    </div>
  );
}
