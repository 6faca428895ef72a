import { graphql } from '../../graphql';

export const aidRow = graphql(/* GraphQL */ `
  fragment AidRow on AidTransfer {
    id
    version
    titleUk
    titleEn
    direction
    aidType
    status
    recurring
    embargoed
    happenedOn
    nextDueOn
    chain {
      id
      role
      name
      municipality {
        ...MunicipalityName
      }
      organisation {
        ...OrganisationName
      }
    }
    worth {
      currency
      promised {
        amount
        currency
      }
      received {
        amount
        currency
      }
      distributed {
        amount
        currency
      }
    }
    lines {
      id
      whatUk
      whatEn
      unitUk
      unitEn
      goodsClass
      value {
        currency
      }
      progress {
        promised
        shipped
        received
        distributed
        left
        awaited
        surplus
        receivedShare
        distributedShare
      }
    }
    clocks {
      kind
      startedOn
      dueOn
      stoppedOn
      state
      daysLeft
      late
    }
    owner {
      ...PersonName
    }
  }
`);

export const aidRecord = graphql(/* GraphQL */ `
  fragment AidRecord on AidTransfer {
    ...AidRow
    statusOn
    editable
    restReason
    promisedOn
    decisionBody
    decisionNumber
    decidedOn
    agreedDeliveryOn
    receivedOn
    arrivedOn
    clearedOn
    declarationNumber
    goodCode
    reportedOn
    thankedOn
    thanksNumber
    resultUk
    resultEn
    note
    community {
      ...MunicipalityName
    }
    lines {
      id
      quantity
      value {
        amount
        currency
      }
      movements {
        id
        kind
        on
        quantity
        money {
          amount
          currency
        }
        actNumber
        recipient
        note
        organisation {
          ...OrganisationName
        }
      }
    }
    partnerships {
      ...PartnershipTitle
    }
    visits {
      id
      titleUk
      titleEn
      startsOn
      endsOn
    }
    allowedMoves {
      status
      reasonRequired
      back
    }
    statusHistory {
      id
      from
      to
      on
      reason
      by {
        ...PersonName
      }
    }
  }
`);

export const aidTransfersDocument = graphql(/* GraphQL */ `
  query AidTransfers($filter: AidFilter, $orderBy: AidOrder, $after: String) {
    aidTransfers(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...AidRow
        }
      }
    }
  }
`);

export const aidSummaryDocument = graphql(/* GraphQL */ `
  query AidSummary($filter: AidFilter) {
    aidSummary(filter: $filter) {
      all
      open
      overdue
      sums {
        direction
        currency
        promised {
          ...AidFigureParts
        }
        received {
          ...AidFigureParts
        }
        distributed {
          ...AidFigureParts
        }
      }
    }
  }
`);

export const aidFigure = graphql(/* GraphQL */ `
  fragment AidFigureParts on AidFigure {
    transfers
    money {
      amount
      currency
    }
    rows {
      direction
      currency
      reached
    }
  }
`);

export const aidTransferDocument = graphql(/* GraphQL */ `
  query AidTransfer($id: ID!) {
    aidTransfer(id: $id) {
      ...AidRecord
    }
  }
`);

export const aidHistoryDocument = graphql(/* GraphQL */ `
  query AidHistory($id: ID!, $after: String) {
    aidTransfer(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const createAidTransferDocument = graphql(/* GraphQL */ `
  mutation CreateAidTransfer($input: CreateAidTransferInput!) {
    createAidTransfer(input: $input) {
      ...AidRecord
    }
  }
`);

export const updateAidTransferDocument = graphql(/* GraphQL */ `
  mutation UpdateAidTransfer($input: UpdateAidTransferInput!) {
    updateAidTransfer(input: $input) {
      ...AidRecord
    }
  }
`);

export const moveAidTransferDocument = graphql(/* GraphQL */ `
  mutation MoveAidTransfer($input: MoveAidTransferInput!) {
    moveAidTransfer(input: $input) {
      ...AidRecord
    }
  }
`);

export const recordAidMovementDocument = graphql(/* GraphQL */ `
  mutation RecordAidMovement($input: RecordAidMovementInput!) {
    recordAidMovement(input: $input) {
      ...AidRecord
    }
  }
`);

export const reviseAidMovementDocument = graphql(/* GraphQL */ `
  mutation ReviseAidMovement($input: ReviseAidMovementInput!) {
    reviseAidMovement(input: $input) {
      ...AidRecord
    }
  }
`);

export const removeAidMovementDocument = graphql(/* GraphQL */ `
  mutation RemoveAidMovement($input: RemoveAidMovementInput!) {
    removeAidMovement(input: $input) {
      ...AidRecord
    }
  }
`);

export const aidFilterNamesDocument = graphql(/* GraphQL */ `
  query AidFilterNames {
    municipalities(first: 100) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);
