import { graphql } from '../../graphql';

export const signInDocument = graphql(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      user {
        id
      }
    }
  }
`);

export const signInToDemoDocument = graphql(/* GraphQL */ `
  mutation SignInToDemo($userId: ID!) {
    signInToDemo(userId: $userId) {
      user {
        id
      }
    }
  }
`);

export const requestPasswordResetDocument = graphql(/* GraphQL */ `
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input)
  }
`);

export const resetPasswordDocument = graphql(/* GraphQL */ `
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      user {
        id
      }
    }
  }
`);

export const invitationDocument = graphql(/* GraphQL */ `
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      name
      role
    }
  }
`);

export const acceptInvitationDocument = graphql(/* GraphQL */ `
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      user {
        id
      }
    }
  }
`);
