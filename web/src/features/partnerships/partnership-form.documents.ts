import { graphql } from '../../graphql';

export const createPartnershipDocument = graphql(/* GraphQL */ `
  mutation CreatePartnership($input: CreatePartnershipInput!) {
    createPartnership(input: $input) {
      ...PartnershipRecord
    }
  }
`);
