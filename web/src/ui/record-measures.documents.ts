import { graphql } from '../graphql';

export const recordMeasuresDocument = graphql(/* GraphQL */ `
  query RecordMeasures($record: ReportedRecordInput!) {
    measureEntriesOf(record: $record) {
      id
      version
      year
      measure {
        id
        code
        titleUk
        titleEn
        programme {
          id
        }
      }
    }
  }
`);

/** The measures that an event can stand under. */
export const measureOptionsDocument = graphql(/* GraphQL */ `
  query MeasureOptions {
    programmes(first: 20) {
      edges {
        node {
          id
          titleUk
          titleEn
          startsOn
          endsOn
          sections {
            id
            measures {
              id
              code
              titleUk
              titleEn
            }
          }
        }
      }
    }
  }
`);

export const putUnderMeasureDocument = graphql(/* GraphQL */ `
  mutation PutUnderMeasure($input: AddMeasureEntryInput!) {
    addMeasureEntry(input: $input) {
      id
    }
  }
`);

export const takeOffMeasureDocument = graphql(/* GraphQL */ `
  mutation TakeOffMeasure($input: RemoveMeasureEntryInput!) {
    removeMeasureEntry(input: $input) {
      id
    }
  }
`);
