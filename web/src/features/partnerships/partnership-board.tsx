import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHourglassEmpty, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDelayed } from '../../lib/use-delayed';
import { useIsPhone } from '../../lib/use-phone';
import { useCan } from '../../lib/viewer';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-sentence';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SearchBox } from '../../ui/search-box';
import { Tag } from '../../ui/tag';
import { OPEN_STAGES } from '../../lib/vocabulary';
import { StageMark } from '../../ui/stage-mark';
import { PartnershipBoardDragging } from './partnership-board-dragging';
import { PartnershipBoardPhone } from './partnership-board-phone';
import { PartnershipFilters } from './partnership-filters';
import { PartnershipMoveDialog } from './partnership-move-dialog';
import { useBoardMoves } from './use-board-moves';
import { usePartnershipBoard } from './use-partnership-board';
import { usePartnershipFilter } from './use-partnership-filter';
import { ViewTabs } from './view-tabs';
import classes from './partnership-board.module.css';

export function PartnershipBoard() {
  const t = useT();
  const names = useNames();
  const can = useCan();
  const phone = useIsPhone();
  const filtering = usePartnershipFilter();
  const board = usePartnershipBoard(filtering.filter);
  const { shown, move, asked, confirm, dismiss } = useBoardMoves(board);
  const total = shown?.reduce((sum, { totalCount }) => sum + totalCount, 0);

  const add = can('partnerships.edit') && (
    <Button
      component={Link}
      to="/partnerships/new"
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
    >
      {t('add.partnership')}
    </Button>
  );

  return (
    <Page
      title={t('nav.partnerships')}
      sub={
        total !== undefined &&
        (filtering.filtered
          ? t('partnershipBoard.subFiltered', { count: total })
          : t('partnershipBoard.sub', { count: total }))
      }
      actions={add}
      actionsOnPhone={false}
      header={
        <>
          <ViewTabs count={total} />
          <FilterBar>
            <PartnershipFilters filtering={filtering} />
            <span className={classes.barSpacer} />
            {board.stalled > 0 && (
              <button
                type="button"
                className={classes.tagButton}
                onClick={() => filtering.change({ rot: ['STALLED'], withoutNextStep: undefined })}
              >
                <Tag tone="stalled" icon={IconHourglassEmpty}>
                  {t('partnershipBoard.stalled', { count: board.stalled })}
                </Tag>
              </button>
            )}
            {board.withoutStep > 0 && (
              <button
                type="button"
                className={classes.tagButton}
                onClick={() => filtering.change({ withoutNextStep: true, rot: undefined })}
              >
                <Tag tone="overdue" icon={IconAlertTriangle}>
                  {t('partnershipBoard.withoutStep', { count: board.withoutStep })}
                </Tag>
              </button>
            )}
            <SearchBox
              value={filtering.chosen.search ?? ''}
              onSearch={(search) => filtering.change({ search: search || undefined })}
            />
          </FilterBar>
        </>
      }
    >
      {shown === undefined ? (
        board.error ? (
          <LoadError error={board.error} onRetry={() => void board.refetch()} />
        ) : (
          <BoardSkeleton />
        )
      ) : total === 0 ? (
        filtering.filtered ? (
          <EmptyState
            title={t('list.filteredOut')}
            action={<Button onClick={filtering.clear}>{t('filter.clear')}</Button>}
          >
            {t('partnerships.filteredOut')}
          </EmptyState>
        ) : (
          <EmptyState title={t('partnerships.empty')} action={add || undefined}>
            {t('partnershipBoard.emptyText')}
          </EmptyState>
        )
      ) : phone ? (
        <PartnershipBoardPhone columns={shown} onMove={move} onMore={board.more} />
      ) : (
        <PartnershipBoardDragging columns={shown} onMove={move} onMore={board.more} />
      )}
      {asked && (
        <PartnershipMoveDialog
          name={names.title(asked.card)}
          from={asked.card.stage}
          to={asked.to}
          reasonRequired
          since={asked.card.stageSince}
          onMove={confirm}
          onClose={dismiss}
        />
      )}
    </Page>
  );
}

/** Columns stay put while their cards are on the way. */
function BoardSkeleton() {
  const t = useT();
  const late = useDelayed(true);
  return (
    <div className={classes.board} role="status" aria-label={t('loading')}>
      {OPEN_STAGES.map((stage, index) => (
        <div key={stage} className={classes.column}>
          <header className={classes.head}>
            <h2>
              <StageMark stage={stage} short />
            </h2>
            <p>{'\u00a0'}</p>
          </header>
          <div className={classes.stack}>
            {late &&
              Array.from({ length: 2 + (index % 3) }, (_, place) => <div key={place} className={classes.ghost} />)}
          </div>
        </div>
      ))}
    </div>
  );
}
