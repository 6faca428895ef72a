import type { Id } from './identifiers.js';

/** Links as written, each once, and after them those that the writer does not see and so could not keep. */
export function linked(
  written: readonly Id[] | null | undefined,
  earlier: readonly Id[],
  hidden: ReadonlySet<Id>,
): Id[] {
  return [...new Set([...(written ?? []), ...earlier.filter((id) => hidden.has(id))])];
}
