import type { GraphqlClient } from '../support/graphql-client.js';
import type { Year } from './year-file.js';

export const SOLE_COMMUNITY = 'khmelnytskyi';
/** The city and its hromada are one municipality here. */
export const SAME_AS: Readonly<Record<string, string>> = { 'khmelnytskyi-hromada': SOLE_COMMUNITY };

/** What of the year is in the product already, by the keys of the file. */
export class LoadedYear {
  readonly ids = new Map<string, string>();

  constructor(
    readonly client: GraphqlClient,
    readonly year: Year,
  ) {}

  id(key: string): string {
    const found = this.ids.get(SAME_AS[key] ?? key);
    if (!found) throw new Error(`${key} was not loaded`);
    return found;
  }

  /** Ids of those that are loaded, each once. */
  known(keys: readonly string[]): string[] {
    return [...new Set(keys.flatMap((key) => this.ids.get(SAME_AS[key] ?? key) ?? []))];
  }

  /** Calls a mutation through the public API. @returns the id that it answers */
  async make(mutation: string, inputType: string, input: object): Promise<string> {
    const document = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { id } }`;
    const [made] = Object.values(await this.client.get<Record<string, { id: string }>>(document, { input }));
    if (!made) throw new Error('Nothing was made');
    return made.id;
  }

  /** As `make`, kept under a key. */
  async keep(key: string, mutation: string, inputType: string, input: object): Promise<void> {
    this.ids.set(key, await this.make(mutation, inputType, input));
  }
}
