import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Prose, RequiredProse } from '../../../platform/validation/words.decorators.js';
import { MunicipalityFieldsInput } from '../../municipalities/api/index.js';
import type { WrittenWeight } from '../criterion-weights.js';
import type { MatchDecisionsFilter } from '../data/match-decisions.repository.js';
import type { MatchResultsFilter, MatchRunsFilter } from '../data/match-runs.repository.js';
import type { MatchRunKind, MatchRunState } from '../domain/match-run.js';
import type { MatchVerdict } from '../domain/match-verdict.js';
import type { Criterion } from '../engine/weights.js';
import { MOST_COMMUNITIES } from '../match-runs.service.js';
import { MatchCriterionEnum, MatchRunKindEnum, MatchRunStateEnum, MatchVerdictEnum } from './match.enums.js';

const MOST_COUNTRIES = 250;
const MOST_PARTNERS = 1_000;
const LONGEST_LIST = 50;
const TEN_THOUSANDTHS = 10_000;
/** characters of a reason */
const REASON = 2_000;

@InputType('CriterionWeightInput')
export class CriterionWeightInput implements WrittenWeight {
  @Field(() => MatchCriterionEnum)
  criterion!: Criterion;

  @Field(() => Int, { description: 'ten-thousandths of the score; all together 10 000' })
  @WholeNumber(0, TEN_THOUSANDTHS)
  weight!: number;
}

/** Arguments of an instant search; a class, so that they are checked like every input. */
@ArgsType()
export class MatchCandidatesArgs {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => Int, { nullable: true, defaultValue: 10 })
  @WholeNumber(1, LONGEST_LIST)
  first: number = 10;

  @Field(() => [String], { nullable: true, description: 'only partners of these countries' })
  @CountryCode({ each: true })
  @AtMost(MOST_COUNTRIES)
  countryCodes?: string[] | null;

  @Field(() => [CriterionWeightInput], { nullable: true, description: 'what if these weights were in use' })
  @ValidateNested({ each: true })
  @Type(() => CriterionWeightInput)
  weights?: CriterionWeightInput[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'those turned down, too' })
  withDeclined: boolean = false;
}

@InputType('MatchRunFilter')
export class MatchRunFilterInput implements MatchRunsFilter {
  @Field(() => [MatchRunKindEnum], { nullable: true })
  kinds?: MatchRunKind[] | null;

  @Field(() => [MatchRunStateEnum], { nullable: true })
  states?: MatchRunState[] | null;
}

@ArgsType()
export class MatchRunsArgs extends PageArgs {
  @Field(() => MatchRunFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => MatchRunFilterInput)
  filter?: MatchRunFilterInput | null;
}

@InputType('MatchResultFilter')
export class MatchResultFilterInput implements MatchResultsFilter {
  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_COMMUNITIES)
  communityIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'only pairs that a forum gives to each other' })
  paired?: boolean | null;
}

@ArgsType()
export class MatchResultsArgs extends PageArgs {
  @Field(() => MatchResultFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => MatchResultFilterInput)
  filter?: MatchResultFilterInput | null;
}

@InputType('MatchDecisionFilter')
export class MatchDecisionFilterInput implements MatchDecisionsFilter {
  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_COMMUNITIES)
  communityIds?: string[] | null;

  @Field(() => [MatchVerdictEnum], { nullable: true })
  verdicts?: MatchVerdict[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: those that stand; false: those undone or replaced' })
  standing?: boolean | null;
}

@ArgsType()
export class MatchDecisionsArgs extends PageArgs {
  @Field(() => MatchDecisionFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => MatchDecisionFilterInput)
  filter?: MatchDecisionFilterInput | null;
}

@ArgsType()
export class MatchReviewArgs {
  @Field(() => ID, { nullable: true, description: 'of one run; else of all' })
  @IsId()
  runId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'this day included' })
  to?: string | null;
}

@ArgsType()
export class PreviewMatchWeightsArgs {
  @Field(() => ID)
  @IsId()
  runId!: string;

  @Field(() => [CriterionWeightInput])
  @ValidateNested({ each: true })
  @Type(() => CriterionWeightInput)
  weights!: CriterionWeightInput[];
}

@InputType()
export class StartMatchRunInput {
  @Field(() => MatchRunKindEnum)
  kind!: MatchRunKind;

  @Field(() => String, { nullable: true })
  @Line()
  title?: string | null;

  @Field(() => [ID], { nullable: true, description: 'absent: all of one’s own that are open to partners' })
  @IsId({ each: true })
  @AtMost(MOST_COMMUNITIES)
  communityIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'only partners of these countries; not for a forum' })
  @CountryCode({ each: true })
  @AtMost(MOST_COUNTRIES)
  countryCodes?: string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'partners on each short-list, at most' })
  @WholeNumber(1, LONGEST_LIST)
  listLength: number = 10;

  @Field(() => [ID], { nullable: true, description: 'of a forum: the municipalities abroad that came' })
  @IsId({ each: true })
  @AtMost(MOST_PARTNERS)
  partnerIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'of a forum: communities for each partner; absent: as many as it has free places',
  })
  @WholeNumber(1, 100)
  placesPerPartner?: number | null;
}

@InputType()
export class SaveMatchWeightsInput {
  @Field(() => Int, { description: 'number of the version in use when the change was thought of' })
  expectedNumber!: number;

  @Field(() => String, { description: 'why' })
  @RequiredProse(REASON)
  note!: string;

  @Field(() => [CriterionWeightInput], { description: 'criteria that are not named keep their weight' })
  @ValidateNested({ each: true })
  @Type(() => CriterionWeightInput)
  weights!: CriterionWeightInput[];
}

@InputType()
export class PutMatchWeightsIntoUseInput {
  @Field(() => Int)
  expectedNumber!: number;

  @Field(() => Int, { description: '0: the standard' })
  @WholeNumber(0, 1_000_000)
  number!: number;
}

@InputType({ isAbstract: true })
class MatchedPairInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => ID, { nullable: true, description: 'either this or the place' })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'the run that proposed it' })
  @IsId()
  runId?: string | null;
}

@InputType()
export class AcceptMatchInput extends MatchedPairInput {
  @Field(() => String, { nullable: true, description: 'what is to be added to the reasons' })
  @Prose(REASON)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'in charge of the partnership' })
  @IsId()
  ownerId?: string | null;

  @Field(() => MunicipalityFieldsInput, {
    nullable: true,
    description: 'of a place: go before what it says; the Ukrainian name is needed where the place has none',
  })
  @ValidateNested()
  @Type(() => MunicipalityFieldsInput)
  fields?: MunicipalityFieldsInput | null;
}

@InputType()
export class DeclineMatchInput extends MatchedPairInput {
  @Field(() => String)
  @RequiredProse(REASON)
  reason!: string;
}

@InputType()
export class ShortlistMatchInput extends MatchedPairInput {}
