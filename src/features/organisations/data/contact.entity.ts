import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A person on either side whom one writes to. Reached through the posts they hold. */
@Entity()
@Index('contact_names', { synchronize: false })
@Index('contact_by_name', ['name', 'id'])
@Index('contact_of_user', { synchronize: false })
export class Contact {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  nameEn!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** ISO 639-1 */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { nullable: true })
  note!: string | null;

  /** the person's own account in the program, if they have one */
  @Column('uuid', { nullable: true })
  userId!: Id | null;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  createdById!: Id | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  trashedAt!: Date | null;

  @Column('uuid', { nullable: true })
  trashedById!: Id | null;
}
