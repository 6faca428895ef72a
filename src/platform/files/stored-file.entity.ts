import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';
import type { RecordType } from '../history/record-type.js';

/** What a file is to its record. */
export const FILE_ROLES = ['VERSION', 'SCAN', 'LETTER', 'DECISION', 'OTHER'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A file of a record. Its content lies in pieces beside it; until it is complete nobody sees it. */
@Entity('stored_file')
@Index('stored_file_of_record', ['recordType', 'recordId', 'id'])
@Index('stored_file_unfinished', { synchronize: false })
export class StoredFile {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  recordType!: RecordType;

  @Column('uuid')
  recordId!: Id;

  @Column('text')
  name!: string;

  @Column('text')
  role!: FileRole;

  /** counts the versions of one record, from 1; null for other papers */
  @Column('int', { nullable: true })
  version!: number | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** as the content says, never as the sender says; null until complete */
  @Column('text', { nullable: true })
  contentType!: string | null;

  @Column('int')
  sizeBytes!: number;

  /** SHA-256 of the content, 64 hexadecimal digits; null until complete */
  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('timestamptz')
  addedAt!: Date;

  @Column('uuid', { nullable: true })
  addedById!: Id | null;

  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;

  /** taken off the record; the content stays and can come back */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
