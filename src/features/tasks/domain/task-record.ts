import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** The record a task belongs to: at most one of these. */
export interface RecordLink {
  readonly partnershipId: Id | null;
  readonly visitId: Id | null;
  readonly agreementId: Id | null;
  readonly municipalityId: Id | null;
}

const LINKS = ['partnershipId', 'visitId', 'agreementId', 'municipalityId'] as const;

/** @throws DomainError INVALID/one_record at the second record named */
export function demandOneRecord(link: RecordLink): void {
  const [, second] = LINKS.filter((field) => link[field] !== null);
  if (!second) return;
  throw invalid('one_record', second, {
    uk: 'Завдання належить одному запису. Оберіть один.',
    en: 'A task belongs to one record. Choose one.',
  });
}
