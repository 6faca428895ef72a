import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What the server refused and why; `message` is a ready sentence in the viewer's language. */
export interface Refusal {
  readonly code: string;
  /** Path of the wrong field inside the input, `fields.nameUk`; absent when the refusal is about the whole. */
  readonly field?: string;
  readonly reason?: string;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The refusals inside an error; empty when the answer never came (no connection, server down). */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (!CombinedGraphQLErrors.is(error)) return [];
  return error.errors.map(({ message, extensions = {} }) => ({
    code: text(extensions['code']) ?? 'INTERNAL',
    field: text(extensions['field']),
    reason: text(extensions['reason']),
    message,
    extensions,
  }));
}

/** True when somebody else saved the same record first. */
export const isConflict = (error: unknown): boolean =>
  refusalsOf(error).some(({ code, reason }) => code === 'CONFLICT' && reason === 'stale');

/** True when the session is gone; a wrong password is refused with the same code and is not that. */
export const isSignedOut = (error: unknown): boolean =>
  refusalsOf(error).some(({ code, reason }) => code === 'UNAUTHENTICATED' && reason !== 'credentials');
