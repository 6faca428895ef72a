import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CooperationGoal } from '../../../kernel/cooperation.js';
import { MunicipalityKindEnum } from '../../municipalities/api/index.js';
import type { MunicipalityKind } from '../../municipalities/index.js';
import { CooperationGoalEnum } from '../../partnerships/api/index.js';
import type { ProfileRow } from '../data/profiles.repository.js';
import type {
  LanguageResource,
  MatchingStatus,
  MunicipalityChallenge,
  MunicipalityTrait,
} from '../domain/matching-terms.js';
import type { NextBestStep, ReadinessAdvice, ReadinessItem } from '../domain/readiness.js';
import {
  LanguageResourceEnum,
  MatchingStatusEnum,
  MunicipalityChallengeEnum,
  MunicipalityTraitEnum,
  ReadinessAdviceEnum,
  ReadinessItemEnum,
} from './profile.enums.js';

@ObjectType('CooperationProfile', {
  description: 'How a municipality wants to cooperate; blank and of version 0 until somebody writes it.',
})
export class CooperationProfileType implements ProfileRow {
  @Field(() => ID, { description: 'the id of the municipality' })
  id!: string;

  @Field(() => MatchingStatusEnum)
  matchingStatus!: MatchingStatus;

  @Field(() => Boolean, { description: 'it is never proposed to anybody' })
  optedOutOfMatching!: boolean;

  @Field(() => Int, { nullable: true, description: 'partnerships it can carry at a time, as it says itself' })
  capacity!: number | null;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2' })
  excludedCountries!: string[];

  @Field(() => [MunicipalityKindEnum])
  excludedKinds!: MunicipalityKind[];

  @Field(() => [MunicipalityTraitEnum])
  traits!: MunicipalityTrait[];

  @Field(() => [MunicipalityChallengeEnum])
  challenges!: MunicipalityChallenge[];

  @Field(() => [CooperationGoalEnum])
  goals!: CooperationGoal[];

  @Field(() => [LanguageResourceEnum], { description: 'who helps out with languages' })
  languageResources!: LanguageResource[];

  @Field(() => String, { nullable: true, description: 'why it looks for partners' })
  whyUk!: string | null;

  @Field(() => String, { nullable: true })
  whyEn!: string | null;

  @Field(() => String, { nullable: true })
  forWhomUk!: string | null;

  @Field(() => String, { nullable: true })
  forWhomEn!: string | null;

  @Field(() => String, { nullable: true })
  goalUk!: string | null;

  @Field(() => String, { nullable: true })
  goalEn!: string | null;

  @Field(() => String, { nullable: true, description: 'what is to come of it soon' })
  shortTermUk!: string | null;

  @Field(() => String, { nullable: true })
  shortTermEn!: string | null;

  @Field(() => String, { nullable: true })
  mediumTermUk!: string | null;

  @Field(() => String, { nullable: true })
  mediumTermEn!: string | null;

  @Field(() => String, { nullable: true })
  longTermUk!: string | null;

  @Field(() => String, { nullable: true })
  longTermEn!: string | null;

  @Field(() => Int, { description: '0: nobody has written it yet' })
  version!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt!: Date | null;

  population!: number | null;
}

@ObjectType('ReadinessPoint', { description: 'One point of the checklist; every profile has all twelve.' })
export class ReadinessPointType {
  @Field(() => ReadinessItemEnum)
  item!: ReadinessItem;

  @Field(() => Boolean)
  done!: boolean;

  @Field(() => String, { nullable: true })
  evidenceUrl!: string | null;

  @Field(() => Boolean, { description: 'done, and the proof can be looked at: it counts in the index' })
  proven!: boolean;

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  updatedAt!: Date | null;

  municipalityId!: string;
  evidenceFileId!: string | null;
  ownerId!: string | null;
  updatedById!: string | null;
}

@ObjectType('NextBestStep')
export class NextBestStepType implements NextBestStep {
  @Field(() => ReadinessItemEnum)
  item!: ReadinessItem;

  @Field(() => ReadinessAdviceEnum)
  advice!: ReadinessAdvice;
}
