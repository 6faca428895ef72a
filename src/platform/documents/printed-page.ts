import type { LanguageCode } from '../../kernel/text.js';

/** What goes on paper, free of any file format: A4, from top to bottom. */
export interface PrintedPage {
  /** of the file, for the reader's list of documents */
  readonly title: string;
  readonly language: LanguageCode;
  readonly orientation: 'PORTRAIT' | 'LANDSCAPE';
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock = PrintedTitle | PrintedHeading | PrintedPassage | PrintedTable | PrintedSignature;

/** The head of the paper, centred; the first line is the largest, the last ones are what it is about. */
export interface PrintedTitle {
  readonly kind: 'title';
  readonly lines: readonly string[];
  /** below the lines, not bold */
  readonly sub?: string;
}

export interface PrintedHeading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface PrintedPassage {
  readonly kind: 'paragraph' | 'bullet';
  readonly text: string;
}

/** A table whose header is repeated on every page. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedColumn {
  readonly header: string;
  /** part of the width; the parts of all columns make 100 */
  readonly share: number;
  readonly centred?: boolean;
}

/** A heading across the whole table, or one cell a column, each a list of passages. */
export type PrintedRow =
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly PrintedPassage[])[] };

/** Post at the left, name at the right; the day below the post. */
export interface PrintedSignature {
  readonly kind: 'signature';
  readonly post: string;
  readonly name: string;
  readonly day?: string;
}

/** A cell or block of one plain paragraph. */
export const paragraph = (text: string): PrintedPassage => ({ kind: 'paragraph', text });
export const bullet = (text: string): PrintedPassage => ({ kind: 'bullet', text });
