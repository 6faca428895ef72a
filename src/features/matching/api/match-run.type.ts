import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/page.js';
import type { MatchRun } from '../data/match-run.entity.js';
import type { CriterionWeights } from '../data/stored-match.js';
import type { MatchRunKind, MatchRunParameters, MatchRunState } from '../domain/match-run.js';
import { MatchRunKindEnum, MatchRunStateEnum } from './match.enums.js';

@ObjectType('MatchRun', { description: 'A matching of several communities, worked off in the background.' })
export class MatchRunType implements Omit<MatchRun, 'leaseBy' | 'leaseUntil' | 'attempts'> {
  @Field(() => ID)
  id!: string;

  @Field(() => MatchRunKindEnum)
  kind!: MatchRunKind;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => MatchRunStateEnum)
  state!: MatchRunState;

  @Field(() => Int, { description: 'steps: two for each community' })
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int, { nullable: true, description: 'municipalities and places looked at; null: not begun' })
  considered!: number | null;

  @Field(() => Int, { description: 'version of the weights; 0: standard' })
  weightsNumber!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  startedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt!: Date | null;

  parameters!: MatchRunParameters;
  weights!: CriterionWeights;
  createdById!: string | null;
}

export const MatchRunConnection = connectionType('MatchRun', () => MatchRunType);
