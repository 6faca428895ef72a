import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { MovementKind, StockMovement } from '../domain/stock.js';

/** What came into the stock of a thing, left it, or was counted there. */
@Entity()
@Index('gift_movement_entry_once', { synchronize: false })
@Index('gift_movement_by_day', { synchronize: false })
export class GiftMovement implements StockMovement {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  itemId!: Id;

  /** the order of writing down within the thing, from 1 */
  @Column('int')
  entryNumber!: number;

  @Column('text')
  kind!: MovementKind;

  /** null: bought or received, nobody has written how many */
  @Column('int', { nullable: true })
  quantity!: number | null;

  /** null: a purchase of which no day is known */
  @Column('date', { nullable: true, name: 'moved_on' })
  on!: CalendarDate | null;

  /** of the whole purchase, in minor units of the currency */
  @Column('bigint', { nullable: true, transformer: wholeNumber })
  minorUnits!: number | null;

  /** ISO 4217 */
  @Column('text', { nullable: true })
  currency!: string | null;

  /** who sold, gave or received it, in words */
  @Column('text', { nullable: true })
  counterpart!: string | null;

  @Column('text', { nullable: true })
  documentNumber!: string | null;

  /** the visit at which it was given or received */
  @Column('uuid', { nullable: true })
  @Index('gift_movement_of_visit')
  visitId!: Id | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
