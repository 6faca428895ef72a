import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { Stock } from '../domain/stock.js';

/** A thing that a community keeps to give away: notebooks, paintings, sweets. */
@Entity()
@Index('gift_item_words', { synchronize: false })
@Index('gift_item_by_name', { synchronize: false })
@Index('gift_item_by_stock', { synchronize: false })
export class GiftItem {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('gift_item_of_community')
  communityId!: Id;

  @Column('text')
  nameUk!: string;

  @Column('text', { nullable: true })
  nameEn!: string | null;

  /** what one piece is called: «шт.», «набір» */
  @Column('text', { nullable: true })
  unit!: string | null;

  /** fewer than this ask for a purchase; null: none */
  @Column('int', { nullable: true })
  minimum!: number | null;

  @Column('text', { nullable: true })
  keptWhere!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: Id | null;

  /** follows from the movements, written with each of them; null: unknown */
  @Column('int', { nullable: true })
  inStock!: Stock;

  /** counts what people write of the thing itself; its movements have versions of their own */
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
