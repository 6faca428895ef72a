import { graphql } from '../../graphql';

export const myDayDocument = graphql(/* GraphQL */ `
  query MyDay($today: CalendarDate!, $tomorrow: CalendarDate!, $weekEnd: CalendarDate!, $in14Days: CalendarDate!) {
    overdue: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], overdue: true }) {
      totalCount
      edges {
        node {
          ...TaskRow
        }
      }
    }
    dueToday: tasks(first: 50, filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $today, dueTo: $today }) {
      totalCount
      edges {
        node {
          ...TaskRow
        }
      }
    }
    thisWeek: tasks(
      first: 50
      filter: { mine: true, states: [OPEN, IN_PROGRESS], dueFrom: $tomorrow, dueTo: $weekEnd }
    ) {
      totalCount
      edges {
        node {
          ...TaskRow
        }
      }
    }
    waiting: tasks(first: 50, filter: { mine: true, states: [WAITING_FOR_PARTNER] }) {
      totalCount
      edges {
        node {
          ...TaskRow
        }
      }
    }
    stalled: partnerships(
      first: 5
      filter: { open: true, rot: [STALLED] }
      orderBy: { field: DAYS_IN_STAGE, direction: DESC }
    ) {
      totalCount
      edges {
        node {
          ...PartnershipTitle
          stage
          daysInStage
          stageLimitDays
          rot
        }
      }
    }
    allPartnerships: partnerships(first: 1, filter: { open: true }) {
      totalCount
    }
    visits(first: 20, filter: { from: $today, to: $in14Days }) {
      edges {
        node {
          id
          titleUk
          titleEn
          startsOn
          endsOn
          mode
          direction
          status
          partnerships {
            ...PartnershipTitle
          }
          parties {
            role
            municipality {
              ...MunicipalityName
            }
          }
        }
      }
    }
    agreements(first: 20, filter: { deadlineFrom: $today, deadlineTo: $in14Days }) {
      edges {
        node {
          id
          titleUk
          titleEn
          noticeOn
          inForceTo
          termKind
          parties {
            id
            municipality {
              ...MunicipalityName
            }
          }
        }
      }
    }
    notices(first: 5, unreadOnly: true) {
      unreadCount
      edges {
        node {
          id
          kind
          text
          at
          path
          readAt
        }
      }
    }
  }
`);

export const markAllReadDocument = graphql(/* GraphQL */ `
  mutation MarkAllNoticesRead {
    markNoticesRead(input: {})
  }
`);
