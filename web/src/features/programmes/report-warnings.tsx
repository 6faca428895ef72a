import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { AnnualReportRecordFragment, ReportWarningRowFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { pathOf } from '../../lib/record-paths';
import type { EntryWish } from './entry-dialog';
import { entryAnchor, measureAnchor, showPlace } from './report-anchors';
import type { ReportEditing } from './use-report-editing';
import classes from './annual-report.module.css';

interface WarningsProps {
  readonly report: AnnualReportRecordFragment;
  readonly editing: ReportEditing;
  readonly editable: boolean;
  readonly onEntry: (wish: EntryWish) => void;
}

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

function WarningItem({ warning, number, report, editing, editable, onEntry }: WarningItemProps) {
  const t = useT();
  const locale = useLocale();
  const { key, code, severity, accepted, measureCodes, measureId, entryId, record } = warning;

  function accept() {
    const others = report.acceptedWarnings.filter((known) => known !== key);
    return editing.revise({ acceptedWarnings: accepted ? others : [...others, key] });
  }

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
        <div className={classes.itemActions}>
          {record && (
            <Button size="compact-xs" component={Link} to={pathOf(record)}>
              {t('report.openRecord')}
            </Button>
          )}
          {code === 'VISIT_UNDER_NO_MEASURE' && editable && (
            <Button
              size="compact-xs"
              onClick={() => onEntry({ kind: 'new', key: `new:${record?.id ?? ''}`, measureId: null, record })}
            >
              {t('report.addToMeasure')}
            </Button>
          )}
          {measureId && (
            <Button
              size="compact-xs"
              onClick={() => showPlace(entryId ? entryAnchor(entryId) : measureAnchor(measureId))}
            >
              {t('report.show')}
            </Button>
          )}
          {editable && (
            <Button size="compact-xs" variant="subtle" onClick={() => void accept()}>
              {t(accepted ? 'report.takeBack' : 'report.leave')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
