/** The operations of programmes and annual reports, as the tests ask them. */

const PROGRAMME = `id version titleUk titleEn reportTitleUk startsOn endsOn community { id }
  sections { id titleUk titleEn measures {
    id code titleUk titleEn responsibleUnit funds { year money { amount currency } } } }`;
export const CREATE = `mutation ($input: CreateProgrammeInput!) { createProgramme(input: $input) { ${PROGRAMME} } }`;
export const UPDATE = `mutation ($input: UpdateProgrammeInput!) { updateProgramme(input: $input) { ${PROGRAMME} } }`;
export const BY_ID = `query ($id: ID!) { programme(id: $id) { ${PROGRAMME} } }`;
export const LIST = `query ($filter: ProgrammeFilter) {
  programmes(filter: $filter) { totalCount edges { node { id titleUk } } } }`;
export const LIST_OF_ALL = `{ programmes { edges { node {
  id titleUk community { id nameUk } annualReports { id year status }
  sections { id measures { id code funds { year money { amount } }
    entries(year: 2024) { id textUk record { type id } measure { id } } } } } } } }`;
export const HISTORY = `query ($id: ID!) { programme(id: $id) {
  id history { totalCount edges { node { action by { id } changes { field before after } } } } } }`;

const ENTRY = `id version year position textUk textEn datePrecision startsOn endsOn record { type id } measure { id code }`;
export const ADD = `mutation ($input: AddMeasureEntryInput!) { addMeasureEntry(input: $input) { ${ENTRY} } }`;
export const REVISE_ENTRY = `mutation ($input: ReviseMeasureEntryInput!) {
  reviseMeasureEntry(input: $input) { ${ENTRY} } }`;
export const REMOVE = `mutation ($input: RemoveMeasureEntryInput!) { removeMeasureEntry(input: $input) { id } }`;
export const ORDER = `mutation ($input: OrderMeasureEntriesInput!) { orderMeasureEntries(input: $input) { id position } }`;
export const OF_VISIT = `query ($id: ID!) { measureEntriesOf(record: { type: VISIT, id: $id }) { id year measure { code } } }`;

const REPORT = `id version year edition status positionUk surnameUk acceptedWarnings signedAt checksum checksumHolds
  signedBy { id } programme { id }
  sheet(language: UK) { title sub totals { measures measuresWithEntries entries activities visits }
    signature { post name day }
    sections { heading measures { measureId code title leadIn layout openList nothingDone
      entries { entryId record { type id } date narrative line entry { id version } } } } }
  warnings { key code severity textUk textEn accepted measureCodes measureId entryId record { type id } }
  differences(language: UK) { kind measureCode entryId before after }`;
export const START = `mutation ($input: StartAnnualReportInput!) { startAnnualReport(input: $input) { ${REPORT} } }`;
export const REPORT_BY_ID = `query ($id: ID!) { annualReport(id: $id) { ${REPORT} } }`;
export const REVISE_REPORT = `mutation ($input: ReviseAnnualReportInput!) {
  reviseAnnualReport(input: $input) { ${REPORT} } }`;
export const SIGN = `mutation ($input: SignAnnualReportInput!) { signAnnualReport(input: $input) { ${REPORT} } }`;
export const REPORTS_OF_ALL = `{ programmes { edges { node { id annualReports {
  id sheet(language: EN) { title sections { measures { code entries { line entry { id } } } } }
  warnings { code } differences { kind } checksumHolds signedBy { id } } } } } }`;

export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const TRASHED = `{ trash { edges { node { id type title } } } }`;
export const UPDATE_VISIT = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id version } }`;

export interface Programme {
  readonly id: string;
  readonly version: number;
  readonly reportTitleUk: string;
  readonly sections: readonly {
    readonly id: string;
    readonly titleUk: string;
    readonly measures: readonly {
      readonly id: string;
      readonly code: string;
      readonly titleUk: string;
      readonly funds: readonly { year: number; money: { amount: string; currency: string } }[];
    }[];
  }[];
}

export interface Entry {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly position: number | null;
  readonly textUk: string | null;
  readonly visit: { readonly id: string } | null;
  readonly measure: { readonly id: string; readonly code: string };
}

export interface Line {
  readonly entryId: string;
  readonly record: { readonly type: string; readonly id: string } | null;
  readonly date: string | null;
  readonly narrative: string;
  readonly line: string;
}

export interface Report {
  readonly id: string;
  readonly version: number;
  readonly edition: number;
  readonly status: string;
  readonly surnameUk: string | null;
  readonly acceptedWarnings: readonly string[];
  readonly checksum: string | null;
  readonly checksumHolds: boolean | null;
  readonly signedBy: { readonly id: string } | null;
  readonly sheet: {
    readonly title: string;
    readonly sub: string;
    readonly totals: Readonly<Record<string, number>>;
    readonly signature: { readonly post: string; readonly name: string; readonly day: string | null };
    readonly sections: readonly {
      readonly heading: string;
      readonly measures: readonly {
        readonly measureId: string;
        readonly code: string;
        readonly leadIn: string | null;
        readonly nothingDone: string | null;
        readonly entries: readonly Line[];
      }[];
    }[];
  };
  readonly warnings: readonly {
    readonly key: string;
    readonly code: string;
    readonly severity: string;
    readonly accepted: boolean;
    readonly textUk: string;
    readonly record: { readonly type: string; readonly id: string } | null;
    readonly entryId: string | null;
    readonly measureCodes: readonly string[];
  }[];
  readonly differences: readonly {
    readonly kind: string;
    readonly measureCode: string | null;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}
