import { DomainError } from '../../kernel/domain-error.js';

/**
 * Refuses a write that was made from an older version of the record.
 *
 * @throws DomainError CONFLICT/stale with the current version in its details
 */
export function demandVersion(record: { version: number; updatedAt: Date }, expectedVersion: number): void {
  if (record.version === expectedVersion) return;
  throw new DomainError({
    code: 'CONFLICT',
    reason: 'stale',
    field: 'expectedVersion',
    text: {
      uk: 'Не збережено: запис щойно змінив хтось інший. Ваш текст на місці, порівняйте й оберіть.',
      en: 'Not saved: somebody has just changed this record. Your text is kept; compare and choose.',
    },
    details: { currentVersion: record.version, changedAt: record.updatedAt.toISOString() },
  });
}
