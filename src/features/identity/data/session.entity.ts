import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** One signed-in browser. Holds hashes of tokens, never tokens. */
@Entity('user_session')
export class Session {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('user_session_of_user')
  userId!: Id;

  /** SHA-256 of the 256-bit token, hex */
  @Column('text', { unique: true })
  tokenHash!: string;

  /** the token before the last rotation, good for a minute more so that requests under way do not fail */
  @Column('text', { nullable: true })
  @Index('user_session_previous_token')
  previousTokenHash!: string | null;

  @Column('timestamptz')
  rotatedAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text', { nullable: true })
  userAgent!: string | null;
}
