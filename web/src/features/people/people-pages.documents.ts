import { graphql } from '../../graphql';

export const peopleDocument = graphql(/* GraphQL */ `
  query People($filter: ContactFilter, $after: String) {
    contacts(first: 50, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...ContactCard
        }
      }
    }
  }
`);

export const personDocument = graphql(/* GraphQL */ `
  query Person($id: ID!) {
    contact(id: $id) {
      ...ContactCard
    }
  }
`);

export const personHistoryDocument = graphql(/* GraphQL */ `
  query PersonHistory($id: ID!, $after: String) {
    contact(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);
