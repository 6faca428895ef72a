import { graphql } from '../../graphql';

export const partnershipRecordFragment = graphql(/* GraphQL */ `
  fragment PartnershipRecord on Partnership {
    ...BoardCard
    relationshipType
    level
    formality
    goals
    directions
    leadSource
    note
    startedOn
    openTaskCount
    nextStep {
      ...TaskRow
    }
    stageTemplates {
      id
      titleUk
      titleEn
    }
    stageHistory {
      id
      to
      on
    }
    parties {
      role
      lastContactOn
      municipality {
        ...MunicipalityName
        contacts {
          id
          name
          posts {
            id
            titleUk
            titleEn
            holdsRelationship
            validTo
            municipality {
              id
            }
          }
        }
      }
    }
    latestAgreement {
      id
      titleUk
      titleEn
      status
      signedOn
      signedOnline
      termKind
      inForceTo
      noticeOn
    }
  }
`);

export const partnershipRecordDocument = graphql(/* GraphQL */ `
  query PartnershipRecord($id: ID!) {
    partnership(id: $id) {
      ...PartnershipRecord
    }
  }
`);

export const updatePartnershipDocument = graphql(/* GraphQL */ `
  mutation UpdatePartnership($input: UpdatePartnershipInput!) {
    updatePartnership(input: $input) {
      ...PartnershipRecord
    }
  }
`);

export const movePartnershipDocument = graphql(/* GraphQL */ `
  mutation MovePartnership($input: MovePartnershipInput!) {
    movePartnership(input: $input) {
      ...PartnershipRecord
    }
  }
`);

export const setStageTasksDocument = graphql(/* GraphQL */ `
  mutation SetStageTasks($input: SetStageTasksInput!) {
    setStageTasks(input: $input) {
      ...PartnershipRecord
    }
  }
`);

export const addStepDocument = graphql(/* GraphQL */ `
  mutation AddStep($input: CreateTaskInput!) {
    createTask(input: $input) {
      ...TaskRow
    }
  }
`);

/** Ids in the order of the list one came from. */
export const partnershipNeighboursDocument = graphql(/* GraphQL */ `
  query PartnershipNeighbours($filter: PartnershipFilter, $orderBy: PartnershipOrder) {
    partnerships(first: 100, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
  }
`);
