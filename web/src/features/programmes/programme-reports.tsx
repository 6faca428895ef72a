import { useMutation } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ProgrammeRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { startAnnualReportDocument } from './programmes.documents';
import { ReportStatusTag } from './report-status-tag';
import classes from './programme-page.module.css';

interface ProgrammeReportsProps {
  readonly programme: ProgrammeRecordFragment;
  readonly onChanged: () => void;
}

/** The annual reports on a programme, and the way to begin the next one. */
export function ProgrammeReports({ programme, onChanged }: ProgrammeReportsProps) {
  const t = useT();
  const dates = useDates();
  const may = useCan();
  const { annualReports } = programme;
  return (
    <Card title={t('programme.reports')} count={annualReports.length}>
      {annualReports.length === 0 && <p className="muted dense">{t('programme.noReports')}</p>}
      <ul className={classes.reports}>
        {annualReports.map(({ id, year, edition, status, signedAt }) => (
          <li key={id}>
            <Link className="link" to={`/annual-reports/${id}`}>
              {t('report.ofYear', { year: String(year) })}
              {edition > 1 && `, ${t('report.edition', { edition })}`}
            </Link>
            <ReportStatusTag status={status} />
            {signedAt && <span className="small muted">{dates.at(signedAt)}</span>}
          </li>
        ))}
      </ul>
      {may('programmes.edit') && <StartReport programme={programme} onChanged={onChanged} />}
    </Card>
  );
}

function StartReport({ programme, onChanged }: ProgrammeReportsProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const navigate = useNavigate();
  const [start, { loading }] = useMutation(startAnnualReportDocument);
  const years = yearsOf(programme);
  const lastOver = years.filter((year) => year < today.slice(0, 4)).at(-1);
  const [year, setYear] = useState<string | null>(lastOver ?? years[0] ?? null);

  async function begin() {
    if (year === null) return;
    try {
      const { data } = await start({ variables: { input: { programmeId: programme.id, year: Number(year) } } });
      onChanged();
      if (data) await navigate(`/annual-reports/${data.startAnnualReport.id}`);
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <div className={classes.start}>
      <Select
        label={t('report.year')}
        data={years}
        value={year}
        onChange={setYear}
        allowDeselect={false}
        className={classes.year}
      />
      <Button loading={loading} onClick={() => void begin()}>
        {t('report.start')}
      </Button>
    </div>
  );
}

function yearsOf({ startsOn, endsOn }: ProgrammeRecordFragment): string[] {
  const [from, to] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
