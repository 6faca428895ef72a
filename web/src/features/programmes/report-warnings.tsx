import type { ReportWarningRowFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import type { WarningsProps } from './warnings-props';
import { WarningActions } from './warning-actions';
import classes from './annual-report.module.css';

/** What to look at before signing: errors first; what was left on purpose at the end, to be taken back. */
export function ReportWarnings(props: WarningsProps) {
  const t = useT();
  const { warnings, sheet } = props.report;
  const open = warnings.filter(({ accepted }) => !accepted);
  const left = warnings.filter(({ accepted }) => accepted);
  const errors = open.filter(({ severity }) => severity === 'ERROR').length;
  return (
    <section aria-labelledby="report-warnings">
      <header className={classes.sideHead}>
        <h2 id="report-warnings">
          {t('report.warnings')} <span className={classes.count}>{open.length}</span>
        </h2>
        <p className="small muted" role="status">
          {errors > 0 ? t('report.errors', { count: errors }) : t('report.noErrors')}
        </p>
        <p className="small muted">{t('report.totals', { ...sheet.totals })}</p>
      </header>
      <ol className={classes.warnings}>
        {open.map((warning, index) => (
          <WarningItem key={warning.key} warning={warning} number={index + 1} {...props} />
        ))}
      </ol>
      {left.length > 0 && (
        <details className={classes.left}>
          <summary>{t('report.leftOnPurpose', { count: left.length })}</summary>
          <ol className={classes.warnings}>
            {left.map((warning, index) => (
              <WarningItem key={warning.key} warning={warning} number={index + 1} {...props} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

interface WarningItemProps extends WarningsProps {
  readonly warning: ReportWarningRowFragment;
  readonly number: number;
}

function WarningItem({ warning, number, ...props }: WarningItemProps) {
  const t = useT();
  const locale = useLocale();
  const { code, severity, measureCodes } = warning;

  return (
    <li className={classes.item} data-severity={severity}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div>
        <div className={classes.itemTitle}>
          {severity === 'ERROR' && `${t('enum.ReportWarningSeverity.ERROR')}. `}
          {t(`enum.ReportWarningCode.${code}`)}
        </div>
        <p className={classes.itemText}>
          {measureCodes.length > 0 && `${measureCodes.join(', ')} · `}
          {locale === 'en' ? warning.textEn : warning.textUk}
        </p>
        <WarningActions warning={warning} {...props} />
      </div>
    </li>
  );
}
