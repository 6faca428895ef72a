import type { PipelineReportQuery } from '../../graphql/graphql';
import { Fragment } from 'react';
import { useT } from '../../lib/messages';
import { useIsPhone } from '../../lib/use-phone';
import { PARTNERSHIP_STAGES } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { stageColour, StageMark } from '../../ui/stage-mark';
import { ReportFigure } from './report-figure';
import classes from './pipeline-report.module.css';

type StageFigures = PipelineReportQuery['pipelineReport']['stages'][number];

/** The funnel goes from the first lead to an active tie; what comes after is no step of it. */
const FUNNEL_STAGES = PARTNERSHIP_STAGES.slice(0, 6);
/** The longest bar leaves room for its figure. */
const LONGEST_PERCENT = 82;

const funnelOf = (stages: readonly StageFigures[]) => stages.filter(({ stage }) => FUNNEL_STAGES.includes(stage));

/** How many ever came to each stage, and what share of the stage before went on. */
export function PipelineFunnel({ stages }: { readonly stages: readonly StageFigures[] }) {
  const t = useT();
  const phone = useIsPhone();
  const steps = funnelOf(stages);
  const most = Math.max(1, ...steps.map(({ reached }) => reached.value));
  return (
    <Card title={t('pipelineReport.funnel')} flush>
      <div className={classes.funnel}>
        {steps.map(({ stage, reached }, index) => {
          const before = steps[index - 1]?.reached.value;
          const name = t(`enum.PartnershipStage.${stage}`);
          return (
            <Fragment key={stage}>
              <span>
                <StageMark stage={stage} short={phone} />
              </span>
              <span>
                <i
                  className={classes.bar}
                  style={{ width: `${(reached.value / most) * LONGEST_PERCENT}%`, background: stageColour(stage) }}
                />
                <b>
                  <ReportFigure figure={reached} label={t('pipelineReport.reachedStage', { stage: name })} />
                </b>
              </span>
              <span className={classes.share}>
                {index === 0
                  ? t('pipelineReport.whole')
                  : before
                    ? t('pipelineReport.wentOn', { percent: Math.round((reached.value / before) * 100) })
                    : '–'}
              </span>
            </Fragment>
          );
        })}
      </div>
    </Card>
  );
}

/** What left and entered each stage in the period, side by side from one axis. */
export function PipelineFlow({ stages }: { readonly stages: readonly StageFigures[] }) {
  const t = useT();
  const phone = useIsPhone();
  const steps = funnelOf(stages);
  const most = Math.max(1, ...steps.flatMap(({ entered, left }) => [entered.value, left.value]));
  return (
    <Card
      title={t('pipelineReport.flow')}
      flush
      action={
        <span className={classes.legend}>
          <i data-kind="left" />
          {t('pipelineReport.leftWord')}
          <i data-kind="entered" />
          {t('pipelineReport.enteredWord')}
        </span>
      }
    >
      <div className={classes.flow}>
        {steps.map(({ stage, entered, left }) => {
          const name = t(`enum.PartnershipStage.${stage}`);
          return (
            <Fragment key={stage}>
              <span>
                <StageMark stage={stage} short={phone} />
              </span>
              <span className={classes.right}>
                <ReportFigure figure={left} label={t('filter.left', { stage: name })} />
              </span>
              <span className={classes.out}>
                <i style={{ width: `${(left.value / most) * 100}%` }} />
              </span>
              <span className={classes.in}>
                <i style={{ width: `${(entered.value / most) * 100}%` }} />
              </span>
              <span>
                <ReportFigure figure={entered} label={t('filter.entered', { stage: name })} />
              </span>
              <span className={classes.balance}>{signed(entered.value - left.value)}</span>
            </Fragment>
          );
        })}
      </div>
    </Card>
  );
}

/** "+2", "−2" with a true minus, plain zero. */
function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
