import type { IncomingMessage } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerSource } from '../access/viewer-source.js';
import { CONFIG, type Config } from '../config/config.schema.js';
import { TrashResolver } from '../trash/trash.resolver.js';
import { CalendarDateScalar } from './calendar-date.scalar.js';
import { compiledQueries } from './compiled-queries.plugin.js';
import { formatError } from './error-formatter.js';
import { GRAPHQL_LIMITS, limitsRule } from './limits.rule.js';
import { LocalTimeScalar } from './local-time.scalar.js';
import { operationTypes } from './operation-types.plugin.js';
import { RequestContext } from './request-context.js';

/** What graphql-ws hands to the context of a subscription. */
interface SocketRequest {
  readonly extra: { readonly request: IncomingMessage };
}

/** POST /graphql and the subscriptions beside it. */
@Module({})
export class GraphqlModule {
  /** @param viewers the module that exports the `ViewerSource` */
  static forRoot(viewers: Type): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [viewers],
          inject: [CONFIG, ViewerSource],
          useFactory: graphqlOptions,
        }),
      ],
      providers: [CalendarDateScalar, LocalTimeScalar, TrashResolver],
    };
  }
}

function graphqlOptions(config: Config, viewers: ViewerSource): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: config.INTROSPECTION,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.INTROSPECTION,
    autoTransformHttpErrors: false,
    parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens },
    validationRules: [limitsRule],
    plugins: [operationTypes(), compiledQueries()],
    formatError: (_formatted, error) => formatError(error, 'en'),
    context: async (...exchange: [FastifyRequest, FastifyReply] | [SocketRequest]) => {
      const [request, reply] = exchange;
      const headers = 'extra' in request ? request.extra.request.headers : request.headers;
      const viewer = await viewers.viewerOf(headers.cookie, headers['accept-language']);
      return new RequestContext(viewer, 'extra' in request ? null : request, reply ?? null);
    },
    subscriptions: { 'graphql-ws': { path: '/graphql', connectionInitWaitTimeout: 5_000 } },
  };
}
