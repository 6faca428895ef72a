import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { REMINDER_KINDS, type ReminderKind } from '../../../kernel/reminder-kind.js';
import { type TellingMode, TELLING_MODES } from '../domain/choices.js';

const inList = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** How a person is told of one kind of reminder, where that differs from the default. */
@Entity()
@Check('reminder_kind_choice_kind', `kind IN (${inList(REMINDER_KINDS)})`)
@Check(
  'reminder_kind_choice_modes',
  ['in_app', 'email', 'webhook'].map((channel) => `${channel} IN (${inList(TELLING_MODES)})`).join(' AND '),
)
export class ReminderKindChoice {
  @PrimaryColumn('uuid')
  userId!: Id;

  @PrimaryColumn('text')
  kind!: ReminderKind;

  @Column('boolean')
  critical!: boolean;

  @Column('text')
  inApp!: TellingMode;

  @Column('text')
  email!: TellingMode;

  @Column('text')
  webhook!: TellingMode;
}
