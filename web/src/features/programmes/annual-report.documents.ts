import { graphql } from '../../graphql';

export const annualReportRecord = graphql(/* GraphQL */ `
  fragment AnnualReportRecord on AnnualReport {
    ...AnnualReportRow
    positionUk
    positionEn
    firstNameUk
    firstNameEn
    surnameUk
    surnameEn
    datedOn
    acceptedWarnings
    checksum
    checksumHolds
    programme {
      id
      titleUk
      titleEn
      community {
        ...MunicipalityName
      }
    }
    sheet(language: $language) {
      title
      sub
      totals {
        measures
        measuresWithEntries
        entries
        activities
      }
      signature {
        post
        name
        day
      }
      sections {
        heading
        measures {
          ...ReportMeasureRow
        }
      }
    }
    warnings {
      ...ReportWarningRow
    }
    differences(language: $language) {
      kind
      measureCode
      before
      after
      record {
        type
        id
      }
    }
  }
`);

export const reportMeasureRow = graphql(/* GraphQL */ `
  fragment ReportMeasureRow on ReportMeasure {
    measureId
    code
    title
    leadIn
    layout
    openList
    nothingDone
    entries {
      ...ReportLineRow
    }
  }
`);

export const reportLineRow = graphql(/* GraphQL */ `
  fragment ReportLineRow on ReportLine {
    entryId
    record {
      type
      id
    }
    date
    narrative
    line
    entry {
      ...MeasureEntryRow
    }
  }
`);

export const measureEntryRow = graphql(/* GraphQL */ `
  fragment MeasureEntryRow on MeasureEntry {
    id
    version
    position
    textUk
    textEn
    datePrecision
    startsOn
    endsOn
  }
`);

export const reportWarningRow = graphql(/* GraphQL */ `
  fragment ReportWarningRow on ReportWarning {
    key
    code
    severity
    textUk
    textEn
    accepted
    measureCodes
    measureId
    entryId
    record {
      type
      id
    }
  }
`);

export const annualReportDocument = graphql(/* GraphQL */ `
  query AnnualReport($id: ID!, $language: Language!) {
    annualReport(id: $id) {
      ...AnnualReportRecord
    }
  }
`);

export const annualReportHistoryDocument = graphql(/* GraphQL */ `
  query AnnualReportHistory($id: ID!, $after: String) {
    annualReport(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const reviseAnnualReportDocument = graphql(/* GraphQL */ `
  mutation ReviseAnnualReport($input: ReviseAnnualReportInput!, $language: Language!) {
    reviseAnnualReport(input: $input) {
      ...AnnualReportRecord
    }
  }
`);

export const signAnnualReportDocument = graphql(/* GraphQL */ `
  mutation SignAnnualReport($input: SignAnnualReportInput!, $language: Language!) {
    signAnnualReport(input: $input) {
      ...AnnualReportRecord
    }
  }
`);

export const addMeasureEntryDocument = graphql(/* GraphQL */ `
  mutation AddMeasureEntry($input: AddMeasureEntryInput!) {
    addMeasureEntry(input: $input) {
      ...MeasureEntryRow
    }
  }
`);

export const reviseMeasureEntryDocument = graphql(/* GraphQL */ `
  mutation ReviseMeasureEntry($input: ReviseMeasureEntryInput!) {
    reviseMeasureEntry(input: $input) {
      ...MeasureEntryRow
    }
  }
`);

export const removeMeasureEntryDocument = graphql(/* GraphQL */ `
  mutation RemoveMeasureEntry($input: RemoveMeasureEntryInput!) {
    removeMeasureEntry(input: $input) {
      id
    }
  }
`);

export const orderMeasureEntriesDocument = graphql(/* GraphQL */ `
  mutation OrderMeasureEntries($input: OrderMeasureEntriesInput!) {
    orderMeasureEntries(input: $input) {
      id
      version
      position
    }
  }
`);

/** The days of a visit, to be moved to the report's year. */
export const visitDaysDocument = graphql(/* GraphQL */ `
  query VisitDays($id: ID!) {
    visit(id: $id) {
      id
      version
      dates {
        startsOn
        endsOn
      }
    }
  }
`);

export const moveVisitDaysDocument = graphql(/* GraphQL */ `
  mutation MoveVisitDays($input: UpdateVisitInput!) {
    updateVisit(input: $input) {
      id
      version
    }
  }
`);
