import { graphql } from '../../graphql';

export const timelineItemFragment = graphql(/* GraphQL */ `
  fragment TimelineItem on TimelineEntry {
    id
    kind
    on
    by {
      ...PersonName
    }
    interaction {
      id
      kind
      text
      replyAwaitedFrom
      version
      party {
        ...MunicipalityName
      }
    }
    stageChange {
      id
      from
      to
      reason
    }
    task {
      ...TaskRow
    }
    agreement {
      id
      titleUk
      titleEn
      status
      type
    }
    project {
      id
      titleUk
      titleEn
      status
      programmeUk
      programmeEn
    }
    aidTransfer {
      id
      titleUk
      titleEn
      status
      direction
    }
    visit {
      id
      titleUk
      titleEn
      status
      startsOn
      endsOn
      outcomes
      commitments {
        id
        text
        dueOn
        owedBy {
          ...MunicipalityName
        }
        owner {
          ...PersonName
        }
        task {
          ...TaskRow
        }
      }
    }
  }
`);

export const partnershipTimelineDocument = graphql(/* GraphQL */ `
  query PartnershipTimeline($id: ID!, $after: String) {
    partnership(id: $id) {
      id
      timeline(first: 30, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          cursor
          node {
            ...TimelineItem
          }
        }
      }
    }
  }
`);

export const logInteractionDocument = graphql(/* GraphQL */ `
  mutation LogInteraction($input: LogInteractionInput!) {
    logInteraction(input: $input) {
      id
      version
    }
  }
`);

export const answerInteractionDocument = graphql(/* GraphQL */ `
  mutation AnswerInteraction($input: UpdateInteractionInput!) {
    updateInteraction(input: $input) {
      id
      version
      replyAwaitedFrom
    }
  }
`);
