import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

/** A worker process that lives, or lived within the last day. */
@Entity()
export class WorkerSeen {
  /** made at the start of the process */
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  host!: string;

  @Column('int')
  pid!: number;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  /** its sweeper's last pass */
  @Column('timestamptz', { nullable: true })
  sweptAt!: Date | null;

  /** worker clock − database clock */
  @Column('int')
  clockOffsetMs!: number;

  /** true: it sends nothing, because its clock is wrong */
  @Column('boolean')
  paused!: boolean;
}
