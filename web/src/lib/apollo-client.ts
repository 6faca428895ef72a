import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { typePolicies } from './cache-policies';
import { rememberedLocale } from './preferences';
import { isSignedOut } from './refusal';
import { viewerDocument } from './viewer';

function socketUrl(): string {
  const url = new URL('/graphql', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

export function createApolloClient(): ApolloClient {
  const cache = new InMemoryCache({
    possibleTypes: { Municipality: ['Community', 'PartnerCity'] },
    typePolicies,
  });

  /** A session that ended elsewhere: forget the viewer, and the frame shows the sign-in page. */
  const sessionEnded = new ErrorLink(({ error }) => {
    if (!isSignedOut(error)) return;
    cache.updateQuery({ query: viewerDocument }, (data) => (data ? { ...data, viewer: null } : undefined));
  });

  /** Before sign-in the server can only guess the language from the browser; say it. */
  const language = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }) => ({
      headers: { ...(headers as object), 'accept-language': rememberedLocale() },
    }));
    return forward(operation);
  });

  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  const socket = new GraphQLWsLink(
    createClient({ url: socketUrl(), lazy: true, retryAttempts: Infinity, shouldRetry: () => true }),
  );
  const transport = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    socket,
    language.concat(http),
  );

  return new ApolloClient({
    cache,
    link: sessionEnded.concat(transport),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
