import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Application } from '../../support/application.js';

/** Stands in every text of the other community; wherever it turns up, something has leaked. */
export const CANARY = 'КАНАРКА-7f3a';

export type Variables = Record<string, unknown>;

/** `lists`: answers without the canary; `refused`: answers with this code and writes nothing; `own`: concerns only oneself */
export type Expectation =
  | { readonly lists: Variables }
  | { readonly refused: string; readonly with: Variables; readonly readersToo?: true }
  | { readonly own: string };

/** The records of community B, which nobody of community A may find: the id of one of each kind, by name. */
export type Theirs = (record: string) => string;

/** What the person who tries has of their own. */
export interface Mine {
  readonly community: string;
  readonly city: string;
  readonly user: string;
}

/** Who makes the records of community B. */
export interface Maker {
  readonly application: Application;
  readonly coordinator: GraphqlClient;
  /** Calls a mutation that takes one `input`. @returns the id that it answers */
  readonly create: (mutation: string, inputType: string, input: Variables) => Promise<string>;
}

/** How the operations of a feature are tried. */
export interface FeatureAttempts {
  /** One record of each kind, the canary in every text. Features that come earlier have made theirs already. */
  readonly records?: (maker: Maker, their: Theirs) => Promise<Record<string, string>>;
  /** One for each operation, by type and field. */
  readonly attempts: (their: Theirs, mine: Mine) => Record<string, Expectation>;
}

/** Texts that a record may be given. */
export const SOME_TITLES = { titleUk: 'Спроба', titleEn: 'Attempt' };

export const input = (values: Variables): Variables => ({ input: values });
export const lists = (variables: Variables): Expectation => ({ lists: { first: 100, ...variables } });
export const missing = (variables: Variables): Expectation => ({ refused: 'NOT_FOUND', with: variables });
/** What readers may do with records that they see, too: it is their own. */
export const missingForReaders = (variables: Variables): Expectation => ({
  refused: 'NOT_FOUND',
  with: variables,
  readersToo: true,
});
export const forbidden = (variables: Variables): Expectation => ({ refused: 'FORBIDDEN', with: variables });
export const own = (reason: string): Expectation => ({ own: reason });
