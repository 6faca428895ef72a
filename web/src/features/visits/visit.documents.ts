import { graphql } from '../../graphql';

export const visitRecord = graphql(/* GraphQL */ `
  fragment VisitRecord on Visit {
    id
    version
    titleUk
    titleEn
    kind
    direction
    mode
    status
    datePrecision
    dates {
      startsOn
      endsOn
    }
    startsOn
    endsOn
    places {
      name
      countryCode
    }
    hosts
    organisers
    participation
    topics
    headCount
    groupAges
    interpreters
    orderNumber
    orderedOn
    embargoed
    costs {
      id
      what
      paidBy
      money {
        amount
        currency
      }
    }
    costTotals {
      amount
      currency
    }
    gifts {
      id
      direction
      what
      quantity
    }
    organisations {
      role
      organisation {
        id
        nameUk
        nameEn
      }
    }
    agreements {
      id
      titleUk
      titleEn
    }
    purpose
    outcomes
    report
    noCommitments
    openQuestions
    allowedMoves {
      status
      reasonRequired
    }
    owner {
      ...PersonName
    }
    parties {
      role
      municipality {
        ...MunicipalityName
      }
    }
    partnerships {
      ...PartnershipTitle
    }
    delegation {
      id
      name
      post
      isLeader
      municipality {
        ...MunicipalityName
      }
    }
    programme {
      id
      on
      startsAt
      endsAt
      title
      place
      responsible
    }
    commitments {
      ...VisitCommitment
    }
  }
`);

export const visitCommitment = graphql(/* GraphQL */ `
  fragment VisitCommitment on Commitment {
    id
    text
    dueOn
    complete
    owedBy {
      ...MunicipalityName
    }
    owedTo {
      ...MunicipalityName
    }
    owner {
      ...PersonName
    }
    task {
      id
      version
      title
      dueOn
      state
      doneAt
    }
  }
`);

export const visitDocument = graphql(/* GraphQL */ `
  query Visit($id: ID!) {
    visit(id: $id) {
      ...VisitRecord
      tasks(first: 50) {
        totalCount
        edges {
          node {
            ...TaskRow
            commitment {
              id
            }
          }
        }
      }
    }
  }
`);

export const visitHistoryDocument = graphql(/* GraphQL */ `
  query VisitHistory($id: ID!, $after: String) {
    visit(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const updateVisitDocument = graphql(/* GraphQL */ `
  mutation UpdateVisit($input: UpdateVisitInput!) {
    updateVisit(input: $input) {
      ...VisitRecord
    }
  }
`);

export const moveVisitDocument = graphql(/* GraphQL */ `
  mutation MoveVisit($input: MoveVisitInput!) {
    moveVisit(input: $input) {
      ...VisitRecord
    }
  }
`);

export const addCommitmentDocument = graphql(/* GraphQL */ `
  mutation AddCommitment($input: AddCommitmentInput!) {
    addCommitment(input: $input) {
      ...VisitRecord
    }
  }
`);
