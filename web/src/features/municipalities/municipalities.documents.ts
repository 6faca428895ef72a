import { graphql } from '../../graphql';

export const municipalitiesDocument = graphql(/* GraphQL */ `
  query Municipalities($filter: MunicipalityFilter, $orderBy: MunicipalityOrder, $after: String) {
    municipalities(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...MunicipalityName
          kind
          region
          population
          partnershipCount
          languages
        }
      }
    }
  }
`);

export const municipalityDocument = graphql(/* GraphQL */ `
  query Municipality($id: ID!) {
    municipality(id: $id) {
      __typename
      ...MunicipalityHead
      version
      nameNative
      population
      populationYear
      languages
      website
      note
      latitude
      longitude
      partnershipCount
      parent {
        ...MunicipalityName
      }
      ... on Community {
        katottgCode
        centre
      }
      contacts {
        ...ContactCard
      }
      history(first: 10) {
        edges {
          node {
            id
            action
            at
            by {
              ...PersonName
            }
          }
        }
      }
    }
    organisations(first: 20, filter: { municipalityId: $id }) {
      totalCount
      edges {
        node {
          ...OrganisationName
        }
      }
    }
    partnerships(first: 20, filter: { municipalityIds: [$id] }) {
      totalCount
      edges {
        node {
          ...PartnershipTitle
          stage
          nextStep {
            id
            title
            dueOn
            dueTime
          }
        }
      }
    }
  }
`);

export const createMunicipalityDocument = graphql(/* GraphQL */ `
  mutation CreateMunicipality($input: CreateMunicipalityInput!) {
    createMunicipality(input: $input) {
      ...MunicipalityName
    }
  }
`);

export const updateMunicipalityDocument = graphql(/* GraphQL */ `
  mutation UpdateMunicipality($input: UpdateMunicipalityInput!) {
    updateMunicipality(input: $input) {
      ...MunicipalityName
      version
      kind
      nameNative
      region
      population
      populationYear
      languages
      website
      note
      parent {
        ...MunicipalityName
      }
      ... on Community {
        katottgCode
        centre
      }
    }
  }
`);
