import type { NoticeRowFragment } from '../../graphql/graphql';
import { graphql } from '../../graphql';

export type NoticeRow = NoticeRowFragment;

export const noticeGroupsDocument = graphql(/* GraphQL */ `
  query NoticeGroups($unreadOnly: Boolean, $kind: ReminderKind, $after: String) {
    noticeGroups(first: 20, unreadOnly: $unreadOnly, kind: $kind, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          recordType
          title
          path
          totalCount
          unreadCount
          newest {
            ...NoticeRow
          }
        }
      }
    }
  }
`);

export const noticesOfRecordDocument = graphql(/* GraphQL */ `
  query NoticesOfRecord($recordId: ID!, $unreadOnly: Boolean, $kind: ReminderKind, $after: String) {
    notices(first: 30, recordId: $recordId, unreadOnly: $unreadOnly, kind: $kind, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...NoticeRow
        }
      }
    }
  }
`);

export const noticeRowFragment = graphql(/* GraphQL */ `
  fragment NoticeRow on Notice {
    id
    kind
    recordType
    recordId
    text
    reason
    path
    at
    readAt
    snoozedUntil
  }
`);

export const unreadCountDocument = graphql(/* GraphQL */ `
  query UnreadNotices {
    notices(first: 1, unreadOnly: true) {
      unreadCount
    }
  }
`);

export const markReadDocument = graphql(/* GraphQL */ `
  mutation MarkNoticesRead($input: MarkNoticesReadInput!) {
    markNoticesRead(input: $input)
  }
`);

export const markUnreadDocument = graphql(/* GraphQL */ `
  mutation MarkNoticesUnread($input: MarkNoticesUnreadInput!) {
    markNoticesUnread(input: $input)
  }
`);

export const snoozeDocument = graphql(/* GraphQL */ `
  mutation SnoozeFromNotice($input: SnoozeReminderInput!) {
    snoozeReminder(input: $input) {
      untilOn
      missedDeadlineOn
    }
  }
`);

export const liftSnoozeDocument = graphql(/* GraphQL */ `
  mutation LiftSnoozeFromNotice($input: LiftSnoozeInput!) {
    liftSnooze(input: $input) {
      untilOn
    }
  }
`);
