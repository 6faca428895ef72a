/** Pieces every screen asks for in the same form. Documents name them: `...MunicipalityName`. */
import { graphql } from '../graphql';

export const municipalityName = graphql(/* GraphQL */ `
  fragment MunicipalityName on Municipality {
    id
    nameUk
    nameEn
    countryCode
    side
  }
`);

export const personName = graphql(/* GraphQL */ `
  fragment PersonName on User {
    id
    name
  }
`);

export const partnershipTitle = graphql(/* GraphQL */ `
  fragment PartnershipTitle on Partnership {
    id
    titleUk
    titleEn
    parties {
      role
      municipality {
        ...MunicipalityName
      }
    }
  }
`);

export const taskRow = graphql(/* GraphQL */ `
  fragment TaskRow on Task {
    id
    version
    title
    dueOn
    dueTime
    dueTimeZone
    doneAt
    state
    priority
    overdue
    templateId
    snoozedUntil
    seriesId
    recurrence {
      rule
      words
      nextOn
      missedBefore
    }
    waitingSince
    waitingFor {
      ...MunicipalityName
    }
    owner {
      ...PersonName
    }
    partnership {
      ...PartnershipTitle
    }
    visit {
      id
      titleUk
      titleEn
    }
    agreement {
      id
      titleUk
      titleEn
    }
    municipality {
      ...MunicipalityName
    }
  }
`);

export const historyPage = graphql(/* GraphQL */ `
  fragment HistoryPage on HistoryConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        action
        by {
          ...PersonName
        }
        changes {
          field
          before
          after
        }
      }
    }
  }
`);
