import { graphql } from '../../graphql';

export const partnershipsDocument = graphql(/* GraphQL */ `
  query Partnerships($filter: PartnershipFilter, $orderBy: PartnershipOrder, $after: String) {
    partnerships(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...PartnershipTitle
          version
          stage
          daysInStage
          stageLimitDays
          rot
          owner {
            ...PersonName
          }
          nextStep {
            id
            title
            dueOn
            dueTime
            overdue
          }
          latestAgreement {
            id
            status
            type
          }
        }
      }
    }
  }
`);

/** Names behind the ids that a filter in the address may hold. */
export const filterNamesDocument = graphql(/* GraphQL */ `
  query PartnershipFilterNames {
    users(first: 100) {
      edges {
        node {
          ...PersonName
        }
      }
    }
    municipalities(first: 100) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);
