import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/page.js';
import type { AskAnswered, CriterionWeights, Match, MatchExplanation, WarmPath } from '../data/stored-match.js';
import type { CriterionShare, Gain } from '../engine/explanation.js';
import type { HardReason } from '../engine/hard-reasons.js';
import type { Criterion } from '../engine/weights.js';
import type { FoundMatches } from '../matches.service.js';
import type { SetAside } from '../matching.js';
import { AskerEnum, HardReasonEnum, MatchCriterionEnum } from './match.enums.js';

@ObjectType('MatchCriterionShare', { description: 'One criterion of a match.' })
export class CriterionShareType implements CriterionShare {
  @Field(() => MatchCriterionEnum)
  criterion!: Criterion;

  @Field(() => Float, { nullable: true, description: '0 to 1; null: one of the two says nothing, it was left out' })
  value!: number | null;

  @Field(() => Float, { description: 'of the score of this pair, 0 to 1' })
  weight!: number;

  @Field(() => Float, { description: 'points of 100 above what is usual in the partner’s country; may be negative' })
  contribution!: number;
}

@ObjectType('MatchGain', { description: 'What would raise the score.' })
export class MatchGainType implements Gain {
  @Field(() => MatchCriterionEnum)
  criterion!: Criterion;

  @Field(() => Float, { description: 'points of 100 if it were met in full' })
  gain!: number;

  @Field(() => Boolean, { description: 'nothing is known yet, so telling is the first step' })
  missing!: boolean;
}

@ObjectType('AskAnswered', { description: 'A need of one side that an offer of the other answers.' })
export class AskAnsweredType implements AskAnswered {
  @Field(() => AskerEnum)
  asker!: 'COMMUNITY' | 'PARTNER';

  @Field(() => Float, { description: '1: the same thing, 0.6: the same direction, 0.3: a related one' })
  similarity!: number;

  needId!: string;
  offerId!: string;
}

@ObjectType('WarmPath', { description: 'Known partners that lead from the community to the candidate.' })
export class WarmPathType implements WarmPath {
  viaIds!: readonly string[];
  partnershipIds!: readonly string[];
}

@ObjectType('Match', { description: 'A partner proposed to a community, with the reasons.' })
export class MatchType implements Match {
  communityId!: string;
  municipalityId!: string | null;
  placeId!: string | null;
  explanation!: MatchExplanation;

  @Field(() => Float, { description: '0 to 100; no probability' })
  score!: number;

  @Field(() => Float, { description: 'share of the weights that both sides say enough about, 0 to 100' })
  coverage!: number;

  @Field(() => Float, { nullable: true })
  distanceKm!: number | null;

  @Field(() => [CriterionShareType])
  criteria!: readonly CriterionShare[];
}

@ObjectType('SetAside', {
  description: 'How many candidates a hard reason keeps out; each counts for its first reason.',
})
export class SetAsideType implements SetAside {
  @Field(() => HardReasonEnum)
  reason!: HardReason;

  @Field(() => Int)
  candidates!: number;
}

@ObjectType('CriterionWeight')
export class CriterionWeightType {
  @Field(() => MatchCriterionEnum)
  criterion!: Criterion;

  @Field(() => Int, { description: 'ten-thousandths of the score; all together 10 000' })
  weight!: number;
}

@ObjectType('MatchCandidates', { description: 'The best partners for one community, as of now.' })
export class MatchCandidatesType implements FoundMatches {
  communityId!: string;
  countryCodes!: readonly string[] | null;
  weights!: CriterionWeights;

  @Field(() => Int, { nullable: true, description: 'version of the weights; 0: standard; null: the asker’s own' })
  weightsNumber!: number | null;

  @Field(() => Int, { description: 'municipalities and places that were looked at' })
  considered!: number;

  @Field(() => [MatchType], { description: 'the best first' })
  matches!: readonly Match[];
}

@ObjectType('MatchResult', { description: 'A line of a short-list that a run has kept.' })
export class MatchResultType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'from 1, within the community' })
  rank!: number;

  @Field(() => Boolean, { description: 'the forum gives the two to each other' })
  paired!: boolean;

  communityId!: string;
}

export const MatchResultConnection = connectionType('MatchResult', () => MatchResultType);
