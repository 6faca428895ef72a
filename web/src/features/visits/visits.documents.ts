import { graphql } from '../../graphql';

export const visitsDocument = graphql(/* GraphQL */ `
  query Visits($filter: VisitFilter, $after: String) {
    visits(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          titleUk
          titleEn
          dates {
            startsOn
            endsOn
          }
          datePrecision
          startsOn
          endsOn
          kind
          direction
          mode
          status
          places {
            name
            countryCode
          }
          embargoed
          noCommitments
          parties {
            role
            municipality {
              ...MunicipalityName
            }
          }
          commitments {
            id
            complete
          }
        }
      }
    }
  }
`);

/** The names the filter chooses among. */
export const visitFilterNamesDocument = graphql(/* GraphQL */ `
  query VisitFilterNames {
    municipalities(first: 100) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);

export const logVisitDocument = graphql(/* GraphQL */ `
  mutation LogVisit($input: LogVisitInput!) {
    logVisit(input: $input) {
      ...VisitRecord
    }
  }
`);

/** What a new visit takes over from the partnership it belongs to. */
export const visitPartnershipDocument = graphql(/* GraphQL */ `
  query VisitPartnership($id: ID!) {
    partnership(id: $id) {
      ...PartnershipTitle
    }
  }
`);
