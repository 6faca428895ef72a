import { type GraphQLOutputType, getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from 'graphql';

/**
 * A selection of everything that a type shows, some levels deep: every leaf, and every object that is not already open
 * above. Fields with required arguments are left out. What stands at the last level again and again is whole once, so
 * that the document stays within the server's limit.
 */
export function fullSelection(
  type: GraphQLOutputType,
  levels: number,
  open: readonly string[] = [],
  whole = new Set<string>(),
): string {
  const named = getNamedType(type);
  if (isLeafType(named) || isUnionType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  if (levels === 0 && whole.has(named.name) && 'id' in named.getFields()) return '{ id }';
  if (levels === 0) whole.add(named.name);
  const parts: string[] = [];
  for (const field of Object.values(named.getFields())) {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) {
      parts.push(field.name);
    } else if (levels > 0 && !open.includes(inner.name)) {
      const selection = fullSelection(field.type, levels - 1, [...open, named.name], whole);
      const first = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
      if (selection) parts.push(`${field.name}${first} ${selection}`);
    }
  }
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}
