import { type GraphQLOutputType, getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from 'graphql';

interface Selection {
  readonly selection: string;
  /** the definitions that the selection needs beside it */
  readonly fragments: string;
}

/**
 * A selection of everything that a type shows, some levels deep: every leaf, and every object that is not already open
 * above. Fields with required arguments are left out. The leaves of a type are written once, for a document may not be
 * longer than the server reads.
 */
export function fullSelection(type: GraphQLOutputType, levels: number): Selection {
  const leaves = new Map<string, string>();
  const selection = selectionOf(type, levels, [], leaves);
  return { selection, fragments: [...leaves.values()].join(' ') };
}

function selectionOf(
  type: GraphQLOutputType,
  levels: number,
  open: readonly string[],
  leaves: Map<string, string>,
): string {
  const named = getNamedType(type);
  if (isLeafType(named) || isUnionType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields());
  const names = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const parts: string[] = [];
  if (names.length > 0) {
    leaves.set(named.name, `fragment LeavesOf${named.name} on ${named.name} { ${names.join(' ')} }`);
    parts.push(`...LeavesOf${named.name}`);
  }
  for (const field of fields) {
    const inner = getNamedType(field.type);
    if (isLeafType(inner) || levels === 0 || open.includes(inner.name)) continue;
    const selection = selectionOf(field.type, levels - 1, [...open, named.name], leaves);
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
    if (selection) parts.push(`${field.name}${first} ${selection}`);
  }
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '';
}
