import { IconAlertTriangle, IconHourglassEmpty } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CountedRowsFragment, PipelineReportQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Card } from '../../ui/card';
import { Flag } from '../../ui/flag';
import { StageMark } from '../../ui/stage-mark';
import { ReportFigure } from './report-figure';
import classes from './pipeline-report.module.css';

type Report = PipelineReportQuery['pipelineReport'];

/** Wine with an hourglass, as everywhere, when something is stalled. */
function Stalled({ figure, label }: { readonly figure: CountedRowsFragment; readonly label: string }) {
  return (
    <span className={classes.warned} data-tone={figure.value > 0 ? 'stalled' : undefined}>
      {figure.value > 0 && <IconHourglassEmpty size={14} stroke={2} aria-hidden />}
      <ReportFigure figure={figure} label={label} />
    </span>
  );
}

function WithoutStep({ figure, label }: { readonly figure: CountedRowsFragment; readonly label: string }) {
  return (
    <span className={classes.warned} data-tone={figure.value > 0 ? 'overdue' : undefined}>
      {figure.value > 0 && <IconAlertTriangle size={14} stroke={2} aria-hidden />}
      <ReportFigure figure={figure} label={label} />
    </span>
  );
}

export function PipelineStageTable({ report }: { readonly report: Report }) {
  const t = useT();
  const names = useNames();
  const stages = report.stages.filter(
    ({ stage, now, entered, left }) => !['ENDED', 'LOST'].includes(stage) || now.value + entered.value + left.value > 0,
  );
  return (
    <Card flush>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption className="visually-hidden">{t('pipelineReport.stageTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('filter.stage')}</th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.now')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.entered')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.left')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.median')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.limit')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.ageing')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.stalledHead')}
              </th>
              <th scope="col" className={classes.number}>
                {t('pipelineReport.withoutStepHead')}
              </th>
              <th scope="col" className={classes.oldest}>
                {t('pipelineReport.oldest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map(
              ({ stage, now, entered, left, medianDays, limitDays, ageing, stalled, withoutNextStep, oldest }) => {
                const name = t(`enum.PartnershipStage.${stage}`);
                const of = (head: string) => `${name}, ${head}`;
                return (
                  <tr key={stage}>
                    <th scope="row">
                      <StageMark stage={stage} />
                    </th>
                    <td className={classes.number}>
                      <ReportFigure figure={now} label={of(t('pipelineReport.now'))} />
                    </td>
                    <td className={classes.number}>
                      <ReportFigure figure={entered} label={of(t('pipelineReport.entered'))} />
                    </td>
                    <td className={classes.number}>
                      <ReportFigure figure={left} label={of(t('pipelineReport.left'))} />
                    </td>
                    <td className={classes.number}>{medianDays ?? <span className="muted">—</span>}</td>
                    <td className={classes.number}>
                      <span className="muted">{limitDays ?? '—'}</span>
                    </td>
                    <td className={classes.number}>
                      <ReportFigure figure={ageing} label={of(t('pipelineReport.ageing'))} />
                    </td>
                    <td className={classes.number}>
                      <Stalled figure={stalled} label={of(t('pipelineReport.stalledHead'))} />
                    </td>
                    <td className={classes.number}>
                      <WithoutStep figure={withoutNextStep} label={of(t('pipelineReport.withoutStepHead'))} />
                    </td>
                    <td className={classes.oldest}>
                      {oldest && (
                        <Link className={classes.oldestLink} to={`/partnerships/${oldest.partnership.id}`}>
                          {t('pipelineReport.oldestRow', { name: names.title(oldest.partnership), days: oldest.days })}
                        </Link>
                      )}
                    </td>
                  </tr>
                );
              },
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('pipelineReport.total')}</th>
              <td className={classes.number}>
                <ReportFigure figure={report.open} label={t('pipelineReport.now')} />
              </td>
              <td className={classes.number}>{sum(stages.map(({ entered }) => entered))}</td>
              <td className={classes.number}>{sum(stages.map(({ left }) => left))}</td>
              <td className={classes.number}>{report.medianDaysOpen ?? '—'}</td>
              <td className={classes.number}>—</td>
              <td className={classes.number}>{sum(stages.map(({ ageing }) => ageing))}</td>
              <td className={classes.number}>
                <Stalled figure={report.stalled} label={t('pipelineReport.stalledHead')} />
              </td>
              <td className={classes.number}>
                <WithoutStep figure={report.withoutNextStep} label={t('pipelineReport.withoutStepHead')} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

/** Moves through several stages are counted in each: no one list holds them, so the sum opens nothing. */
const sum = (figures: readonly CountedRowsFragment[]): number => figures.reduce((total, { value }) => total + value, 0);

export function PipelineGroupTables({ report }: { readonly report: Report }) {
  const t = useT();
  const names = useNames();
  return (
    <div className={classes.three}>
      <GroupTable
        title={t('pipelineReport.byCountry')}
        heads={[t('pipelineReport.now'), t('pipelineReport.stalledHead'), t('pipelineReport.withoutStepHead')]}
        rows={report.byCountry.map(({ countryCode, now, stalled, withoutNextStep }) => {
          const name = names.country(countryCode);
          return {
            key: countryCode,
            head: (
              <span className={classes.rowHead}>
                <Flag country={countryCode} decorative />
                <span className="ellipsis">{name}</span>
              </span>
            ),
            cells: [
              <ReportFigure key="now" figure={now} label={name} />,
              <Stalled key="stalled" figure={stalled} label={name} />,
              <WithoutStep key="step" figure={withoutNextStep} label={name} />,
            ],
          };
        })}
      />
      <GroupTable
        title={t('pipelineReport.byOwner')}
        heads={[t('pipelineReport.now'), t('pipelineReport.stalledHead'), t('pipelineReport.withoutStepHead')]}
        rows={report.byOwner.map(({ owner, now, stalled, withoutNextStep }) => {
          const name = owner?.name ?? t('filter.noOwner');
          return {
            key: owner?.id ?? 'none',
            head: <span className="ellipsis">{name}</span>,
            cells: [
              <ReportFigure key="now" figure={now} label={name} />,
              <Stalled key="stalled" figure={stalled} label={name} />,
              <WithoutStep key="step" figure={withoutNextStep} label={name} />,
            ],
          };
        })}
      />
      <GroupTable
        title={t('pipelineReport.byFormality')}
        heads={[t('pipelineReport.now'), t('enum.PartnershipStage.ACTIVE')]}
        rows={report.byFormality.map(({ formality, now, active }) => {
          const name = t(`enum.Formality.${formality}`);
          return {
            key: formality,
            head: name,
            cells: [
              <ReportFigure key="now" figure={now} label={name} />,
              <ReportFigure key="active" figure={active} label={`${name}, ${t('enum.PartnershipStage.ACTIVE')}`} />,
            ],
          };
        })}
      />
    </div>
  );
}

interface GroupTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly ReactNode[] }[];
}

function GroupTable({ title, heads, rows }: GroupTableProps) {
  return (
    <Card flush>
      <table className={classes.table} data-narrow>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={index} className={classes.number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
