import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { ReportLineRowFragment, ReportWarningRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { pathOf } from '../../lib/record-paths';
import { useCan } from '../../lib/viewer';
import { entryAnchor, measureAnchor, showPlace } from './report-anchors';
import { useCorrectYear } from './use-correct-year';
import type { WarningsProps } from './warnings-props';
import classes from './annual-report.module.css';

interface WarningActionsProps extends WarningsProps {
  readonly warning: ReportWarningRowFragment;
}

/** What can be done about a warning, the likeliest first. */
export function WarningActions({ warning, report, editing, editable, onEntry, onChanged }: WarningActionsProps) {
  const t = useT();
  const { key, code, accepted, measureId, entryId, record } = warning;
  const measures = report.sheet.sections.flatMap((section) => section.measures);
  const line = measures.flatMap(({ entries }) => entries).find((entry) => entry.entryId === entryId);
  const freeText = record === null ? line?.entry : null;

  function accept() {
    const others = report.acceptedWarnings.filter((known) => known !== key);
    return editing.revise({ acceptedWarnings: accepted ? others : [...others, key] });
  }

  return (
    <div className={classes.itemActions}>
      {editable && code === 'OUTSIDE_YEAR' && line && (
        <CorrectYear line={line} report={report} editing={editing} onChanged={onChanged} />
      )}
      {editable && code === 'UNDATED' && freeText && (
        <Button
          size="compact-xs"
          onClick={() => onEntry({ kind: 'edit', key: `edit:${freeText.id}`, entry: freeText, record: null })}
        >
          {t('report.giveDate')}
        </Button>
      )}
      {editable && code === 'UNDER_SEVERAL_MEASURES' && (
        <OnlyUnder warning={warning} report={report} editing={editing} />
      )}
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
        <Button size="compact-xs" onClick={() => showPlace(entryId ? entryAnchor(entryId) : measureAnchor(measureId))}>
          {t('report.show')}
        </Button>
      )}
      {editable && (
        <Button size="compact-xs" variant="subtle" onClick={() => void accept()}>
          {t(accepted ? 'report.takeBack' : 'report.leave')}
        </Button>
      )}
    </div>
  );
}

interface CorrectYearProps extends Pick<WarningsProps, 'report' | 'editing' | 'onChanged'> {
  readonly line: ReportLineRowFragment;
}

/** Offered for free text and for visits that the viewer may change; other records take their day from what happened. */
function CorrectYear({ line, report, editing, onChanged }: CorrectYearProps) {
  const t = useT();
  const can = useCan();
  const correct = useCorrectYear(report, editing, onChanged);
  const offered = line.record === null || (line.record.type === 'VISIT' && can('visits.edit'));
  if (!offered) return null;
  return (
    <Button size="compact-xs" variant="light" onClick={() => void correct(line)}>
      {t('report.correctTo', { year: String(report.year) })}
    </Button>
  );
}

/** Keeps the record under one of its measures and takes it off the others. */
function OnlyUnder({ warning, report, editing }: Pick<WarningActionsProps, 'warning' | 'report' | 'editing'>) {
  const t = useT();
  const measures = report.sheet.sections.flatMap((section) => section.measures);
  const standing = measures.flatMap(({ code, entries }) =>
    entries.filter(({ record }) => record?.id === warning.record?.id).map(({ entry }) => ({ code, entry })),
  );

  async function keepUnder(kept: string) {
    for (const { code, entry } of standing) if (code !== kept && entry) await editing.removeEntry(entry);
  }

  return warning.measureCodes.map((code) => (
    <Button key={code} size="compact-xs" onClick={() => void keepUnder(code)}>
      {t('report.onlyUnder', { code })}
    </Button>
  ));
}
