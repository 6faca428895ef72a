import { graphql } from '../../graphql';

export const giftItemsDocument = graphql(/* GraphQL */ `
  query GiftItems($filter: GiftItemFilter, $orderBy: GiftItemOrder, $after: String) {
    giftItems(first: 50, filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...GiftItemName
          keptWhere
          givenThisYear
          lastGiven {
            id
            on
            counterpart
            visit {
              id
              titleUk
              titleEn
            }
          }
          community {
            ...MunicipalityName
          }
        }
      }
    }
  }
`);

export const giftItemFragment = graphql(/* GraphQL */ `
  fragment GiftItemRecord on GiftItem {
    ...GiftItemName
    version
    keptWhere
    note
    givenThisYear
    community {
      ...MunicipalityName
    }
    owner {
      ...PersonName
    }
  }
`);

export const giftItemDocument = graphql(/* GraphQL */ `
  query GiftItem($id: ID!) {
    giftItem(id: $id) {
      ...GiftItemRecord
    }
  }
`);

export const giftItemHistoryDocument = graphql(/* GraphQL */ `
  query GiftItemHistory($id: ID!, $after: String) {
    giftItem(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createGiftItemDocument = graphql(/* GraphQL */ `
  mutation CreateGiftItem($input: CreateGiftItemInput!) {
    createGiftItem(input: $input) {
      ...GiftItemRecord
    }
  }
`);

export const updateGiftItemDocument = graphql(/* GraphQL */ `
  mutation UpdateGiftItem($input: UpdateGiftItemInput!) {
    updateGiftItem(input: $input) {
      ...GiftItemRecord
    }
  }
`);
