import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** One open membership of a community in a network. @param field input path of what repeats it */
export function alreadyMember(existing: { readonly id: Id; readonly titleUk: string }, field: string): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field,
    text: {
      uk: 'Членство в цій мережі вже є: «{title}». Відкрийте його; нове пишуть, коли те припинено.',
      en: 'There is a membership in this network already: “{title}”. Open it; a new one is written once that has ended.',
    },
    values: { title: existing.titleUk },
    details: { existingId: existing.id },
  });
}
