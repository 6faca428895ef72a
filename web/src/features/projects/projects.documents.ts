import { graphql } from '../../graphql';

export const projectRow = graphql(/* GraphQL */ `
  fragment ProjectRow on Project {
    id
    version
    titleUk
    titleEn
    status
    programmeUk
    programmeEn
    amount {
      amount
      currency
    }
    startsOn
    endsOn
    participants {
      id
      role
      name
      organisation {
        id
        nameUk
        nameEn
      }
      municipality {
        ...MunicipalityName
      }
      contribution {
        amount
        currency
      }
    }
    clocks {
      kind
      dueOn
      daysLeft
      overdue
    }
  }
`);

export const projectsDocument = graphql(/* GraphQL */ `
  query Projects($filter: ProjectFilter, $orderBy: ProjectOrder, $after: String) {
    projects(filter: $filter, orderBy: $orderBy, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        cursor
        node {
          ...ProjectRow
        }
      }
    }
  }
`);

export const projectSummaryDocument = graphql(/* GraphQL */ `
  query ProjectSummary($filter: ProjectFilter) {
    projectSummary(filter: $filter) {
      count
      groups {
        group
        statuses
        count
        amounts {
          amount
          currency
        }
        ownShares {
          amount
          currency
        }
      }
    }
  }
`);

export const projectRecord = graphql(/* GraphQL */ `
  fragment ProjectRecord on Project {
    ...ProjectRow
    statusOn
    callName
    callDeadlineOn
    callUrl
    amountNote
    ownShare {
      amount
      currency
    }
    exchangeRate {
      rate
      on
      source
    }
    inHryvnias {
      amount
      currency
    }
    contributionTotals {
      amount
      currency
    }
    contributionGap {
      kind
      difference {
        amount
        currency
      }
    }
    place
    resultUk
    resultEn
    spheres
    note
    community {
      ...MunicipalityName
    }
    owner {
      ...PersonName
    }
    indicators {
      id
      nameUk
      nameEn
      unit
      baseline
      target
      actual
      asOf
      progress
    }
    reports {
      id
      kind
      dueOn
      submittedOn
      note
    }
    visits {
      id
      titleUk
      titleEn
    }
    agreements {
      id
      titleUk
      titleEn
    }
    partnerships {
      ...PartnershipTitle
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

export const projectDocument = graphql(/* GraphQL */ `
  query Project($id: ID!) {
    project(id: $id) {
      ...ProjectRecord
    }
  }
`);

export const projectHistoryDocument = graphql(/* GraphQL */ `
  query ProjectHistory($id: ID!, $after: String) {
    project(id: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createProjectDocument = graphql(/* GraphQL */ `
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      ...ProjectRecord
    }
  }
`);

export const updateProjectDocument = graphql(/* GraphQL */ `
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      ...ProjectRecord
    }
  }
`);

export const moveProjectDocument = graphql(/* GraphQL */ `
  mutation MoveProject($input: MoveProjectInput!) {
    moveProject(input: $input) {
      ...ProjectRecord
    }
  }
`);

/** The name of what the list is narrowed to. */
export const projectFilterNameDocument = graphql(/* GraphQL */ `
  query ProjectFilterName($funderId: ID!, $withFunder: Boolean!) {
    organisation(id: $funderId) @include(if: $withFunder) {
      id
      nameUk
      nameEn
    }
  }
`);
