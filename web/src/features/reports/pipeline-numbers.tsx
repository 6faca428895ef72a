import { IconAlertTriangle, IconHourglassEmpty, type TablerIcon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CountedRowsFragment, PipelineReportQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { rowsAddress } from './report-figure';
import classes from './pipeline-report.module.css';

type Report = PipelineReportQuery['pipelineReport'];

/** Five numbers above the report, each opening its rows. */
export function PipelineNumbers({ report }: { readonly report: Report }) {
  const t = useT();
  const { open, opened, reachedActive, stalled, withoutNextStep, closed, medianDaysOpen } = report;
  return (
    <nav className={classes.tiles} aria-label={t('pipelineReport.numbers')}>
      <Tile
        figure={open}
        label={t('pipelineReport.open', { count: open.value })}
        hint={
          medianDaysOpen === null || medianDaysOpen === undefined
            ? undefined
            : t('pipelineReport.medianOpen', { days: medianDaysOpen })
        }
      />
      <Tile
        figure={opened}
        label={t('pipelineReport.opened', { count: opened.value })}
        hint={t('pipelineReport.closed', { count: closed.value })}
      />
      <Tile
        figure={reachedActive}
        label={t('pipelineReport.reachedActive', { count: reachedActive.value })}
        hint={t('pipelineReport.inPeriod')}
      />
      <Tile
        figure={stalled}
        tone="stalled"
        icon={IconHourglassEmpty}
        label={t('pipelineReport.stalled', { count: stalled.value })}
        hint={t('pipelineReport.pastLimit')}
      />
      <Tile
        figure={withoutNextStep}
        tone="overdue"
        icon={IconAlertTriangle}
        label={t('pipelineReport.withoutStep')}
        hint={t('pipelineReport.needStep')}
      />
    </nav>
  );
}

interface TileProps {
  readonly figure: CountedRowsFragment;
  readonly label: string;
  readonly hint?: string;
  readonly tone?: 'stalled' | 'overdue';
  readonly icon?: TablerIcon;
}

function Tile({ figure, label, hint, tone, icon: Icon }: TileProps) {
  const inside = (
    <>
      <b>{figure.value}</b>
      <span className={classes.tileLabel}>{label}</span>
      {Icon && figure.value > 0 ? <Icon size={16} stroke={1.75} aria-hidden /> : <span />}
      <span className={classes.tileHint}>{hint}</span>
    </>
  );
  if (figure.value === 0) return <div className={classes.tile}>{inside}</div>;
  return (
    <Link className={classes.tile} data-tone={tone} to={rowsAddress(figure)}>
      {inside}
    </Link>
  );
}
