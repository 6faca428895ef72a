import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';
import type { HistoryAction, RecordType } from './record-type.js';

export interface FieldChange {
  readonly field: string;
  /** as text, or null when there was nothing */
  readonly before: string | null;
  readonly after: string | null;
}

/** One change of one record. Append-only: a trigger refuses updates and deletions. */
@Entity()
@Index('history_entry_of_record', ['recordType', 'recordId', 'id'])
export class HistoryEntry {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  recordType!: RecordType;

  @Column('uuid')
  recordId!: Id;

  @Column('text')
  action!: HistoryAction;

  @Column('timestamptz')
  at!: Date;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  byUserId!: Id | null;

  @Column('jsonb')
  changes!: readonly FieldChange[];
}
