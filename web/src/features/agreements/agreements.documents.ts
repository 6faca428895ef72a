import { graphql } from '../../graphql';

export const agreementRow = graphql(/* GraphQL */ `
  fragment AgreementRow on Agreement {
    id
    version
    titleUk
    titleEn
    type
    regime
    level
    number
    status
    plannedSigningOn
    signedOn
    signedAt
    signedOnline
    termKind
    inForceFrom
    inForceTo
    noticeMonths
    noticeOn
    daysToExpiry
    owner {
      ...PersonName
    }
    procedure
    subjects
    reviewOn
    reviewedOn
    noticeGivenOn
    renewalMonths
    updatedAt
    parties {
      ...AgreementPartyFacts
    }
    approvals {
      id
      kind
      partyId
      body
      number
      decidedOn
      result
      votesFor
      votesAgainst
      votesAbstained
      remarks
    }
  }
`);

export const agreementPartyFacts = graphql(/* GraphQL */ `
  fragment AgreementPartyFacts on AgreementParty {
    id
    institution
    implementingUnit
    signatoryBody
    signatory
    signatoryPost
    byProxy
    proxyGround
    initialledOn
    signedOn
    signingMode
    signingPlace
    furtherSignatures {
      signedOn
      mode
      place
    }
    droppedOutOn
    droppedOutReason
    municipality {
      ...MunicipalityName
    }
    organisation {
      ...OrganisationName
    }
  }
`);

export const agreementRecord = graphql(/* GraphQL */ `
  fragment AgreementRecord on Agreement {
    ...AgreementRow
    languages
    note
    ministryDays
    justiceDays
    sendingDays
    registrationDays
    partnership {
      ...PartnershipTitle
    }
    parent {
      id
      titleUk
      titleEn
    }
    clocks {
      kind
      days
      startedOn
      dueOn
      stoppedOn
      daysGone
      late
    }
    amendments {
      id
      title
      number
      signedOn
      changes
      newInForceTo
    }
    files {
      id
      name
      role
      version
      note
      sizeBytes
      addedAt
      addedBy {
        ...PersonName
      }
    }
    allowedMoves {
      status
      dateRequired
      reasonRequired
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

export const agreementsDocument = graphql(/* GraphQL */ `
  query Agreements($filter: AgreementFilter, $after: String) {
    agreements(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...AgreementRow
        }
      }
    }
  }
`);

/** The partners the filter chooses among. */
export const agreementFilterNamesDocument = graphql(/* GraphQL */ `
  query AgreementFilterNames {
    municipalities(first: 100) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);

export const agreementDocument = graphql(/* GraphQL */ `
  query Agreement($id: ID!) {
    agreement(id: $id) {
      ...AgreementRecord
      tasks(first: 50) {
        totalCount
        edges {
          node {
            ...TaskRow
          }
        }
      }
    }
  }
`);

export const agreementHistoryDocument = graphql(/* GraphQL */ `
  query AgreementHistory($id: ID!, $after: String) {
    agreement(id: $id) {
      id
      history(first: 20, after: $after) {
        ...HistoryPage
      }
    }
  }
`);

export const draftAgreementDocument = graphql(/* GraphQL */ `
  mutation DraftAgreement($input: DraftAgreementInput!) {
    draftAgreement(input: $input) {
      ...AgreementRecord
    }
  }
`);

export const reviseAgreementDocument = graphql(/* GraphQL */ `
  mutation ReviseAgreement($input: ReviseAgreementInput!) {
    reviseAgreement(input: $input) {
      ...AgreementRecord
    }
  }
`);

export const removeAgreementFileDocument = graphql(/* GraphQL */ `
  mutation RemoveAgreementFile($input: AgreementFileInput!) {
    removeAgreementFile(input: $input) {
      ...AgreementRecord
    }
  }
`);

export const restoreAgreementFileDocument = graphql(/* GraphQL */ `
  mutation RestoreAgreementFile($input: AgreementFileInput!) {
    restoreAgreementFile(input: $input) {
      ...AgreementRecord
    }
  }
`);

export const moveAgreementDocument = graphql(/* GraphQL */ `
  mutation MoveAgreement($input: MoveAgreementInput!) {
    moveAgreement(input: $input) {
      ...AgreementRecord
    }
  }
`);

/** What a new agreement takes over from the partnership it belongs to. */
export const agreementPartnershipDocument = graphql(/* GraphQL */ `
  query AgreementPartnership($id: ID!) {
    partnership(id: $id) {
      ...PartnershipTitle
    }
  }
`);
