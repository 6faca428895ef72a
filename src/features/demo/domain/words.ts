import type { Text } from '../../../kernel/text.js';

/** For fields of one line, which are kept in one language: the network's own, Ukrainian. */
export function line(text: Text): string {
  return text.uk;
}

/** For fields of running text: a paragraph in each language, as an international office writes for both sides. */
export function prose(text: Text): string {
  return `${text.uk}\n\n${text.en}`;
}
