import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/page.js';
import type { MatchVerdict } from '../domain/match-verdict.js';
import { MatchVerdictEnum } from './match.enums.js';

@ObjectType('MatchDecision', { description: 'What somebody decided about a proposed partner.' })
export class MatchDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => MatchVerdictEnum)
  verdict!: MatchVerdict;

  @Field(() => String, { nullable: true, description: 'always there when it was declined' })
  reason!: string | null;

  @Field(() => Int, { description: 'version of the weights; 0: standard' })
  weightsNumber!: number;

  @Field(() => GraphQLISODateTime)
  decidedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'undone or replaced; null: it stands' })
  endedAt!: Date | null;

  communityId!: string;
  partnershipId!: string | null;
  runId!: string | null;
  decidedById!: string | null;
  endedById!: string | null;
}

export const MatchDecisionConnection = connectionType('MatchDecision', () => MatchDecisionType);
