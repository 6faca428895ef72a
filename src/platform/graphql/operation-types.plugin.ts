import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { OperationTypeNode } from 'graphql';
import type { RequestContext } from './request-context.js';

const TYPES = new WeakMap<FastifyRequest, OperationTypeNode>();

/** Remembers of each request over HTTP whether it reads or writes, for those who measure requests. */
export function operationTypes(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, operation }) {
          if (contextValue.request && operation) TYPES.set(contextValue.request, operation.operation);
        },
      };
    },
  };
}

/** Null: the request is no valid GraphQL operation. */
export function operationTypeOf(request: FastifyRequest): OperationTypeNode | null {
  return TYPES.get(request) ?? null;
}
