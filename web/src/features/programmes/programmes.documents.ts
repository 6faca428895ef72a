import { graphql } from '../../graphql';

export const programmeRow = graphql(/* GraphQL */ `
  fragment ProgrammeRow on Programme {
    id
    version
    titleUk
    titleEn
    startsOn
    endsOn
    community {
      ...MunicipalityName
    }
    annualReports {
      ...AnnualReportRow
    }
  }
`);

export const annualReportRow = graphql(/* GraphQL */ `
  fragment AnnualReportRow on AnnualReport {
    id
    version
    year
    edition
    status
    signedAt
    signedBy {
      ...PersonName
    }
  }
`);

export const programmeRecord = graphql(/* GraphQL */ `
  fragment ProgrammeRecord on Programme {
    ...ProgrammeRow
    reportTitleUk
    reportTitleEn
    sections {
      id
      titleUk
      titleEn
      measures {
        id
        code
        titleUk
        titleEn
        responsibleUnit
        funds {
          year
          money {
            amount
            currency
          }
        }
        entries {
          id
          year
        }
      }
    }
  }
`);

export const programmesDocument = graphql(/* GraphQL */ `
  query Programmes($filter: ProgrammeFilter, $after: String) {
    programmes(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ProgrammeRow
        }
      }
    }
  }
`);

export const programmeDocument = graphql(/* GraphQL */ `
  query Programme($id: ID!) {
    programme(id: $id) {
      ...ProgrammeRecord
    }
  }
`);

export const programmeHistoryDocument = graphql(/* GraphQL */ `
  query ProgrammeHistory($id: ID!, $after: String) {
    programme(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createProgrammeDocument = graphql(/* GraphQL */ `
  mutation CreateProgramme($input: CreateProgrammeInput!) {
    createProgramme(input: $input) {
      ...ProgrammeRecord
    }
  }
`);

export const updateProgrammeDocument = graphql(/* GraphQL */ `
  mutation UpdateProgramme($input: UpdateProgrammeInput!) {
    updateProgramme(input: $input) {
      ...ProgrammeRecord
    }
  }
`);

export const startAnnualReportDocument = graphql(/* GraphQL */ `
  mutation StartAnnualReport($input: StartAnnualReportInput!) {
    startAnnualReport(input: $input) {
      ...AnnualReportRow
    }
  }
`);
