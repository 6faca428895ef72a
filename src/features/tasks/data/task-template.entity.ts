import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { PartnershipStage } from '../../partnerships/index.js';
import type { TemplateDirection, TemplateOccasion, TemplateValues } from '../domain/task-template.js';

/** A task that visits or stages ask for again and again. Kept for good: what is needless is not in use. */
@Entity()
@Index('task_template_of_stage', ['stage'], { where: 'in_use' })
@Index('task_template_of_community', ['communityId'])
@Check('task_template_stage_whole', `(occasion = 'STAGE') = (stage IS NOT NULL)`)
export class TaskTemplate implements TemplateValues {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  occasion!: TemplateOccasion;

  /** null: of visits */
  @Column('text', { nullable: true })
  stage!: PartnershipStage | null;

  /** null: for the whole network */
  @Column('uuid', { nullable: true })
  communityId!: Id | null;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('integer')
  offsetDays!: number;

  @Column('text', { nullable: true })
  direction!: TemplateDirection | null;

  @Column('boolean')
  inPersonOnly!: boolean;

  @Column('boolean')
  inUse!: boolean;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
