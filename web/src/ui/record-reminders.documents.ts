import { graphql } from '../graphql';

export const recordRemindersDocument = graphql(/* GraphQL */ `
  query RecordReminders($recordType: RecordType!, $recordId: ID!, $ended: Boolean, $after: String) {
    remindersOf(recordType: $recordType, recordId: $recordId, ended: $ended, first: 10, after: $after) {
      totalCount
      noneBecause
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          kind
          recipientName
          localAt
          timeZone
          channels {
            channel
            state
            reason
            at
            attempts
            possibleDuplicate
          }
        }
      }
    }
  }
`);
