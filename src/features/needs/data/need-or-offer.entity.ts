import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { AidType, CooperationDirection, GoodsClass } from '../../../kernel/cooperation.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Quantity } from '../../../kernel/quantity.js';
import { wholeNumber } from '../../../platform/database/whole-number.js';
import type { NeedFacts } from '../domain/need-fields.js';
import type { NeedNature, OfferKind } from '../domain/need-kinds.js';
import type { NeedStatus } from '../domain/need-status.js';
import type { NeedSubtype } from '../domain/need-subtypes.js';

/** What a municipality looks for or has to give. */
@Entity()
@Index('need_or_offer_words', { synchronize: false })
@Index('need_or_offer_by_confirmation', { synchronize: false })
@Index('need_or_offer_by_title', { synchronize: false })
@Index('need_or_offer_by_priority', { synchronize: false })
@Index('need_or_offer_shown', { synchronize: false })
@Index('need_or_offer_by_direction', { synchronize: false })
export class NeedOrOffer implements NeedFacts {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('need_or_offer_of_municipality')
  municipalityId!: Id;

  @Column('text')
  nature!: NeedNature;

  @Column('text')
  status!: NeedStatus;

  /** why it was withdrawn, or is free again */
  @Column('text', { nullable: true })
  statusReason!: string | null;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  descriptionUk!: string | null;

  @Column('text', { nullable: true })
  descriptionEn!: string | null;

  @Column('text')
  direction!: CooperationDirection;

  @Column('text', { nullable: true })
  subtype!: NeedSubtype | null;

  /** of needs only */
  @Column('text', { nullable: true })
  aidType!: AidType | null;

  /** of offers only */
  @Column('text', { nullable: true })
  offerKind!: OfferKind | null;

  @Column('text', { nullable: true })
  goodsClass!: GoodsClass | null;

  @Column('bigint', { nullable: true, transformer: wholeNumber })
  quantity!: Quantity | null;

  @Column('text', { nullable: true })
  unitUk!: string | null;

  @Column('text', { nullable: true })
  unitEn!: string | null;

  /** 1 is the most urgent, 3 the least */
  @Column('int')
  priority!: number;

  @Column('bigint', { nullable: true, transformer: wholeNumber })
  costMinorUnits!: number | null;

  @Column('text', { nullable: true })
  costCurrency!: string | null;

  /** an organisation */
  @Column('uuid', { nullable: true })
  @Index('need_or_offer_beneficiary')
  beneficiaryId!: Id | null;

  @Column('date', { nullable: true })
  validUntil!: CalendarDate | null;

  /** when it was published or last confirmed; null: never published */
  @Column('date', { nullable: true })
  reconfirmedOn!: CalendarDate | null;

  @Column('uuid', { nullable: true })
  @Index('need_or_offer_owner')
  ownerId!: Id | null;

  @Column('text', { nullable: true })
  note!: string | null;

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
