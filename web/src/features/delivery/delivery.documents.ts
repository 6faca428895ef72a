import { graphql } from '../../graphql';

export const deliveryOverviewDocument = graphql(/* GraphQL */ `
  query DeliveryOverview {
    deliveryOverview {
      workers {
        id
        host
        pid
        startedAt
        seenAt
        sweptAt
        clockOffsetMs
        paused
        alive
      }
      backend
      queue {
        waitingFor
        count
      }
      open {
        channel
        state
        count
      }
      lastDay {
        channel
        state
        count
      }
      overdue {
        count
        oldestAt
      }
      lastHourLateness {
        count
        p50Seconds
        p99Seconds
      }
      lastDayLateness {
        count
        p50Seconds
        p99Seconds
      }
      possibleDuplicates
      backlog
    }
    lastBulkRetry {
      id
      total
      done
      why
      createdAt
      finishedAt
    }
  }
`);

export const deliveriesDocument = graphql(/* GraphQL */ `
  query Deliveries($filter: DeliveryFilterInput, $after: String) {
    deliveries(first: 30, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...DeliveryRow
        }
      }
    }
  }
`);

export const deliveryRowFragment = graphql(/* GraphQL */ `
  fragment DeliveryRow on Delivery {
    id
    topic
    channel
    state
    recipientId
    recipientName
    dueAt
    nextTryAt
    sentAt
    attempts
    possibleDuplicate
    resends
    reason
    detail
    kind
    path
    possible
  }
`);

export const deliveryDocument = graphql(/* GraphQL */ `
  query Delivery($id: ID!) {
    delivery(id: $id) {
      ...DeliveryRow
      attemptLines {
        attempt
        at
        state
        detail
        host
      }
      actions {
        at
        action
        byName
        why
      }
    }
  }
`);

export const retryDeliveryDocument = graphql(/* GraphQL */ `
  mutation RetryDelivery($input: DeliveryOrderInput!) {
    retryDelivery(input: $input) {
      ...DeliveryRow
    }
  }
`);

export const resendDeliveryDocument = graphql(/* GraphQL */ `
  mutation ResendDelivery($input: DeliveryOrderInput!) {
    resendDelivery(input: $input) {
      ...DeliveryRow
    }
  }
`);

export const cancelDeliveryDocument = graphql(/* GraphQL */ `
  mutation CancelDelivery($input: DeliveryOrderInput!) {
    cancelDelivery(input: $input) {
      ...DeliveryRow
    }
  }
`);

export const retryDeliveriesDocument = graphql(/* GraphQL */ `
  mutation RetryDeliveries($input: RetryDeliveriesInput!) {
    retryDeliveries(input: $input) {
      id
      total
      done
      why
      createdAt
      finishedAt
    }
  }
`);

export const mailSuppressionsDocument = graphql(/* GraphQL */ `
  query MailSuppressions($after: String) {
    mailSuppressions(first: 20, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          address
          reason
          since
          liftedAt
        }
      }
    }
  }
`);

export const liftMailSuppressionDocument = graphql(/* GraphQL */ `
  mutation LiftMailSuppression($id: ID!) {
    liftMailSuppression(id: $id) {
      id
      liftedAt
    }
  }
`);
