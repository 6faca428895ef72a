import { graphql } from '../../graphql';

export const partnershipAgreementsDocument = graphql(/* GraphQL */ `
  query PartnershipAgreements($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      agreements(first: 50, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          node {
            id
            titleUk
            titleEn
            type
            status
            signedOn
            termKind
            inForceTo
            noticeOn
          }
        }
      }
    }
  }
`);

export const partnershipVisitsDocument = graphql(/* GraphQL */ `
  query PartnershipVisits($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      visits(first: 50, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          node {
            id
            titleUk
            titleEn
            status
            mode
            direction
            startsOn
            endsOn
            kind
            places {
              name
            }
          }
        }
      }
    }
  }
`);

export const partnershipTasksDocument = graphql(/* GraphQL */ `
  query PartnershipTasks($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      tasks(first: 50, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          node {
            ...TaskRow
          }
        }
      }
    }
  }
`);

export const partnershipHistoryDocument = graphql(/* GraphQL */ `
  query PartnershipHistory($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);
