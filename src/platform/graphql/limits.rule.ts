import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How much one document may ask for. */
export const GRAPHQL_LIMITS = {
  /** levels of fields, fragments opened */
  depth: 12,
  /** renamed fields in the whole document */
  aliases: 40,
  rootFields: 15,
  /** fields × the sizes of the lists they are in */
  cost: 60_000,
  /** lexical tokens of the text */
  tokens: 2_500,
} as const;

interface Measure {
  depth: number;
  aliases: number;
  cost: number;
}

/** Refuses documents that are too deep, too wide or too costly before anything is executed. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const measured = measure(context, operation.selectionSet, new Set());
      refuseOver(context, operation, 'depth', measured.depth);
      refuseOver(context, operation, 'aliases', measured.aliases);
      refuseOver(context, operation, 'cost', measured.cost);
      refuseOver(context, operation, 'rootFields', operation.selectionSet.selections.length);
      return false;
    },
  };
}

function refuseOver(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  limit: keyof typeof GRAPHQL_LIMITS,
  found: number,
): void {
  if (found <= GRAPHQL_LIMITS[limit]) return;
  context.reportError(
    new GraphQLError(`The query is too large: ${limit} ${found}, at most ${GRAPHQL_LIMITS[limit]}`, {
      nodes: [operation],
      extensions: { code: 'GRAPHQL_LIMIT', reason: limit, http: { status: 400 } },
    }),
  );
}

function measure(context: ValidationContext, selectionSet: SelectionSetNode, open: ReadonlySet<string>): Measure {
  const total: Measure = { depth: 0, aliases: 0, cost: 0 };
  for (const selection of selectionSet.selections) {
    let inner: Measure = { depth: 0, aliases: 0, cost: 0 };
    if (selection.kind === Kind.FIELD) {
      inner = selection.selectionSet ? measure(context, selection.selectionSet, open) : inner;
      inner = {
        depth: inner.depth + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        cost: 1 + inner.cost * listSize(selection),
      };
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      inner = measure(context, selection.selectionSet, open);
    } else {
      const name = selection.name.value;
      const fragment = context.getFragment(name);
      // a cycle is reported by the standard rule; here it only must not be followed
      if (fragment && !open.has(name)) inner = measure(context, fragment.selectionSet, new Set([...open, name]));
    }
    total.depth = Math.max(total.depth, inner.depth);
    total.aliases += inner.aliases;
    total.cost = Math.min(total.cost + inner.cost, Number.MAX_SAFE_INTEGER);
  }
  return total;
}

/** A list costs its page: the literal `first`, or the default page where a variable hides it. */
function listSize(field: FieldNode): number {
  const first = field.arguments?.find((argument) => argument.name.value === 'first');
  if (!first) return 1;
  return first.value.kind === Kind.INT ? Math.max(1, Number(first.value.value)) : 50;
}
