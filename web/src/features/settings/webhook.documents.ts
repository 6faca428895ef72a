import { graphql } from '../../graphql';

export const webhookDocument = graphql(/* GraphQL */ `
  query OwnWebhook {
    ownWebhook {
      id
      url
      state
      offReason
      failingSince
      version
      results {
        id
        test
        state
        answer
        dueAt
        sentAt
      }
    }
  }
`);

export const addWebhookDocument = graphql(/* GraphQL */ `
  mutation AddWebhook($input: AddWebhookInput!) {
    addWebhook(input: $input) {
      secret
      webhook {
        id
      }
    }
  }
`);

export const rotateWebhookSecretDocument = graphql(/* GraphQL */ `
  mutation RotateWebhookSecret($input: ChangeWebhookInput!) {
    rotateWebhookSecret(input: $input) {
      secret
      webhook {
        id
        version
      }
    }
  }
`);

export const switchWebhookOnDocument = graphql(/* GraphQL */ `
  mutation SwitchWebhookOn($input: ChangeWebhookInput!) {
    switchWebhookOn(input: $input) {
      id
      state
      offReason
      failingSince
      version
    }
  }
`);

export const switchWebhookOffDocument = graphql(/* GraphQL */ `
  mutation SwitchWebhookOff($input: ChangeWebhookInput!) {
    switchWebhookOff(input: $input) {
      id
      state
      offReason
      version
    }
  }
`);

export const removeWebhookDocument = graphql(/* GraphQL */ `
  mutation RemoveWebhook($input: ChangeWebhookInput!) {
    removeWebhook(input: $input)
  }
`);

export const testWebhookDocument = graphql(/* GraphQL */ `
  mutation TestWebhook {
    testWebhook
  }
`);
