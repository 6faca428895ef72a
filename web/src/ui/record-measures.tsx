import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportedRecordInput } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { useNames } from '../lib/names';
import { useSay } from '../lib/use-say';
import { useCan } from '../lib/viewer';
import { Card } from './card';
import {
  measureOptionsDocument,
  putUnderMeasureDocument,
  recordMeasuresDocument,
  takeOffMeasureDocument,
} from './record-measures.documents';
import classes from './record-measures.module.css';

interface RecordMeasuresProps {
  readonly record: ReportedRecordInput;
  /** The day from which the year of the report follows; null: it is asked for. */
  readonly startsOn: string | null;
}

/** Under which measures of a programme the record is reported. */
export function RecordMeasures({ record, startsOn }: RecordMeasuresProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const can = useCan();
  const editable = can('programmes.edit');
  const [chosenYear, setYear] = useState<string | null>(null);
  const year = startsOn?.slice(0, 4) ?? chosenYear;
  const { data } = useQuery(recordMeasuresDocument, { variables: { record }, skip: !can('programmes.read') });
  const options = useQuery(measureOptionsDocument, { skip: !editable });
  const again = { refetchQueries: [recordMeasuresDocument] };
  const [put] = useMutation(putUnderMeasureDocument, again);
  const [take] = useMutation(takeOffMeasureDocument, again);
  const entries = data?.measureEntriesOf ?? [];
  const taken = new Set(entries.filter((entry) => String(entry.year) === year).map(({ measure }) => measure.id));
  const programmes = (options.data?.programmes.edges ?? []).map(({ node }) => node);
  const years = [...new Set(programmes.flatMap(({ startsOn: from, endsOn: to }) => yearsBetween(from, to)))].sort();
  const groups = programmes
    .filter((programme) => year !== null && yearsBetween(programme.startsOn, programme.endsOn).includes(year))
    .map((programme) => ({
      group: names.title(programme),
      items: programme.sections
        .flatMap(({ measures }) => measures)
        .filter(({ id }) => !taken.has(id))
        .map((measure) => ({ value: measure.id, label: `${measure.code} ${names.title(measure)}` })),
    }));

  if (entries.length === 0 && (!editable || programmes.length === 0)) return null;
  return (
    <Card title={t('measures.title')} count={entries.length || undefined}>
      {entries.length === 0 && <p className="muted dense">{t('measures.none')}</p>}
      <ul className={classes.entries}>
        {entries.map(({ id, version, year: of, measure }) => (
          <li key={id}>
            <Link className="link" to={`/programmes/${measure.programme.id}`}>
              {`${measure.code} ${names.title(measure)} · ${String(of)}`}
            </Link>
            {editable && (
              <ActionIcon
                size={28}
                aria-label={t('measures.remove', { code: measure.code })}
                onClick={() => void take({ variables: { input: { id, expectedVersion: version } } }).catch(say.refused)}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <div className={classes.add}>
          {startsOn === null && (
            <Select
              aria-label={t('measures.year')}
              placeholder={t('measures.year')}
              size="xs"
              w={88}
              data={years}
              value={chosenYear}
              onChange={setYear}
            />
          )}
          <Select
            aria-label={t('measures.add')}
            placeholder={t('measures.add')}
            size="xs"
            searchable
            disabled={year === null}
            value={null}
            data={groups}
            nothingFoundMessage={t('measures.noProgramme')}
            onChange={(measureId) => {
              if (measureId === null) return;
              const input = { measureId, record, fields: { year: Number(year) } };
              void put({ variables: { input } }).catch(say.refused);
            }}
          />
        </div>
      )}
    </Card>
  );
}

function yearsBetween(from: string, to: string): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
