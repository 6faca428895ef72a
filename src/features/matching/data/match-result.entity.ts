import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { CriterionShare } from '../engine/explanation.js';
import type { Match, MatchExplanation } from './stored-match.js';

/** One line of a community's short-list in a run. */
@Entity()
@Index('match_result_rank', ['runId', 'position', 'rank'], { unique: true })
export class MatchResult implements Match {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  runId!: Id;

  @Column('uuid')
  @Index('match_result_of_community')
  communityId!: Id;

  @Column('uuid', { nullable: true })
  @Index('match_result_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('match_result_place')
  placeId!: Id | null;

  /** the community's in the run */
  @Column('int')
  position!: number;

  /** from 1, within the community */
  @Column('int')
  rank!: number;

  /** the forum gives the two to each other */
  @Column('boolean')
  paired!: boolean;

  @Column('double precision')
  score!: number;

  @Column('double precision')
  coverage!: number;

  @Column('double precision', { nullable: true })
  distanceKm!: number | null;

  @Column('jsonb')
  criteria!: readonly CriterionShare[];

  @Column('jsonb')
  explanation!: MatchExplanation;
}
