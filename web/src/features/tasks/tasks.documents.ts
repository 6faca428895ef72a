import type { TaskQuery } from '../../graphql/graphql';
import { graphql } from '../../graphql';

export const tasksDocument = graphql(/* GraphQL */ `
  query Tasks($filter: TaskFilter, $after: String) {
    tasks(first: 50, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...TaskRow
        }
      }
    }
  }
`);

export const taskDocument = graphql(/* GraphQL */ `
  query Task($id: ID!) {
    task(id: $id) {
      ...TaskRow
      note
      cancelReason
      commitment {
        id
        text
      }
    }
  }
`);

export const createTaskDocument = graphql(/* GraphQL */ `
  mutation CreateTask($input: CreateTaskInput!) {
    createTask(input: $input) {
      ...TaskRow
      note
      partnership {
        id
        nextStep {
          ...TaskRow
        }
        openTaskCount
      }
    }
  }
`);

export const updateTaskDocument = graphql(/* GraphQL */ `
  mutation UpdateTask($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      ...TaskRow
      note
    }
  }
`);

export const trashTaskDocument = graphql(/* GraphQL */ `
  mutation TrashTask($input: TrashRecordInput!) {
    trashRecord(input: $input) {
      id
      type
    }
  }
`);

/** One task with all that its editor shows. */
export type OpenTask = TaskQuery['task'];
