import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

export const LINK_PURPOSES = ['INVITATION', 'PASSWORD_RESET'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that works once. The token itself is only in the letter. */
@Entity()
export class OneTimeLink {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('one_time_link_of_user')
  userId!: Id;

  @Column('text')
  purpose!: LinkPurpose;

  /** SHA-256, hex */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
