import { graphql } from '../../graphql';

export const boardCardFragment = graphql(/* GraphQL */ `
  fragment BoardCard on Partnership {
    ...PartnershipTitle
    version
    stage
    stageSince
    daysInStage
    stageLimitDays
    rot
    visitCount
    agreementCount
    owner {
      ...PersonName
    }
    nextStep {
      id
      title
      dueOn
    }
    allowedMoves {
      stage
      reasonRequired
    }
  }
`);

export const partnershipBoardDocument = graphql(/* GraphQL */ `
  query PartnershipBoard(
    $filter: PartnershipFilter
    $stalled: PartnershipFilter
    $withoutStep: PartnershipFilter
    $first: Int!
  ) {
    partnershipBoard(filter: $filter, first: $first) {
      stage
      totalCount
      medianDays
      hasNextPage
      endCursor
      partnerships {
        ...BoardCard
      }
    }
    stalled: partnerships(first: 1, filter: $stalled) {
      totalCount
    }
    withoutStep: partnerships(first: 1, filter: $withoutStep) {
      totalCount
    }
  }
`);

/** The rest of one column: the board's cursor goes on in the list of its stage. */
export const moreCardsDocument = graphql(/* GraphQL */ `
  query MoreBoardCards($filter: PartnershipFilter, $after: String) {
    partnerships(first: 50, filter: $filter, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...BoardCard
        }
      }
    }
  }
`);

export const boardCardDocument = graphql(/* GraphQL */ `
  query BoardCardById($id: ID!) {
    partnership(id: $id) {
      ...BoardCard
    }
  }
`);

export const moveOnBoardDocument = graphql(/* GraphQL */ `
  mutation MovePartnershipOnBoard($input: MovePartnershipInput!) {
    movePartnership(input: $input) {
      ...BoardCard
    }
  }
`);

export const partnershipChangedDocument = graphql(/* GraphQL */ `
  subscription PartnershipChanged {
    partnershipChanged
  }
`);
