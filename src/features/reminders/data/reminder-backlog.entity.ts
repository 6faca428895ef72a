import { Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { SubjectType } from '../domain/reminder-kind.js';

/** A record to be planned anew although nobody has changed it, as after an upgrade that brings new kinds of reminders. */
@Entity()
export class ReminderBacklog {
  @PrimaryColumn('text')
  recordType!: SubjectType;

  @PrimaryColumn('uuid')
  recordId!: Id;
}
