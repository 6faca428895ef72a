import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AnnualReportRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { pathOf } from '../../lib/record-paths';
import { useDates } from '../../lib/use-dates';
import { Note } from '../../ui/note';
import classes from './annual-report.module.css';

/** A signed report: who froze it, and what the records say today instead. */
export function ReportDifferences({ report }: { readonly report: AnnualReportRecordFragment }) {
  const t = useT();
  const dates = useDates();
  const { signedAt, signedBy, checksum, checksumHolds, differences } = report;
  return (
    <section aria-labelledby="report-differences">
      <header className={classes.sideHead}>
        <h2>{t('report.frozen')}</h2>
        <p className="small muted">
          <IconLock size={14} stroke={2} aria-hidden /> {signedAt && dates.at(signedAt)}
          {signedBy && ` · ${signedBy.name}`}
        </p>
        <p className={classes.checksum} title={checksum ?? ''}>
          {t('report.checksum', { start: checksum?.slice(0, 16) ?? '' })}
        </p>
        {checksumHolds === false && <Note tone="overdue">{t('report.checksumBroken')}</Note>}
      </header>
      <header className={classes.sideHead}>
        <h2 id="report-differences">
          {t('report.differences')} <span className={classes.count}>{differences.length}</span>
        </h2>
        <p className="small muted">{t(differences.length > 0 ? 'report.differencesHint' : 'report.noDifferences')}</p>
      </header>
      <ol className={classes.warnings}>
        {differences.map(({ kind, measureCode, before, after, record }, index) => (
          <li key={index} className={classes.item}>
            <span className={classes.number} aria-hidden>
              {measureCode ?? '•'}
            </span>
            <div>
              <div className={classes.itemTitle}>{t(`enum.ReportDifferenceKind.${kind}`)}</div>
              {before !== null && (
                <p className={classes.itemText}>
                  <span className="small muted">{t('report.signedText')}</span>
                  <del>{before}</del>
                </p>
              )}
              {after !== null && (
                <p className={classes.itemText}>
                  <span className="small muted">{t('report.todayText')}</span>
                  <ins>{after}</ins>
                </p>
              )}
              {record && (
                <Link className="link small" to={pathOf(record)}>
                  {t('report.openRecord')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
