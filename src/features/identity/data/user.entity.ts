import { Column, Entity, Index, PrimaryColumn, VersionColumn, CreateDateColumn, UpdateDateColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { LanguageCode } from '../../../kernel/text.js';
import type { Role, UserState } from '../domain/role.js';

/** A person who signs in. */
@Entity('app_user')
export class User {
  @PrimaryColumn('uuid')
  id!: Id;

  /** lower case; unique */
  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  /** false: sees only what concerns the communities of `user_community` */
  @Column('boolean')
  networkWide!: boolean;

  @Column('text')
  state!: UserState;

  @Column('text')
  language!: LanguageCode;

  /** IANA name */
  @Column('text')
  timeZone!: string;

  /** the person's local time at which reminders come */
  @Column('time')
  reminderTime!: LocalTime;

  /** who is told when the person leaves something undone; null: nobody */
  @Column('uuid', { nullable: true })
  @Index('app_user_of_head')
  headId!: Id | null;

  /** Argon2id, PHC string form; null until the invitation is accepted */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** one of the fictional people of the demonstration, who may be entered without a password while DEMO is on */
  @Column('boolean', { default: false })
  demo!: boolean;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
