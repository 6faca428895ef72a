import { graphql } from '../../graphql';

export const teamMemberFragment = graphql(/* GraphQL */ `
  fragment TeamMember on User {
    id
    version
    name
    email
    role
    state
    networkWide
    head {
      ...PersonName
    }
    absences {
      ...AbsenceLine
    }
    communities {
      ...MunicipalityName
    }
  }
`);

export const teamDocument = graphql(/* GraphQL */ `
  query Team($filter: UserFilter, $after: String) {
    users(first: 50, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...TeamMember
        }
      }
    }
  }
`);

export const inviteDocument = graphql(/* GraphQL */ `
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      ...TeamMember
    }
  }
`);

export const resendDocument = graphql(/* GraphQL */ `
  mutation ResendInvitation($userId: ID!) {
    resendInvitation(userId: $userId) {
      ...TeamMember
    }
  }
`);

export const updateUserDocument = graphql(/* GraphQL */ `
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      ...TeamMember
    }
  }
`);

export const setHeadDocument = graphql(/* GraphQL */ `
  mutation SetHead($input: SetHeadInput!) {
    setHead(input: $input) {
      ...TeamMember
    }
  }
`);

export const handoversDocument = graphql(/* GraphQL */ `
  query Handovers($after: String) {
    handovers(first: 10, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...HandoverRow
        }
      }
    }
  }
`);
