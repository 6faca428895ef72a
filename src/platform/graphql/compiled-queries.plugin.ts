import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { execute, type ExecutionResult, getOperationAST, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { formatError } from './error-formatter.js';
import { variableErrors } from './variable-errors.js';
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
          const errors = errorsOf(request, result);
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

/** The errors of an answer in the viewer's language; without data the request itself was wrong. */
function errorsOf(
  request: GraphQLRequestContext<RequestContext>,
  result: ExecutionResult,
): readonly GraphQLFormattedError[] | undefined {
  const { language } = request.contextValue.viewer;
  if (!result.errors) return undefined;
  if (result.data === undefined && request.operation) {
    const wrong = variableErrors(request.schema, request.operation, request.request.variables ?? {}, language);
    if (wrong.length > 0) return wrong;
  }
  return result.errors.map((error) => formatError(error, language));
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
