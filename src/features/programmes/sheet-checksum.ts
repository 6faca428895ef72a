import { createHash } from 'node:crypto';
import type { ReportSheet } from './domain/report-sheet.js';

/**
 * SHA-256 of a sheet, in hexadecimal. Names of fields are put in order first: the database keeps a sheet by its
 * meaning, not letter by letter.
 */
export function checksumOf(sheet: ReportSheet): string {
  return createHash('sha256')
    .update(JSON.stringify(inNameOrder(sheet)))
    .digest('hex');
}

function inNameOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inNameOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, inNameOrder(field)]),
  );
}
