import type { DocumentNode } from 'graphql';

interface GraphqlSource {
  readonly location: string;
  readonly rawSDL: string;
  readonly document: DocumentNode;
}

export function sourcesUnder(folder: string): GraphqlSource[];
export function replaceCalls(code: string, replacement: (rawSDL: string) => string): string;
