import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../kernel/domain-error.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import { isDatabaseAway, isStorageFull } from '../database/database-away.js';
import { translate } from '../i18n/translate.js';

const log = new Logger('GraphQL');

const FAULT: Text = {
  uk: 'Сталася помилка на сервері. Введене на місці; спробуйте ще раз за хвилину.',
  en: 'Something failed on the server. What you typed is kept; try again in a minute.',
};
const DATABASE_AWAY: Text = {
  uk: 'База даних зараз недоступна. Нічого не збережено; введене на місці, спробуйте ще раз за хвилину.',
  en: 'The database cannot be reached now. Nothing was saved; what you typed is kept, try again in a minute.',
};
const STORAGE_FULL: Text = {
  uk: 'На диску бази даних немає місця. Нічого не збережено; введене на місці, адміністратор має звільнити місце.',
  en: 'The disk of the database is full. Nothing was saved; what you typed is kept, the administrator must free space.',
};

/**
 * The form of every error that leaves the server: `extensions.code`, `reason`, `field`, and a sentence in the
 * viewer's language. A fault of ours is logged whole and shown as INTERNAL.
 */
export function formatError(error: unknown, language: LanguageCode): GraphQLFormattedError {
  const cause = domainErrorIn(error);
  const graphqlError = error instanceof GraphQLError ? error : null;
  const path = graphqlError?.path ? { path: graphqlError.path } : {};
  if (cause) {
    const { code, reason, field, text, values, details } = cause.refusal;
    return {
      message: translate(text, language, values),
      ...path,
      extensions: { code, reason, ...(field ? { field } : {}), ...(details ? { details } : {}) },
    };
  }
  const original = unwrapResolverError(error);
  if (graphqlError && (original === graphqlError || original instanceof GraphQLError)) {
    // graphql-jit makes errors without extensions, whatever the type says
    const extensions = graphqlError.extensions as GraphQLErrorExtensions | undefined;
    const code = extensions?.['code'] ?? 'BAD_USER_INPUT';
    const reason = extensions?.['reason'];
    return { message: graphqlError.message, ...path, extensions: { code, ...(reason ? { reason } : {}) } };
  }
  log.error(original instanceof Error ? (original.stack ?? original.message) : String(original));
  const { text, code, reason } = troubleIn(original);
  return { message: translate(text, language), ...path, extensions: { code, reason } };
}

/** What went wrong that nobody's input is to blame for. */
function troubleIn(error: unknown): { readonly text: Text; readonly code: string; readonly reason: string } {
  if (isStorageFull(error)) return { text: STORAGE_FULL, code: 'UNAVAILABLE', reason: 'storage_full' };
  if (isDatabaseAway(error)) return { text: DATABASE_AWAY, code: 'UNAVAILABLE', reason: 'database' };
  return { text: FAULT, code: 'INTERNAL', reason: 'internal' };
}

/** The refusal inside an error, however deep the engine has wrapped it. */
export function domainErrorIn(error: unknown): DomainError | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if (cause instanceof DomainError) return cause;
    cause = cause instanceof GraphQLError ? cause.originalError : cause.cause;
  }
  return null;
}
