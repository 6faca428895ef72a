import type { AnnualReportRecordFragment } from '../../graphql/graphql';
import type { EntryWish } from './entry-dialog';
import type { ReportEditing } from './use-report-editing';

/** What the panel of warnings and what can be done about them need of the page. */
export interface WarningsProps {
  readonly report: AnnualReportRecordFragment;
  readonly editing: ReportEditing;
  readonly editable: boolean;
  readonly onEntry: (wish: EntryWish) => void;
  /** asks for the report anew */
  readonly onChanged: () => Promise<unknown>;
}
