import { graphql } from '../../graphql';

export const publicationsDocument = graphql(/* GraphQL */ `
  query Publications($filter: PublicationFilter, $orderBy: PublicationOrder, $after: String) {
    publications(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {
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
          kind
          outlet
          outletOrganisation {
            ...OrganisationName
          }
          publishedOn
          datePrecision
          lastCheckedOn
          stale
          community {
            ...MunicipalityName
          }
        }
      }
    }
  }
`);

export const publicationFragment = graphql(/* GraphQL */ `
  fragment PublicationRecord on Publication {
    id
    version
    titleUk
    titleEn
    kind
    outlet
    outletOrganisation {
      ...OrganisationName
    }
    languages
    url
    publishedOn
    datePrecision
    lastUpdatedOn
    lastCheckedOn
    stale
    topics
    summaryUk
    summaryEn
    note
    community {
      ...MunicipalityName
    }
    owner {
      ...PersonName
    }
    visits {
      id
      titleUk
      titleEn
    }
    partnerships {
      ...PartnershipTitle
    }
    organisations {
      ...OrganisationName
    }
  }
`);

export const publicationDocument = graphql(/* GraphQL */ `
  query Publication($id: ID!) {
    publication(id: $id) {
      ...PublicationRecord
    }
  }
`);

export const publicationHistoryDocument = graphql(/* GraphQL */ `
  query PublicationHistory($id: ID!, $after: String) {
    publication(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createPublicationDocument = graphql(/* GraphQL */ `
  mutation CreatePublication($input: CreatePublicationInput!) {
    createPublication(input: $input) {
      ...PublicationRecord
    }
  }
`);

export const updatePublicationDocument = graphql(/* GraphQL */ `
  mutation UpdatePublication($input: UpdatePublicationInput!) {
    updatePublication(input: $input) {
      ...PublicationRecord
    }
  }
`);

export const markPublicationCheckedDocument = graphql(/* GraphQL */ `
  mutation MarkPublicationChecked($id: ID!) {
    markPublicationChecked(id: $id) {
      ...PublicationRecord
    }
  }
`);
