import { graphql } from '../../graphql';

export const sessionsDocument = graphql(/* GraphQL */ `
  query Sessions {
    viewer {
      sessions {
        id
        createdAt
        lastSeenAt
        userAgent
        current
      }
    }
  }
`);

export const updateProfileDocument = graphql(/* GraphQL */ `
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      version
      name
      language
      timeZone
      reminderTime
    }
  }
`);

export const changePasswordDocument = graphql(/* GraphQL */ `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      user {
        id
      }
    }
  }
`);

export const signOutEverywhereDocument = graphql(/* GraphQL */ `
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);
