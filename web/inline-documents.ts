import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';
import type { Plugin } from 'vite';
import { replaceCalls, sourcesUnder } from './graphql-sources.mjs';

/**
 * Writes each parsed document into the module that asks for it. The generated map would carry every document of
 * the application into the first screen.
 */
export function inlineDocuments(source: string): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>();
  return {
    name: 'inline-documents',
    enforce: 'pre',
    buildStart: () => {
      fragments = new Map(
        sourcesUnder(source)
          .flatMap(({ document }) => document.definitions)
          .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
          .map((definition) => [definition.name.value, definition]),
      );
    },
    transform: (code, id) => {
      if (!id.startsWith(source) || !/\.tsx?$/.test(id) || !code.includes('graphql(')) return null;
      const inlined = replaceCalls(
        code,
        (sdl) => `(${JSON.stringify(withFragments(parse(sdl, { noLocation: true }), fragments))} as never)`,
      );
      return { code: inlined.replace(/import \{ graphql \} from '[^']*';/, ''), map: null };
    },
  };
}

/** The document followed by every fragment it names, however deep. */
function withFragments(document: DocumentNode, known: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const definitions = [...document.definitions];
  const have = new Set(
    definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [definition.name.value] : [])),
  );
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread: ({ name: { value } }) => {
        if (have.has(value)) return;
        have.add(value);
        const fragment = known.get(value);
        if (fragment === undefined) throw new Error(`No fragment ${value}`);
        definitions.push(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}
