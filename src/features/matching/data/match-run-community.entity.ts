import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A candidate's id and its score in the unit of the engine, best first. */
export type RankedIds = readonly (readonly [candidateId: Id, score: number])[];

/** A community of a run, and how far the run is with it. */
@Entity()
@Index('match_run_community_once', ['runId', 'communityId'], { unique: true })
export class MatchRunCommunity {
  @PrimaryColumn('uuid')
  runId!: Id;

  @PrimaryColumn('int')
  position!: number;

  @Column('uuid')
  @Index('match_run_of_community')
  communityId!: Id;

  /** null: not ranked yet */
  @Column('jsonb', { nullable: true })
  best!: RankedIds | null;

  /** its short-list is among the results */
  @Column('boolean', { default: false })
  explained!: boolean;
}
