import { Column, Entity, PrimaryColumn, VersionColumn, CreateDateColumn, UpdateDateColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A person on either side whom one writes to. Reached through the posts they hold. */
@Entity()
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

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
