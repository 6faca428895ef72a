import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { CooperationGoal } from '../../../kernel/cooperation.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Prose } from '../../../platform/validation/words.decorators.js';
import { MunicipalityKindEnum } from '../../municipalities/api/index.js';
import type { MunicipalityKind } from '../../municipalities/index.js';
import { CooperationGoalEnum } from '../../partnerships/api/index.js';
import type {
  LanguageResource,
  MatchingStatus,
  MunicipalityChallenge,
  MunicipalityTrait,
} from '../domain/matching-terms.js';
import type { ReadinessItem } from '../domain/readiness.js';
import type { ProfileFields, ReadinessFields } from '../profile-changes.js';
import {
  LanguageResourceEnum,
  MatchingStatusEnum,
  MunicipalityChallengeEnum,
  MunicipalityTraitEnum,
  ReadinessItemEnum,
} from './profile.enums.js';

/** characters of one answer of a vision */
const ANSWER = 2_000;

@InputType('CooperationProfileFields')
export class CooperationProfileFieldsInput implements ProfileFields {
  @Field(() => MatchingStatusEnum, { nullable: true })
  matchingStatus?: MatchingStatus | null;

  @Field(() => Boolean, { nullable: true })
  optedOutOfMatching?: boolean | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, 100)
  capacity?: number | null;

  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  @AtMost(250)
  excludedCountries?: string[] | null;

  @Field(() => [MunicipalityKindEnum], { nullable: true })
  excludedKinds?: MunicipalityKind[] | null;

  @Field(() => [MunicipalityTraitEnum], { nullable: true })
  traits?: MunicipalityTrait[] | null;

  @Field(() => [MunicipalityChallengeEnum], { nullable: true })
  challenges?: MunicipalityChallenge[] | null;

  @Field(() => [CooperationGoalEnum], { nullable: true })
  goals?: CooperationGoal[] | null;

  @Field(() => [LanguageResourceEnum], { nullable: true })
  languageResources?: LanguageResource[] | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  whyUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  whyEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  forWhomUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  forWhomEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  goalUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  goalEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  shortTermUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  shortTermEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  mediumTermUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  mediumTermEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  longTermUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(ANSWER)
  longTermEn?: string | null;
}

@InputType()
export class UpdateCooperationProfileInput {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => Int, { description: '0 where nobody has written it yet' })
  expectedVersion!: number;

  @Field(() => CooperationProfileFieldsInput)
  @ValidateNested()
  @Type(() => CooperationProfileFieldsInput)
  fields!: CooperationProfileFieldsInput;
}

@InputType('ReadinessFields')
export class ReadinessFieldsInput implements ReadinessFields {
  @Field(() => Boolean, { nullable: true })
  done?: boolean | null;

  @Field(() => String, { nullable: true })
  @WebAddress()
  evidenceUrl?: string | null;

  @Field(() => ID, { nullable: true, description: 'a file of the profile, sent to /files/profiles/{municipality}' })
  @IsId()
  evidenceFileId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true })
  @Line(500)
  nextStep?: string | null;
}

@InputType()
export class MarkReadinessInput {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => Int, { description: 'of the profile; 0 where nobody has written it yet' })
  expectedVersion!: number;

  @Field(() => ReadinessItemEnum)
  item!: ReadinessItem;

  @Field(() => ReadinessFieldsInput)
  @ValidateNested()
  @Type(() => ReadinessFieldsInput)
  fields!: ReadinessFieldsInput;
}
