import type { OwnReminderRowFragment } from '../../graphql/graphql';
import { graphql } from '../../graphql';

export type OwnReminderRow = OwnReminderRowFragment;

export const ownReminderRow = graphql(/* GraphQL */ `
  fragment OwnReminderRow on OwnReminder {
    id
    version
    recordType
    recordId
    title
    path
    words
    startsOn
    offsetDays
    time
    timeZone
    recurrence
    recurrenceWords
    nextAt
    stoppedAt
  }
`);

export const ownRemindersDocument = graphql(/* GraphQL */ `
  query OwnReminders($recordId: ID, $after: String) {
    ownReminders(first: 50, recordId: $recordId, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...OwnReminderRow
        }
      }
    }
  }
`);

export const createOwnReminderDocument = graphql(/* GraphQL */ `
  mutation CreateOwnReminder($input: CreateOwnReminderInput!) {
    createOwnReminder(input: $input) {
      ...OwnReminderRow
    }
  }
`);

export const updateOwnReminderDocument = graphql(/* GraphQL */ `
  mutation UpdateOwnReminder($input: UpdateOwnReminderInput!) {
    updateOwnReminder(input: $input) {
      ...OwnReminderRow
    }
  }
`);

export const stopOwnReminderDocument = graphql(/* GraphQL */ `
  mutation StopOwnReminder($input: OwnReminderInput!) {
    stopOwnReminder(input: $input) {
      ...OwnReminderRow
    }
  }
`);

export const resumeOwnReminderDocument = graphql(/* GraphQL */ `
  mutation ResumeOwnReminder($input: OwnReminderInput!) {
    resumeOwnReminder(input: $input) {
      ...OwnReminderRow
    }
  }
`);
