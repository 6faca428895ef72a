import { graphql } from '../../graphql';

export const giftItemName = graphql(/* GraphQL */ `
  fragment GiftItemName on GiftItem {
    id
    nameUk
    nameEn
    unit
    minimum
    inStock
    belowMinimum
  }
`);

export const giftMovementRow = graphql(/* GraphQL */ `
  fragment GiftMovementRow on GiftMovement {
    id
    version
    kind
    quantity
    on
    counterpart
    documentNumber
    note
    cost {
      amount
      currency
    }
    item {
      ...GiftItemName
    }
    visit {
      id
      titleUk
      titleEn
    }
  }
`);

export const giftMovementsDocument = graphql(/* GraphQL */ `
  query GiftMovements($filter: GiftMovementFilter, $after: String) {
    giftMovements(first: 50, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...GiftMovementRow
        }
      }
    }
  }
`);

export const giftChoicesDocument = graphql(/* GraphQL */ `
  query GiftChoices($filter: GiftItemFilter) {
    giftItems(first: 50, filter: $filter) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...GiftItemName
        }
      }
    }
  }
`);

export const recordMovementDocument = graphql(/* GraphQL */ `
  mutation RecordGiftMovement($input: RecordGiftMovementInput!) {
    recordGiftMovement(input: $input) {
      ...GiftMovementRow
    }
  }
`);

export const reviseMovementDocument = graphql(/* GraphQL */ `
  mutation ReviseGiftMovement($input: ReviseGiftMovementInput!) {
    reviseGiftMovement(input: $input) {
      ...GiftMovementRow
    }
  }
`);

export const removeMovementDocument = graphql(/* GraphQL */ `
  mutation RemoveGiftMovement($input: RemoveGiftMovementInput!) {
    removeGiftMovement(input: $input) {
      ...GiftItemName
    }
  }
`);
