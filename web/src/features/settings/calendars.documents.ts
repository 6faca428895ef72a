import { graphql } from '../../graphql';

export const calendarFeedsDocument = graphql(/* GraphQL */ `
  query CalendarFeeds {
    calendarFeeds {
      ...CalendarFeedLine
    }
  }

  fragment CalendarFeedLine on CalendarFeed {
    id
    contents
    alarms
    createdAt
    renewedAt
    readAt
    community {
      ...MunicipalityName
    }
    partnership {
      ...PartnershipTitle
    }
  }
`);

export const createCalendarFeedDocument = graphql(/* GraphQL */ `
  mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
    createCalendarFeed(input: $input) {
      url
      feed {
        id
      }
    }
  }
`);

export const rotateCalendarFeedDocument = graphql(/* GraphQL */ `
  mutation RotateCalendarFeed($id: ID!) {
    rotateCalendarFeed(id: $id) {
      url
      feed {
        id
      }
    }
  }
`);

export const revokeCalendarFeedDocument = graphql(/* GraphQL */ `
  mutation RevokeCalendarFeed($id: ID!) {
    revokeCalendarFeed(id: $id)
  }
`);
