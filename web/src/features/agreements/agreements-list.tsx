import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import type { AgreementRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { Avatar } from '../../ui/avatar';
import type { Column } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Parties } from '../../ui/party';
import { RecordList } from '../../ui/record-list';
import { AgreementFilters } from './agreement-filters';
import { toneOf } from './agreement-lifecycle';
import { municipalitiesOf, remaining, useAgreementWords } from './agreement-words';
import { agreementsDocument } from './agreements.documents';
import { useRegisterColumns } from './register-columns';
import { useAgreementFilter } from './use-agreement-filter';
import classes from './agreements-list.module.css';

type Row = AgreementRowFragment;

/** The register: every agreement with its parties, its status and the days that matter. */
export function AgreementsList() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const words = useAgreementWords();
  const mayAdd = useCan()('agreements.edit');
  const filtering = useAgreementFilter();
  const answer = useQuery(agreementsDocument, {
    variables: { filter: filtering.filter },
  });
  const [params, setParams] = useSearchParams();
  const asRegister = params.get('view') === 'register';
  const registerColumns = useRegisterColumns();
  const list = useListPages((answer.data ?? answer.previousData)?.agreements, answer);

  const add = mayAdd && (
    <Button
      component={Link}
      to="/agreements/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.agreement')}
    </Button>
  );
  const views = (
    <SegmentedControl
      size="xs"
      aria-label={t('agreements.view')}
      data={[
        { value: 'list', label: t('agreements.asList') },
        { value: 'register', label: t('agreements.asRegister') },
      ]}
      value={asRegister ? 'register' : 'list'}
      onChange={(value) =>
        setParams(
          (current) => {
            const next = new URLSearchParams(current);
            if (value === 'register') next.set('view', value);
            else next.delete('view');
            return next;
          },
          { replace: true },
        )
      }
    />
  );
  const partiesOf = (row: Row) => (
    <Parties
      municipalities={municipalitiesOf(remaining(row.parties))}
      title={remaining(row.parties).map(words.party).join(' – ')}
    />
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t('agreements.one'),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    {
      key: 'type',
      header: t('agreement.type'),
      width: '112px',
      cell: ({ type }) => <span className="text2">{t(`enum.AgreementType.${type}`)}</span>,
    },
    { key: 'parties', header: t('agreement.parties'), width: '18%', cell: partiesOf },
    {
      key: 'status',
      header: t('agreement.status'),
      width: '150px',
      cell: ({ status }) => <AgreementStatusTag status={status} tone={toneOf(status)} />,
    },
    {
      key: 'signed',
      header: t('agreement.signed'),
      width: '128px',
      cell: ({ signedOn }) => <span className="text2">{signedOn ? dates.long(signedOn) : ''}</span>,
    },
    {
      key: 'term',
      header: t('agreement.term'),
      width: '146px',
      cell: (row) => (
        <span className="text2" title={words.term(row)}>
          {words.term(row)}
        </span>
      ),
    },
    { key: 'notice', header: t('agreement.notice'), width: '148px', cell: (row) => <NoticeDay row={row} /> },
    { key: 'owner', header: '', width: '56px', cell: ({ owner }) => owner && <Avatar user={owner} /> },
  ];

  return (
    <Page
      title={t('nav.agreements')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={
        <>
          {views}
          {add}
        </>
      }
      actionsOnPhone={false}
      header={<AgreementFilters filtering={filtering} />}
    >
      <RecordList
        list={list}
        label={t('nav.agreements')}
        columns={asRegister ? registerColumns : columns}
        rowTo={({ id }) => `/agreements/${id}`}
        phoneRow={(row) => (
          <>
            <div className={classes.title}>{names.title(row)}</div>
            <div className={classes.line}>{partiesOf(row)}</div>
            <div className={classes.line}>{[t(`enum.AgreementType.${row.type}`), words.term(row)].join(' · ')}</div>
            <div className={classes.marks}>
              <AgreementStatusTag status={row.status} tone={toneOf(row.status)} />
              <NoticeDay row={row} />
            </div>
          </>
        )}
        filtered={filtering.filtered}
        onClearFilter={filtering.clear}
        filteredOut={t('agreements.filteredOut')}
        empty={
          <EmptyState title={t('agreements.empty')} action={add || undefined} example={<ExampleAgreement />}>
            {t('agreements.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** A day that has passed binds nobody any more and is shown plainly. */
function NoticeDay({ row: { noticeOn } }: { readonly row: Pick<Row, 'noticeOn'> }) {
  const { today, long } = useDates();
  if (noticeOn === null) return null;
  return noticeOn < today ? <span className="muted dense">{long(noticeOn)}</span> : <DueDate on={noticeOn} dense />;
}

function ExampleAgreement() {
  const t = useT();
  return (
    <div className={classes.example}>
      <b>{t('agreements.exampleTitle')}</b>
      <AgreementStatusTag status="SUBMITTED" tone="info" />
    </div>
  );
}
