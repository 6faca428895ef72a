import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { execute, type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { formatError } from './error-formatter.js';
import type { RequestContext } from './request-context.js';

/** Compiled documents kept per server; the web application has fewer than this. */
const LARGEST_CACHE = 500;

/**
 * Runs queries and mutations through graphql-jit, compiled once per document. Whatever it cannot compile runs on
 * graphql-js. Validation, limits, access and error form are the same on both paths; errors are put into the viewer's
 * language here, where the viewer is known.
 */
export function compiledQueries(): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, CompiledQuery | null>();

  function compiledFor(request: GraphQLRequestContext<RequestContext>): CompiledQuery | null {
    const key = `${request.queryHash}:${request.operationName ?? ''}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    if (compiled.size >= LARGEST_CACHE) compiled.clear();
    const made = compile(request);
    compiled.set(key, made);
    return made;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          if (request.operation?.operation === OperationTypeNode.SUBSCRIPTION) return null;
          const result = await answer(request, compiledFor(request));
          const errors = result.errors?.map((error) => formatError(error, request.contextValue.viewer.language));
          const body = { ...(errors ? { errors } : {}), ...(result.data === undefined ? {} : { data: result.data }) };
          return {
            http: { status: undefined, headers: request.response.http.headers },
            body: { kind: 'single', singleResult: body },
          };
        },
      };
    },
  };
}

/** Through the compiled query, or through graphql-js where a document could not be compiled. */
async function answer(
  request: GraphQLRequestContext<RequestContext>,
  query: CompiledQuery | null,
): Promise<ExecutionResult> {
  const { contextValue, schema, document, operationName } = request;
  const variableValues = request.request.variables ?? {};
  if (query) return query.query({}, contextValue, variableValues);
  if (!document) throw new Error('A request without a parsed document');
  return execute({ schema, document, contextValue, variableValues, operationName: operationName ?? null });
}

function compile(request: GraphQLRequestContext<RequestContext>): CompiledQuery | null {
  const { document, schema, operationName } = request;
  if (!document || getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION) return null;
  const result = compileQuery(schema, document, operationName ?? undefined, { customJSONSerializer: false });
  return isCompiledQuery(result) ? result : null;
}
