import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Caller } from '../sign-in.service.js';

/** Where a request comes from, for throttling and for the list of sessions. */
export function callerOf({ request }: RequestContext): Caller {
  return { address: request?.ip ?? 'unknown', userAgent: request?.headers['user-agent'] ?? null };
}
