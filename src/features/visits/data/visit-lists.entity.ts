import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { GiftDirection } from '../domain/visit-kinds.js';
import type { DelegationMember } from '../domain/delegation.js';
import type { ProgrammePoint } from '../domain/programme.js';

/** A named person of the delegation. */
@Entity('visit_delegate')
@Index('visit_delegate_of_visit', ['visitId', 'position'])
export class VisitDelegate implements DelegationMember {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('uuid', { nullable: true })
  municipalityId!: Id | null;

  @Column('boolean')
  isLeader!: boolean;
}

/** One point of the programme, in the local time of the place. */
@Entity('visit_programme_item')
@Index('visit_programme_item_of_visit', ['visitId', 'position'])
export class VisitProgrammeItem implements ProgrammePoint {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('date', { nullable: true })
  on!: CalendarDate | null;

  @Column('time', { nullable: true })
  startsAt!: LocalTime | null;

  @Column('time', { nullable: true })
  endsAt!: LocalTime | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text', { nullable: true })
  responsible!: string | null;
}

/** What the visit cost, line by line, each in the currency it was paid in. */
@Entity('visit_cost')
@Index('visit_cost_of_visit', ['visitId', 'position'])
export class VisitCost {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  what!: string;

  /** in minor units of the currency */
  @Column('bigint', { transformer: wholeNumber })
  minorUnits!: number;

  /** ISO 4217 */
  @Column('text')
  currency!: string;

  /** whose money: in words */
  @Column('text', { nullable: true })
  paidBy!: string | null;
}

/** A gift handed over at the visit. */
@Entity('visit_gift')
@Index('visit_gift_of_visit', ['visitId', 'position'])
export class VisitGift {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('text')
  direction!: GiftDirection;

  @Column('text')
  what!: string;

  @Column('int')
  quantity!: number;
}
