import { graphql } from '../../graphql';

export const figureFragment = graphql(/* GraphQL */ `
  fragment CountedRows on Figure {
    value
    rows {
      closedFrom
      closedTo
      countryCodes
      directions
      entered {
        stage
        from
        to
      }
      formality
      leadSources
      left {
        stage
        from
        to
      }
      municipalityIds
      nextStepFrom
      nextStepTo
      open
      openedFrom
      openedTo
      ownerIds
      reached
      relationshipTypes
      rot
      search
      stages
      withoutNextStep
      withoutOwner
    }
  }
`);

export const pipelineReportDocument = graphql(/* GraphQL */ `
  query PipelineReport($from: CalendarDate!, $to: CalendarDate!, $filter: PipelineReportFilter) {
    pipelineReport(from: $from, to: $to, filter: $filter) {
      asOf
      from
      to
      medianDaysOpen
      open {
        ...CountedRows
      }
      opened {
        ...CountedRows
      }
      closed {
        ...CountedRows
      }
      reachedActive {
        ...CountedRows
      }
      stalled {
        ...CountedRows
      }
      withoutNextStep {
        ...CountedRows
      }
      stages {
        stage
        limitDays
        medianDays
        now {
          ...CountedRows
        }
        reached {
          ...CountedRows
        }
        entered {
          ...CountedRows
        }
        left {
          ...CountedRows
        }
        ageing {
          ...CountedRows
        }
        stalled {
          ...CountedRows
        }
        withoutNextStep {
          ...CountedRows
        }
        oldest {
          days
          partnership {
            ...PartnershipTitle
          }
        }
      }
      byCountry {
        countryCode
        now {
          ...CountedRows
        }
        stalled {
          ...CountedRows
        }
        withoutNextStep {
          ...CountedRows
        }
      }
      byOwner {
        owner {
          ...PersonName
        }
        now {
          ...CountedRows
        }
        stalled {
          ...CountedRows
        }
        withoutNextStep {
          ...CountedRows
        }
      }
      byFormality {
        formality
        now {
          ...CountedRows
        }
        active {
          ...CountedRows
        }
      }
    }
  }
`);

/** Countries and people the report may be narrowed to. */
export const reportChoicesDocument = graphql(/* GraphQL */ `
  query ReportChoices {
    users(first: 100) {
      edges {
        node {
          ...PersonName
        }
      }
    }
    municipalities(first: 100, filter: { side: FOREIGN }) {
      edges {
        node {
          id
          countryCode
        }
      }
    }
  }
`);
