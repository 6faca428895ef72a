export type EmbeddedPostgresFailure =
  /** Another running copy of the program owns the database. */
  | 'in_use'
  /** The data directory lacks files that only a copy made by hand can have lost. */
  | 'incomplete'
  /** The data directory was written by another major version of PostgreSQL. */
  | 'version'
  /** The PostgreSQL programs are missing or do not run on this machine. */
  | 'no_binaries'
  /** The files belong to a user for whom this process cannot act. */
  | 'not_permitted'
  /** The caller gave up while the server was starting. */
  | 'interrupted'
  /** PostgreSQL itself refused; the message quotes its reason. */
  | 'cannot_start';

/** The message is one sentence for an administrator: what is wrong and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly reason: EmbeddedPostgresFailure;

  constructor(reason: EmbeddedPostgresFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
