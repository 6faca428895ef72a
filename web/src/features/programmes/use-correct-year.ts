import { useApolloClient } from '@apollo/client/react';
import type { AnnualReportRecordFragment, ReportLineRowFragment } from '../../graphql/graphql';
import { type CalendarDate, inYear } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { moveVisitDaysDocument, visitDaysDocument } from './annual-report.documents';
import type { ReportEditing } from './use-report-editing';

interface Days {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/**
 * Moves the days of an entry to the report's year, the days of the month as they are: those of free text, or those of
 * the visit it points to, with the way back. Days that have no counterpart (29 February, a run over New Year) are left
 * for a person to correct.
 */
export function useCorrectYear(
  { year }: Pick<AnnualReportRecordFragment, 'year'>,
  editing: ReportEditing,
  onChanged: () => Promise<unknown>,
): (line: ReportLineRowFragment) => Promise<void> {
  const t = useT();
  const say = useSay();
  const client = useApolloClient();

  async function moveVisit(id: string, wish: (dates: readonly Days[]) => readonly Days[] | null) {
    const { data } = await client.query({
      query: visitDaysDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    if (!data) return null;
    const before = data.visit.dates.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }));
    const dates = wish(before);
    if (!dates) return null;
    const input = { id, expectedVersion: data.visit.version, fields: { dates: [...dates] } };
    await client.mutate({ mutation: moveVisitDaysDocument, variables: { input } });
    await onChanged();
    return before;
  }

  async function correctVisit(id: string) {
    try {
      const before = await moveVisit(id, (dates) => allInYear(dates, year));
      if (!before) return say.done(t('report.correctByHand'));
      const undo = () => void moveVisit(id, () => before).catch(say.refused);
      say.done(t('report.corrected', { year: String(year) }), { label: t('action.undo'), run: undo });
    } catch (error) {
      say.refused(error);
    }
  }

  return async ({ record, entry }) => {
    if (record) return correctVisit(record.id);
    if (!entry?.startsOn) return;
    const [days] = allInYear([{ startsOn: entry.startsOn, endsOn: entry.endsOn ?? entry.startsOn }], year) ?? [];
    if (days) await editing.reviseEntry(entry, days);
    else say.done(t('report.correctByHand'));
  };
}

function allInYear(dates: readonly Days[], year: number): readonly Days[] | null {
  const moved = dates.flatMap(({ startsOn, endsOn }) => {
    const [from, to] = [inYear(startsOn, year), inYear(endsOn, year)];
    return from !== null && to !== null && from <= to ? [{ startsOn: from, endsOn: to }] : [];
  });
  return moved.length === dates.length ? moved : null;
}
