import { graphql } from '../../graphql';

export const organisationName = graphql(/* GraphQL */ `
  fragment OrganisationName on Organisation {
    id
    type
    nameUk
    nameEn
    countryCode
  }
`);

export const contactFragment = graphql(/* GraphQL */ `
  fragment ContactCard on Contact {
    id
    version
    name
    nameEn
    email
    phone
    languages
    note
    user {
      ...PersonName
    }
    posts {
      id
      titleUk
      titleEn
      unit
      holdsRelationship
      validFrom
      validTo
      municipality {
        ...MunicipalityName
      }
      organisation {
        ...OrganisationName
      }
      successor {
        id
        name
        nameEn
      }
    }
  }
`);

export const contactDocument = graphql(/* GraphQL */ `
  query ContactOfPanel($id: ID!) {
    contact(id: $id) {
      ...ContactCard
    }
  }
`);

export const saveContactDocument = graphql(/* GraphQL */ `
  mutation SaveContact($input: SaveContactInput!) {
    saveContact(input: $input) {
      ...ContactCard
    }
  }
`);

export const endPostDocument = graphql(/* GraphQL */ `
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      contact {
        ...ContactCard
      }
      handover {
        ...HandoverRow
      }
    }
  }
`);

export const handoverFragment = graphql(/* GraphQL */ `
  fragment HandoverRow on Handover {
    id
    at
    handedBackAt
    from {
      ...PersonName
    }
    to {
      ...PersonName
    }
    by {
      ...PersonName
    }
    counts {
      kind
      count
    }
  }
`);

export const openWorkDocument = graphql(/* GraphQL */ `
  query OpenWorkOf($userId: ID!, $toUserId: ID) {
    openWork(userId: $userId, toUserId: $toUserId) {
      kind
      count
      unseen
      titles
    }
  }
`);

export const handOverDocument = graphql(/* GraphQL */ `
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) {
      ...HandoverRow
    }
  }
`);

export const handBackDocument = graphql(/* GraphQL */ `
  mutation HandBack($input: HandBackInput!) {
    handBack(input: $input) {
      ...HandoverRow
    }
  }
`);
