import type { AnnualReportRecordFragment, Language } from '../../graphql/graphql';
import type { EntryWish } from './entry-dialog';
import type { ReportEditing } from './use-report-editing';

/** What every part of the sheet knows. */
export interface PaperProps {
  readonly report: AnnualReportRecordFragment;
  readonly language: Language;
  readonly editing: ReportEditing;
  readonly editable: boolean;
  readonly onEntry: (wish: EntryWish) => void;
}
