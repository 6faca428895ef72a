import type { Text, TextValues } from './text.js';

/** The stable families of refusal; see docs/errors in the operator's guide. */
export const ERROR_CODES = [
  'INVALID',
  'CONFLICT',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'PASSWORD',
  'FILE',
  'LINK_EXPIRED',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Refusal {
  readonly code: ErrorCode;
  /** stable, finer than the code: `required`, `stale`, `transition` … */
  readonly reason: string;
  /** path of the input field, e.g. `fields.parties.1.municipalityId` */
  readonly field?: string;
  /** what happened, what was kept, what to do */
  readonly text: Text;
  readonly values?: TextValues;
  /** facts for the program that reads the answer, e.g. the current version */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A refusal that the person who asked can understand and mend. Everything else is a fault of ours. */
export class DomainError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}/${refusal.reason}${refusal.field ? ` at ${refusal.field}` : ''}`);
    this.name = 'DomainError';
  }
}

/** An input that breaks a rule of its field. */
export function invalid(reason: string, field: string, text: Text, values?: TextValues): DomainError {
  return new DomainError({ code: 'INVALID', reason, field, text, ...(values ? { values } : {}) });
}

/** Hidden and missing are the same: what one may not see does not exist. */
export function notFound(): DomainError {
  return new DomainError({
    code: 'NOT_FOUND',
    reason: 'not_found',
    text: {
      uk: 'Такого запису немає або він вам не доступний. Перевірте посилання.',
      en: 'There is no such record, or it is not open to you. Check the link.',
    },
  });
}

/** The viewer knows the record but may not do this with it. */
export function forbidden(text?: Text): DomainError {
  return new DomainError({
    code: 'FORBIDDEN',
    reason: 'forbidden',
    text: text ?? {
      uk: 'Ваша роль цього не дозволяє. Нічого не змінено; зверніться до адміністратора.',
      en: 'Your role does not allow this. Nothing was changed; ask an administrator.',
    },
  });
}
