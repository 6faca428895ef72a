import type { ProjectRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import classes from './projects.module.css';

type Indicator = ProjectRecordFragment['indicators'][number];

/** What the project is measured by: figures, and how far it has come. */
export function ProjectIndicators({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const t = useT();
  if (indicators.length === 0) return null;
  return (
    <Card title={t('project.indicators')} count={indicators.length}>
      <ul className={classes.measures}>
        {indicators.map((indicator) => (
          <li key={indicator.id} className={classes.measure}>
            <IndicatorFigures indicator={indicator} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function IndicatorFigures({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const dates = useDates();
  const locale = useLocale();
  const { nameUk, nameEn, unit, baseline, target, actual, asOf, progress } = indicator;
  const name = locale === 'en' ? (nameEn ?? nameUk) : nameUk;
  const figure = (value: number | null) =>
    value === null ? '–' : [new Intl.NumberFormat(locale).format(value), unit].filter(Boolean).join(' ');
  return (
    <>
      <div className={classes.measureHead}>
        <span>{name}</span>
        {progress !== null && <b className="num">{t('project.progress', { percent: progress })}</b>}
      </div>
      {progress !== null && (
        <div
          className={classes.bar}
          role="progressbar"
          aria-label={name}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.max(0, Math.min(100, progress))}
        >
          <i
            data-done={progress >= 100 || undefined}
            style={{ width: `${String(Math.max(0, Math.min(100, progress)))}%` }}
          />
        </div>
      )}
      <span className="small muted">
        {[
          baseline !== null && t('project.baseline', { value: figure(baseline) }),
          t('project.actual', { value: figure(actual) }),
          t('project.target', { value: figure(target) }),
          asOf !== null && t('project.asOf', { date: dates.long(asOf) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
