import { graphql } from '../../graphql';

export const recurrencePreviewDocument = graphql(/* GraphQL */ `
  query RecurrencePreview($input: RecurrencePreviewInput!) {
    recurrencePreview(input: $input) {
      words
      dates
      remarks {
        reason
        text
      }
    }
  }
`);
