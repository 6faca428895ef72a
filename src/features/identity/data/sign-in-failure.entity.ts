import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A refused sign-in, kept while it counts for throttling. */
@Entity()
@Index('sign_in_failure_recent', ['key', 'at'])
export class SignInFailure {
  @PrimaryColumn('uuid')
  id!: Id;

  /** SHA-256 of `account:` or `address:` and its value, so that guessed addresses are not kept in clear */
  @Column('text')
  key!: string;

  @Column('timestamptz')
  at!: Date;
}
