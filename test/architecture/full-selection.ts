import { type GraphQLOutputType, getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from 'graphql';

/**
 * A selection of everything that a type shows, some levels deep: every leaf, and every object that is not already open
 * above. Fields with required arguments are left out.
 */
export function fullSelection(type: GraphQLOutputType, levels: number, open: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named) || isUnionType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const parts: string[] = [];
  for (const field of Object.values(named.getFields())) {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) {
      parts.push(field.name);
    } else if (levels > 0 && !open.includes(inner.name)) {
      const selection = fullSelection(field.type, levels - 1, [...open, named.name]);
      const first = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
      if (selection) parts.push(`${field.name}${first} ${selection}`);
    }
  }
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}
