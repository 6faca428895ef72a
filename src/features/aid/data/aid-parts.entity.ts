import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { GoodsClass } from '../../../kernel/cooperation.js';
import type { ChainRole, MovementKind } from '../domain/aid-kinds.js';
import type { LineMeasure } from '../domain/aid-lines.js';
import type { MovedAmount } from '../domain/aid-progress.js';
import type { Quantity } from '../../../kernel/quantity.js';

/** One thing of an aid transfer, promised and moved on its own. */
@Entity('aid_line')
@Index('aid_line_of_transfer', ['transferId', 'position'])
export class AidLine implements LineMeasure {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  transferId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  whatUk!: string;

  @Column('text', { nullable: true })
  whatEn!: string | null;

  @Column('text')
  goodsClass!: GoodsClass;

  @Column('text', { nullable: true })
  unitUk!: string | null;

  @Column('text', { nullable: true })
  unitEn!: string | null;

  @Column('bigint', { nullable: true, transformer: wholeNumber })
  quantity!: Quantity | null;

  @Column('bigint', { nullable: true, transformer: wholeNumber })
  minorUnits!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;
}

/** Goods or money of a line on their way: sent, received, given on. */
@Entity('aid_movement')
@Index('aid_movement_of_line', ['lineId', 'happenedOn'])
export class AidMovement implements MovedAmount {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  lineId!: Id;

  @Column('text')
  kind!: MovementKind;

  @Column('date')
  happenedOn!: CalendarDate;

  /** minor units of the line's currency for money, thousandths of its unit for everything else */
  @Column('bigint', { transformer: wholeNumber })
  amount!: number;

  @Column('text', { nullable: true })
  actNumber!: string | null;

  @Column('uuid', { nullable: true })
  @Index('aid_movement_of_organisation')
  organisationId!: Id | null;

  /** to whom, in words */
  @Column('text', { nullable: true })
  recipient!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** A party of the chain from the giver to those whom the aid is for. */
@Entity('aid_party')
@Index('aid_party_of_transfer', ['transferId', 'position'])
export class AidParty {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  transferId!: Id;

  /** order in the chain, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  role!: ChainRole;

  /** exactly one of the three is set */
  @Column('uuid', { nullable: true })
  @Index('aid_party_of_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('aid_party_of_organisation')
  organisationId!: Id | null;

  @Column('text', { nullable: true })
  name!: string | null;
}
