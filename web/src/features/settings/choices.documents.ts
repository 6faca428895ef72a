import { graphql } from '../../graphql';

export const choicesFragment = graphql(/* GraphQL */ `
  fragment Choices on ReminderChoices {
    version
    workingDays
    workingHours {
      from
      to
    }
    quietHours {
      from
      to
    }
    digestDay
    digestTime
    kinds {
      kind
      critical
      inApp
      email
      webhook
    }
  }
`);

export const choicesDocument = graphql(/* GraphQL */ `
  query ReminderChoices {
    viewer {
      user {
        id
      }
      reminderChoices {
        ...Choices
      }
    }
  }
`);

export const updateChoicesDocument = graphql(/* GraphQL */ `
  mutation UpdateReminderChoices($input: UpdateReminderChoicesInput!) {
    updateReminderChoices(input: $input) {
      ...Choices
    }
  }
`);

export const absenceLineFragment = graphql(/* GraphQL */ `
  fragment AbsenceLine on Absence {
    id
    version
    fromOn
    toOn
    substitute {
      id
      name
    }
  }
`);

export const absencesDocument = graphql(/* GraphQL */ `
  query OwnAbsences {
    viewer {
      user {
        id
        absences {
          ...AbsenceLine
        }
      }
    }
  }
`);

export const addAbsenceDocument = graphql(/* GraphQL */ `
  mutation AddAbsence($input: AddAbsenceInput!) {
    addAbsence(input: $input) {
      ...AbsenceLine
    }
  }
`);

export const updateAbsenceDocument = graphql(/* GraphQL */ `
  mutation UpdateAbsence($input: UpdateAbsenceInput!) {
    updateAbsence(input: $input) {
      ...AbsenceLine
    }
  }
`);

export const cancelAbsenceDocument = graphql(/* GraphQL */ `
  mutation CancelAbsence($input: CancelAbsenceInput!) {
    cancelAbsence(input: $input) {
      id
    }
  }
`);
