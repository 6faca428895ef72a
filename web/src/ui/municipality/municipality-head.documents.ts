import { graphql } from '../../graphql';

export const municipalityHead = graphql(/* GraphQL */ `
  fragment MunicipalityHead on Municipality {
    ...MunicipalityName
    kind
    region
    editable
  }
`);
