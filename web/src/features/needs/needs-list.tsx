import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { NeedRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { NeedFilters } from './need-filters';
import { NatureMark, NeedStatusTag, ShownUntil, Whose } from './need-marks';
import { useNeedWords } from './need-words';
import { needsDocument } from './needs.documents';
import classes from './needs.module.css';
import { useNeedFilter } from './use-need-filter';

type Row = NeedRowFragment;

/** What all municipalities look for and have to give. */
export function NeedsList() {
  const t = useT();
  const names = useNames();
  const words = useNeedWords();
  const dates = useDates();
  const mayAdd = useCan()('needs.edit');
  const filtering = useNeedFilter();
  const { filter, sorting } = filtering;
  const answer = useQuery(needsDocument, {
    variables: { filter, orderBy: { field: sorting.by, direction: sorting.direction } },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.needsAndOffers, answer);

  const add = mayAdd && (
    <Button
      component={Link}
      to="/needs/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.need')}
    </Button>
  );
  const cut = (text: string) => (
    <span className="ellipsis" title={text}>
      {text}
    </span>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'title', header: t('need.what'), sort: 'TITLE', cell: (row) => cut(names.title(row)) },
    {
      key: 'nature',
      header: t('need.natureShort'),
      width: '112px',
      cell: ({ nature }) => <NatureMark nature={nature} />,
    },
    {
      key: 'municipality',
      header: t('need.municipality'),
      width: '15%',
      cell: ({ municipality }) => <Whose municipality={municipality} />,
    },
    {
      key: 'direction',
      header: t('filter.direction'),
      width: '15%',
      cell: ({ direction }) => cut(t(`enum.CooperationDirection.${direction}`)),
    },
    {
      key: 'priority',
      header: t('need.priority'),
      sort: 'PRIORITY',
      width: '104px',
      cell: (row) => words.priority(row),
    },
    {
      key: 'status',
      header: t('agreement.status'),
      width: '146px',
      cell: ({ status }) => <NeedStatusTag status={status} />,
    },
    {
      key: 'confirmed',
      header: t('need.confirmed'),
      sort: 'CONFIRMED_ON',
      width: '164px',
      cell: ({ reconfirmedOn }) => reconfirmedOn && <span className="text2">{dates.long(reconfirmedOn)}</span>,
    },
  ];

  return (
    <Page
      title={t('nav.needs')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      actionsOnPhone={false}
      header={<NeedFilters filtering={filtering} />}
    >
      <RecordList
        list={list}
        label={t('nav.needs')}
        columns={columns}
        rowTo={({ id }) => `/needs/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className="small muted">
              {[row.municipality ? names.municipality(row.municipality) : t('need.hidden'), words.about(row)].join(
                ' · ',
              )}
            </div>
            <div className={classes.marks}>
              <NatureMark nature={row.nature} />
              <NeedStatusTag status={row.status} />
              <ShownUntil need={row} />
            </div>
          </>
        )}
        sorting={sorting}
        onSort={filtering.sort}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('needs.filteredOut')}
        empty={
          <EmptyState title={t('needs.empty')} action={add || undefined} example={t('needs.example')}>
            {t('needs.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
