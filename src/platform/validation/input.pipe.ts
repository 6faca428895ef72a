import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type DomainError, invalid } from '../../kernel/domain-error.js';
import type { Complaint } from './rule.js';

const PAGE_SIZE: Complaint = { reason: 'page_size', text: { uk: 'Від 1 до 100.', en: '1 to 100.' } };
const UNREADABLE: Complaint = { reason: 'invalid', text: { uk: 'Перевірте це поле.', en: 'Check this field.' } };

/** Checks every input by the decorators of its class; the first complaint becomes the answer. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    // null clears and absence leaves: what may be neither is the schema's affair
    skipNullProperties: true,
    skipUndefinedProperties: true,
    exceptionFactory: (errors) => refusal(errors),
    stopAtFirstError: true,
  });
}

function refusal(errors: readonly ValidationError[]): DomainError {
  const { path, error } = firstLeaf(errors, []);
  const complaint = complaintOf(error);
  return invalid(complaint.reason, path.join('.'), complaint.text, complaint.values);
}

function firstLeaf(
  errors: readonly ValidationError[],
  above: readonly string[],
): { path: string[]; error: ValidationError } {
  const error = errors[0];
  if (!error) throw new Error('A validation failure without an error');
  const path = [...above, error.property];
  return error.children?.length ? firstLeaf(error.children, path) : { path, error };
}

function complaintOf(error: ValidationError): Complaint {
  if (Object.values(error.contexts ?? {}).some((context: { reason?: string }) => context.reason === 'page_size'))
    return PAGE_SIZE;
  const message = Object.values(error.constraints ?? {})[0] ?? '';
  return message.startsWith('{') ? (JSON.parse(message) as Complaint) : UNREADABLE;
}
