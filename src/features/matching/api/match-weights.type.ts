import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/page.js';
import type { CandidateKey, CriterionWeights } from '../data/stored-match.js';
import type { ListChange, WeightsPreview } from '../weights-preview.service.js';

@ObjectType('MatchWeights', { description: 'A version of how much each criterion counts.' })
export class MatchWeightsType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'counts from 1; 0: the standard' })
  number!: number;

  @Field(() => String, { description: 'why they are as they are; empty for the standard' })
  note!: string;

  @Field(() => Boolean, { description: 'in use' })
  active!: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  weights!: CriterionWeights;
  createdById!: string | null;
}

export const MatchWeightsConnection = connectionType('MatchWeights', () => MatchWeightsType);

@ObjectType('MatchCandidate', { description: 'A municipality of the register, or a place that it does not have.' })
export class MatchCandidateType implements CandidateKey {
  municipalityId!: string | null;
  placeId!: string | null;
}

@ObjectType('MatchListChange', { description: 'What other weights would do to one short-list.' })
export class ListChangeType implements ListChange {
  @Field(() => [MatchCandidateType])
  entering!: readonly CandidateKey[];

  @Field(() => [MatchCandidateType])
  leaving!: readonly CandidateKey[];

  @Field(() => Boolean, { description: 'another partner would stand first' })
  firstChanges!: boolean;

  communityId!: string;
}

@ObjectType('MatchWeightsPreview', {
  description: 'What other weights would change in a run, both sides reckoned anew.',
})
export class WeightsPreviewType implements WeightsPreview {
  @Field(() => Int, { description: 'communities that were tried: all, or a sample spread over the run' })
  tried!: number;

  @Field(() => Int, { description: 'of the run' })
  communities!: number;

  @Field(() => Int)
  listsChanged!: number;

  @Field(() => Int)
  firstsChanged!: number;

  @Field(() => Float, { nullable: true, description: 'how unevenly proposals fall on partners now, 0 to 1' })
  giniBefore!: number | null;

  @Field(() => Float, { nullable: true })
  giniAfter!: number | null;

  @Field(() => [ListChangeType], { description: 'communities whose list would change' })
  changes!: readonly ListChange[];
}
