import { graphql } from '../../graphql';

export const organisationsDocument = graphql(/* GraphQL */ `
  query Organisations($filter: OrganisationFilter, $after: String) {
    organisations(first: 50, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...OrganisationName
          parent {
            ...OrganisationName
          }
          municipality {
            ...MunicipalityName
          }
        }
      }
    }
  }
`);

export const organisationFragment = graphql(/* GraphQL */ `
  fragment OrganisationRecord on Organisation {
    ...OrganisationName
    version
    nameNative
    representedCountryCode
    phones
    emails
    website
    languages
    note
    municipality {
      ...MunicipalityName
    }
    parent {
      ...OrganisationName
    }
    addresses {
      id
      kind
      text
    }
    sources {
      id
      title
      url
      on
      confidence
    }
  }
`);

export const organisationDocument = graphql(/* GraphQL */ `
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationRecord
      ancestors {
        ...OrganisationName
      }
      children {
        ...OrganisationName
        children {
          ...OrganisationName
        }
      }
      contacts {
        ...ContactCard
      }
    }
  }
`);

export const organisationHistoryDocument = graphql(/* GraphQL */ `
  query OrganisationHistory($id: ID!, $after: String) {
    organisation(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createOrganisationDocument = graphql(/* GraphQL */ `
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) {
      ...OrganisationRecord
    }
  }
`);

export const updateOrganisationDocument = graphql(/* GraphQL */ `
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      ...OrganisationRecord
    }
  }
`);
