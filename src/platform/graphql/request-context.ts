import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/viewer.js';

type Batch<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** What one GraphQL request carries: who asks, the HTTP exchange, and its loaders. */
export class RequestContext {
  private readonly loaders = new Map<string, unknown>();

  constructor(
    public viewer: Viewer,
    /** null on a WebSocket */
    readonly request: FastifyRequest | null,
    /** null on a WebSocket */
    readonly reply: FastifyReply | null,
  ) {}

  /**
   * The loader of this request under a name; made at first use. One SQL statement serves all keys asked for in one tick.
   *
   * @param name unique in the program, e.g. `partnerships.parties`
   * @param batch answers any of the keys; a key without an answer becomes null
   */
  loader<K, V>(name: string, batch: Batch<K, V>): DataLoader<K, V | null> {
    const known = this.loaders.get(name) as DataLoader<K, V | null> | undefined;
    if (known) return known;
    const made = new DataLoader<K, V | null>(
      async (keys) => {
        const found = await batch(keys);
        return keys.map((key) => found.get(key) ?? null);
      },
      { maxBatchSize: 500 },
    );
    this.loaders.set(name, made);
    return made;
  }

  /** Forgets what was loaded, after a mutation has changed it. */
  clearLoaders(): void {
    this.loaders.clear();
  }
}
