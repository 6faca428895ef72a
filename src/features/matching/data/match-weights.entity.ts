import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { CriterionWeights } from './stored-match.js';

/** One version of the weights; never changed, only replaced. */
@Entity()
@Index('match_weights_one_active', { synchronize: false })
export class MatchWeights {
  @PrimaryColumn('uuid')
  id!: Id;

  /** counts from 1; 0 is what the program brings */
  @Column('int', { unique: true })
  number!: number;

  /** why they are as they are */
  @Column('text')
  note!: string;

  @Column('jsonb')
  weights!: CriterionWeights;

  /** the version that matching uses; none: what the program brings */
  @Column('boolean')
  active!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdById!: Id | null;
}
