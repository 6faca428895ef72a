import { IconAlertTriangle } from '@tabler/icons-react';
import type { AnnualReportRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { measureAnchor } from './report-anchors';
import classes from './annual-report.module.css';

/** The measures with how many entries they have, and where something should be looked at. */
export function ReportOutline({ report }: { readonly report: AnnualReportRecordFragment }) {
  const t = useT();
  const open = report.warnings.filter(({ accepted, severity }) => !accepted && severity !== 'REMARK');
  return (
    <nav className={classes.outline} aria-label={t('report.outline')}>
      {report.sheet.sections.map(({ heading, measures }) => (
        <div key={heading}>
          <div className={classes.outlineHead}>{heading}</div>
          {measures.map(({ measureId, code, title, entries }) => {
            const trouble = open.filter((warning) => warning.measureId === measureId);
            const error = trouble.some(({ severity }) => severity === 'ERROR');
            return (
              <a key={measureId} href={`#${measureAnchor(measureId)}`} className={classes.outlineRow} title={title}>
                <span className={classes.outlineCode}>{code}</span>
                <span className="ellipsis">{title}</span>
                {trouble.length > 0 && (
                  <IconAlertTriangle
                    size={14}
                    stroke={2}
                    className={error ? classes.error : classes.warning}
                    aria-label={t('report.warningCount', { count: trouble.length })}
                  />
                )}
                <span className={classes.outlineCount}>{entries.length || '–'}</span>
              </a>
            );
          })}
        </div>
      ))}
    </nav>
  );
}
