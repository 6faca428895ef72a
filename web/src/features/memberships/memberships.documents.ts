import { graphql } from '../../graphql';

export const membershipRow = graphql(/* GraphQL */ `
  fragment MembershipRow on Membership {
    id
    version
    titleUk
    titleEn
    status
    joinedOn
    joinedPrecision
    endedOn
    network {
      id
      nameUk
      nameEn
    }
    community {
      ...MunicipalityName
    }
    clocks {
      kind
      dueOn
      daysLeft
      overdue
    }
  }
`);

export const membershipsDocument = graphql(/* GraphQL */ `
  query Memberships($filter: MembershipFilter, $after: String) {
    memberships(filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        cursor
        node {
          ...MembershipRow
        }
      }
    }
  }
`);

export const membershipRecord = graphql(/* GraphQL */ `
  fragment MembershipRecord on Membership {
    ...MembershipRow
    statusOn
    certificate
    url
    note
    contact {
      id
      name
      nameEn
    }
    partnership {
      ...PartnershipTitle
    }
    owner {
      ...PersonName
    }
    fees {
      id
      year
      amount {
        amount
        currency
      }
      dueOn
      paidOn
      note
    }
    obligations {
      id
      textUk
      textEn
      dueOn
      doneOn
      owner {
        ...PersonName
      }
    }
    allowedMoves {
      status
      reasonRequired
    }
    statusHistory {
      id
      to
      on
      reason
    }
  }
`);

export const membershipDocument = graphql(/* GraphQL */ `
  query Membership($id: ID!) {
    membership(id: $id) {
      ...MembershipRecord
    }
  }
`);

export const membershipHistoryDocument = graphql(/* GraphQL */ `
  query MembershipHistory($id: ID!, $after: String) {
    membership(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createMembershipDocument = graphql(/* GraphQL */ `
  mutation CreateMembership($input: CreateMembershipInput!) {
    createMembership(input: $input) {
      ...MembershipRecord
    }
  }
`);

export const updateMembershipDocument = graphql(/* GraphQL */ `
  mutation UpdateMembership($input: UpdateMembershipInput!) {
    updateMembership(input: $input) {
      ...MembershipRecord
    }
  }
`);

export const moveMembershipDocument = graphql(/* GraphQL */ `
  mutation MoveMembership($input: MoveMembershipInput!) {
    moveMembership(input: $input) {
      ...MembershipRecord
    }
  }
`);
