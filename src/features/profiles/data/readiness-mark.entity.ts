import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReadinessItem, ReadinessPoint } from '../domain/readiness.js';

/** What somebody has written about one point of a municipality's readiness checklist. */
@Entity()
@Index('readiness_mark_once', ['municipalityId', 'item'], { unique: true })
export class ReadinessMark implements ReadinessPoint {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  municipalityId!: Id;

  @Column('text')
  item!: ReadinessItem;

  @Column('boolean')
  done!: boolean;

  @Column('text', { nullable: true })
  evidenceUrl!: string | null;

  /** a file of the profile */
  @Column('uuid', { nullable: true })
  evidenceFileId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('readiness_mark_owner')
  ownerId!: Id | null;

  @Column('text', { nullable: true })
  nextStep!: string | null;

  @Column('timestamptz')
  updatedAt!: Date;

  /** null: the program itself */
  @Column('uuid', { nullable: true })
  updatedById!: Id | null;
}
