import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { MatchVerdict } from '../domain/match-verdict.js';
import type { CriterionShare } from '../engine/explanation.js';
import type { Match, MatchExplanation } from './stored-match.js';

/** What somebody decided about a partner proposed to a community, with what was shown to them then. */
@Entity()
@Index('match_decision_standing', { synchronize: false })
@Index('match_decision_by_time', ['decidedAt', 'id'])
export class MatchDecision implements Match {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  communityId!: Id;

  @Column('uuid', { nullable: true })
  @Index('match_decision_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('match_decision_place')
  placeId!: Id | null;

  @Column('text')
  verdict!: MatchVerdict;

  /** always there when it was declined */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** the one that was opened */
  @Column('uuid', { nullable: true })
  @Index('match_decision_partnership')
  partnershipId!: Id | null;

  /** the run that proposed it; null: it was found at once */
  @Column('uuid', { nullable: true })
  runId!: Id | null;

  /** 0: what the program brings */
  @Column('int')
  weightsNumber!: number;

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

  @Column('timestamptz')
  decidedAt!: Date;

  @Column('uuid', { nullable: true })
  decidedById!: Id | null;

  /** undone, or replaced by another decision; null: it stands */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedById!: Id | null;
}
