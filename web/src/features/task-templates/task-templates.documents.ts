import { graphql } from '../../graphql';

export const taskTemplateFragment = graphql(/* GraphQL */ `
  fragment TaskTemplateRow on TaskTemplate {
    id
    version
    stage
    communityId
    titleUk
    titleEn
    offsetDays
    direction
    inPersonOnly
    inUse
  }
`);

export const taskTemplatesDocument = graphql(/* GraphQL */ `
  query TaskTemplates($communityId: ID) {
    taskTemplates(communityId: $communityId) {
      ...TaskTemplateRow
    }
  }
`);

export const createTaskTemplateDocument = graphql(/* GraphQL */ `
  mutation CreateTaskTemplate($input: CreateTaskTemplateInput!) {
    createTaskTemplate(input: $input) {
      ...TaskTemplateRow
    }
  }
`);

export const updateTaskTemplateDocument = graphql(/* GraphQL */ `
  mutation UpdateTaskTemplate($input: UpdateTaskTemplateInput!) {
    updateTaskTemplate(input: $input) {
      ...TaskTemplateRow
    }
  }
`);
