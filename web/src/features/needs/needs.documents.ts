import { graphql } from '../../graphql';

export const needRow = graphql(/* GraphQL */ `
  fragment NeedRow on NeedOrOffer {
    id
    version
    nature
    status
    titleUk
    titleEn
    direction
    subtype
    aidType
    offerKind
    goodsClass
    priority
    quantity
    unitUk
    unitEn
    estimatedCost {
      amount
      currency
    }
    validUntil
    reconfirmedOn
    shownUntil
    municipality {
      ...MunicipalityName
    }
  }
`);

export const needRecord = graphql(/* GraphQL */ `
  fragment NeedRecord on NeedOrOffer {
    ...NeedRow
    statusReason
    descriptionUk
    descriptionEn
    note
    updatedAt
    municipality {
      ...MunicipalityName
      editable
    }
    beneficiary {
      ...OrganisationName
    }
    owner {
      ...PersonName
    }
    allowedMoves {
      status
      reasonRequired
    }
  }
`);

export const needsDocument = graphql(/* GraphQL */ `
  query Needs($filter: NeedOrOfferFilter, $orderBy: NeedOrOfferOrder, $after: String) {
    needsAndOffers(filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...NeedRow
        }
      }
    }
  }
`);

export const needFilterNamesDocument = graphql(/* GraphQL */ `
  query NeedFilterNames {
    municipalities(first: 100) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);

export const municipalityNeedsDocument = graphql(/* GraphQL */ `
  query MunicipalityNeeds($id: ID!, $statuses: [NeedStatus!]) {
    municipality(id: $id) {
      ...MunicipalityHead
      needs: needsAndOffers(natures: [NEED], statuses: $statuses) {
        ...NeedsOfMunicipality
      }
      offers: needsAndOffers(natures: [OFFER], statuses: $statuses) {
        ...NeedsOfMunicipality
      }
    }
  }
`);

export const needsOfMunicipality = graphql(/* GraphQL */ `
  fragment NeedsOfMunicipality on NeedOrOfferConnection {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        ...NeedRow
      }
    }
  }
`);

export const needDocument = graphql(/* GraphQL */ `
  query Need($id: ID!) {
    needOrOffer(id: $id) {
      ...NeedRecord
    }
  }
`);

export const needHistoryDocument = graphql(/* GraphQL */ `
  query NeedHistory($id: ID!, $after: String) {
    needOrOffer(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const needSubtypesDocument = graphql(/* GraphQL */ `
  query NeedSubtypes {
    needSubtypes {
      direction
      subtypes
    }
  }
`);

export const createNeedDocument = graphql(/* GraphQL */ `
  mutation CreateNeed($input: CreateNeedOrOfferInput!) {
    createNeedOrOffer(input: $input) {
      ...NeedRecord
    }
  }
`);

export const updateNeedDocument = graphql(/* GraphQL */ `
  mutation UpdateNeed($input: UpdateNeedOrOfferInput!) {
    updateNeedOrOffer(input: $input) {
      ...NeedRecord
    }
  }
`);

export const moveNeedDocument = graphql(/* GraphQL */ `
  mutation MoveNeed($input: MoveNeedOrOfferInput!) {
    moveNeedOrOffer(input: $input) {
      ...NeedRecord
    }
  }
`);

export const reconfirmNeedDocument = graphql(/* GraphQL */ `
  mutation ReconfirmNeed($id: ID!) {
    reconfirmNeedOrOffer(id: $id) {
      ...NeedRecord
    }
  }
`);
