import type { Id } from '../../kernel/identifiers.js';

/** Where the content of files lies. PostgreSQL today, so that one backup holds everything; a bucket could follow. */
export abstract class ContentStore {
  /** Adds the next piece. */
  abstract append(fileId: Id, position: number, bytes: Buffer): Promise<void>;
  /** The content piece by piece, each read when it is wanted. */
  abstract read(fileId: Id): AsyncIterable<Buffer>;
}
