import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { RequestContext } from '../graphql/request-context.js';

/** The viewer of this GraphQL request. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return GqlExecutionContext.create(context).getContext<RequestContext>().viewer;
});

/** The whole request: viewer, loaders, the HTTP answer. */
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
});
