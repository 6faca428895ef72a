import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import {
  measureOptionsDocument,
  putUnderMeasureDocument,
  takeOffMeasureDocument,
  visitMeasuresDocument,
} from './visit-measures.documents';
import classes from './visit-page.module.css';

/** Under which measures of the programme the event is reported, in the year in which it began. */
export function VisitMeasures({ visit }: { readonly visit: VisitRecordFragment }) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const editable = useCan()('programmes.edit');
  const year = visit.startsOn === null ? null : Number(visit.startsOn.slice(0, 4));
  const { data } = useQuery(visitMeasuresDocument, { variables: { id: visit.id } });
  const options = useQuery(measureOptionsDocument, { skip: !editable || year === null });
  const again = { refetchQueries: [visitMeasuresDocument] };
  const [put] = useMutation(putUnderMeasureDocument, again);
  const [take] = useMutation(takeOffMeasureDocument, again);
  const entries = data?.visit.measureEntries ?? [];
  const taken = new Set(entries.map(({ measure }) => measure.id));
  const groups = (options.data?.programmes.edges ?? [])
    .filter(({ node }) => year !== null && node.startsOn.slice(0, 4) <= String(year) && String(year) <= node.endsOn)
    .map(({ node }) => ({
      group: names.title(node),
      items: node.sections
        .flatMap(({ measures }) => measures)
        .filter(({ id }) => !taken.has(id))
        .map((measure) => ({ value: measure.id, label: `${measure.code} ${names.title(measure)}` })),
    }));

  if (!editable && entries.length === 0) return null;
  return (
    <Card title={t('visit.measures')} count={entries.length || undefined}>
      {entries.length === 0 && <p className="muted dense">{t('visit.measuresNone')}</p>}
      <ul className={classes.sums}>
        {entries.map(({ id, version, year: of, measure }) => (
          <li key={id}>
            <Link className="link" to={`/programmes/${measure.programme.id}`}>
              {`${measure.code} ${names.title(measure)} · ${String(of)}`}
            </Link>
            {editable && (
              <ActionIcon
                size={28}
                aria-label={t('visit.measureRemove', { code: measure.code })}
                onClick={() => void take({ variables: { input: { id, expectedVersion: version } } }).catch(say.refused)}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {editable && year !== null && (
        <Select
          aria-label={t('visit.measureAdd')}
          placeholder={t('visit.measureAdd')}
          size="xs"
          searchable
          value={null}
          data={groups}
          nothingFoundMessage={t('visit.measuresNoProgramme')}
          onChange={(measureId) => {
            if (measureId === null) return;
            const input = { measureId, visitId: visit.id, fields: { year } };
            void put({ variables: { input } }).catch(say.refused);
          }}
        />
      )}
    </Card>
  );
}
