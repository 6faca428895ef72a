import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { MatchRunKind, MatchRunParameters, MatchRunState } from '../domain/match-run.js';
import type { CriterionWeights } from './stored-match.js';

/** A matching of several communities that is worked off in the background; its result stays. */
@Entity()
@Index('match_run_open', { synchronize: false })
export class MatchRun {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  kind!: MatchRunKind;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('jsonb')
  parameters!: MatchRunParameters;

  /** as they were when it was asked for */
  @Column('jsonb')
  weights!: CriterionWeights;

  /** 0: what the program brings */
  @Column('int')
  weightsNumber!: number;

  @Column('text')
  state!: MatchRunState;

  /** steps: each community is ranked, then explained */
  @Column('int')
  total!: number;

  @Column('int', { default: 0 })
  done!: number;

  /** places and municipalities that were looked at; null: not begun */
  @Column('int', { nullable: true })
  considered!: number | null;

  /** the worker that is at it */
  @Column('uuid', { nullable: true })
  leaseBy!: Id | null;

  /** after this instant another worker may go on with it */
  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  /** how often a worker began since the last step that was kept */
  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  @Index('match_run_by_person')
  createdById!: Id | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
