import { graphql } from '../../graphql';

export const awardsDocument = graphql(/* GraphQL */ `
  query Awards($filter: AwardFilter, $orderBy: AwardOrder, $after: String) {
    awards(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...AwardRecord
        }
      }
    }
  }
`);

export const awardFragment = graphql(/* GraphQL */ `
  fragment AwardRecord on Award {
    id
    version
    direction
    titleUk
    titleEn
    giver
    giverOrganisation {
      ...OrganisationName
    }
    giverMunicipality {
      ...MunicipalityName
    }
    recipient
    awardedOn
    datePrecision
    level
    url
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
  }
`);

export const awardDocument = graphql(/* GraphQL */ `
  query Award($id: ID!) {
    award(id: $id) {
      ...AwardRecord
    }
  }
`);

export const awardHistoryDocument = graphql(/* GraphQL */ `
  query AwardHistory($id: ID!, $after: String) {
    award(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createAwardDocument = graphql(/* GraphQL */ `
  mutation CreateAward($input: CreateAwardInput!) {
    createAward(input: $input) {
      ...AwardRecord
    }
  }
`);

export const updateAwardDocument = graphql(/* GraphQL */ `
  mutation UpdateAward($input: UpdateAwardInput!) {
    updateAward(input: $input) {
      ...AwardRecord
    }
  }
`);
