import { graphql } from '../../graphql';

export const profileRecord = graphql(/* GraphQL */ `
  fragment ProfileRecord on CooperationProfile {
    id
    version
    matchingStatus
    optedOutOfMatching
    capacity
    effectiveCapacity
    excludedCountries
    excludedKinds
    traits
    challenges
    goals
    languageResources
    whyUk
    whyEn
    forWhomUk
    forWhomEn
    goalUk
    goalEn
    shortTermUk
    shortTermEn
    mediumTermUk
    mediumTermEn
    longTermUk
    longTermEn
    readiness {
      item
      done
      evidenceUrl
      evidenceFile {
        id
        name
      }
      proven
      nextStep
      updatedAt
      owner {
        ...PersonName
      }
      updatedBy {
        ...PersonName
      }
    }
    nextBestStep {
      item
      advice
    }
  }
`);

export const profileDocument = graphql(/* GraphQL */ `
  query CooperationProfile($id: ID!) {
    municipality(id: $id) {
      ...MunicipalityHead
      profile {
        ...ProfileRecord
      }
    }
  }
`);

export const updateProfileDocument = graphql(/* GraphQL */ `
  mutation UpdateCooperationProfile($input: UpdateCooperationProfileInput!) {
    updateCooperationProfile(input: $input) {
      ...ProfileRecord
    }
  }
`);

export const markReadinessDocument = graphql(/* GraphQL */ `
  mutation MarkReadiness($input: MarkReadinessInput!) {
    markReadiness(input: $input) {
      ...ProfileRecord
    }
  }
`);

export const profileHistoryDocument = graphql(/* GraphQL */ `
  query CooperationProfileHistory($id: ID!, $after: String) {
    cooperationProfile(municipalityId: $id) {
      id
      history(after: $after) {
        ...HistoryPage
      }
    }
  }
`);
