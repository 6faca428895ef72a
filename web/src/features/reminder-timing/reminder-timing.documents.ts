import { graphql } from '../../graphql';

export const timingLineFragment = graphql(/* GraphQL */ `
  fragment TimingLine on ReminderTimingLine {
    scope
    scopeId
    kind
    recordType
    line
    countsFrom
    unit
    to
    offsets
    defaultOffsets
    setBy
    version
  }
`);

export const reminderTimingDocument = graphql(/* GraphQL */ `
  query ReminderTiming($scope: TimingScope!, $scopeId: ID) {
    reminderTiming(scope: $scope, scopeId: $scopeId) {
      ...TimingLine
    }
  }
`);

export const setReminderTimingDocument = graphql(/* GraphQL */ `
  mutation SetReminderTiming($input: SetReminderTimingInput!) {
    setReminderTiming(input: $input) {
      ...TimingLine
    }
  }
`);

export const timedPartnershipDocument = graphql(/* GraphQL */ `
  query TimedPartnership($id: ID!) {
    partnership(id: $id) {
      id
      titleUk
      titleEn
    }
  }
`);
