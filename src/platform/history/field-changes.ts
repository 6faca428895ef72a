import type { FieldChange } from './history-entry.entity.js';

/** A record's values by field name. Lists and objects are compared as JSON. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** What differs, field by field, in the order of the later snapshot. */
export function fieldChanges(before: Snapshot, after: Snapshot): FieldChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) && value.length === 0 ? null : JSON.stringify(value);
}
