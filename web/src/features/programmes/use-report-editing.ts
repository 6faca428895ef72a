import { useMutation } from '@apollo/client/react';
import type {
  AnnualReportFields,
  AnnualReportRecordFragment,
  Language,
  MeasureEntryFields,
  MeasureEntryRowFragment,
  ReportedRecordInput,
  ReportSignatureFields,
} from '../../graphql/graphql';
import { useSay } from '../../lib/use-say';
import {
  addMeasureEntryDocument,
  orderMeasureEntriesDocument,
  removeMeasureEntryDocument,
  reviseAnnualReportDocument,
  reviseMeasureEntryDocument,
  signAnnualReportDocument,
} from './annual-report.documents';

type Entry = Pick<MeasureEntryRowFragment, 'id' | 'version'>;

/** Everything that changes a report. Each resolves to true when the server took it, and says its sentence when not. */
export interface ReportEditing {
  readonly saving: boolean;
  readonly revise: (fields: AnnualReportFields) => Promise<boolean>;
  readonly sign: (signature: ReportSignatureFields) => Promise<boolean>;
  readonly addEntry: (
    measureId: string,
    record: ReportedRecordInput | null,
    fields: MeasureEntryFields,
  ) => Promise<boolean>;
  readonly reviseEntry: (entry: Entry, fields: MeasureEntryFields) => Promise<boolean>;
  readonly removeEntry: (entry: Entry) => Promise<boolean>;
  /** none: by date again */
  readonly order: (measureId: string, entryIds: readonly string[]) => Promise<boolean>;
}

/** @param onChanged asks for the report anew: one entry changes warnings, totals and punctuation */
export function useReportEditing(
  { id, version, year }: AnnualReportRecordFragment,
  language: Language,
  onChanged: () => Promise<unknown>,
): ReportEditing {
  const say = useSay();
  const [revise, revising] = useMutation(reviseAnnualReportDocument);
  const [sign, signing] = useMutation(signAnnualReportDocument);
  const [add, adding] = useMutation(addMeasureEntryDocument);
  const [reviseEntry, rewording] = useMutation(reviseMeasureEntryDocument);
  const [remove, removing] = useMutation(removeMeasureEntryDocument);
  const [order, ordering] = useMutation(orderMeasureEntriesDocument);

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      say.refused(error);
      return false;
    } finally {
      await onChanged().catch(() => undefined);
    }
    return true;
  }

  return {
    saving: [revising, signing, adding, rewording, removing, ordering].some(({ loading }) => loading),
    revise: (fields) =>
      attempt(() => revise({ variables: { language, input: { id, expectedVersion: version, fields } } })),
    sign: (signature) =>
      attempt(() => sign({ variables: { language, input: { id, expectedVersion: version, signature } } })),
    addEntry: (measureId, record, fields) =>
      attempt(() => add({ variables: { input: { measureId, record, fields: { year, ...fields } } } })),
    reviseEntry: (entry, fields) =>
      attempt(() => reviseEntry({ variables: { input: { id: entry.id, expectedVersion: entry.version, fields } } })),
    removeEntry: (entry) =>
      attempt(() => remove({ variables: { input: { id: entry.id, expectedVersion: entry.version } } })),
    order: (measureId, entryIds) =>
      attempt(() => order({ variables: { input: { measureId, year, entryIds: [...entryIds] } } })),
  };
}
