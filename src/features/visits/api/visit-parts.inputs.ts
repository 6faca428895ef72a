import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { Line, Name, RequiredProse } from '../../../platform/validation/words.decorators.js';
import type { DayRange } from '../domain/visit-dates.js';
import type {
  CommitmentFields,
  CostFields,
  DelegateFields,
  GiftFields,
  OrganisationPart,
  ProgrammeItemFields,
} from '../domain/visit-fields.js';
import type { GiftDirection, OrganisationRole, VisitPartyRole } from '../domain/visit-kinds.js';
import type { Party } from '../domain/visit-parties.js';
import type { NewCommitment } from '../visits.service.js';
import { GiftDirectionEnum, OrganisationRoleEnum, VisitPartyRoleEnum } from './visit.type.js';

/** Characters of a commitment: a sentence or two, as said at the table. */
const LONGEST_COMMITMENT = 2_000;

@InputType()
export class DateRangeInput implements DayRange {
  @Field(() => CalendarDateScalarType)
  startsOn!: string;

  @Field(() => CalendarDateScalarType)
  endsOn!: string;
}

@InputType()
export class VisitPlaceInput {
  @Field(() => String)
  @Name()
  name!: string;

  @Field(() => String, { nullable: true })
  @CountryCode()
  countryCode?: string | null;
}

@InputType()
export class VisitOrganisationInput implements OrganisationPart {
  @Field(() => ID)
  @IsId()
  organisationId!: string;

  @Field(() => OrganisationRoleEnum)
  role!: OrganisationRole;
}

@InputType()
export class CostInput implements CostFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  what!: string;

  @Field(() => MoneyInput)
  @ValidateNested()
  @Type(() => MoneyInput)
  money!: MoneyInput;

  @Field(() => String, { nullable: true, description: 'whose money' })
  @Line()
  paidBy?: string | null;
}

@InputType()
export class GiftInput implements GiftFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => GiftDirectionEnum)
  direction!: GiftDirection;

  @Field(() => String)
  @Name()
  what!: string;

  @Field(() => Int, { nullable: true, description: 'absent: one' })
  @WholeNumber(1, 100_000)
  quantity?: number | null;
}

@InputType()
export class VisitPartyInput implements Party {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => VisitPartyRoleEnum)
  role!: VisitPartyRole;
}

@InputType()
export class DelegateInput implements DelegateFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  name!: string;

  @Field(() => String, { nullable: true })
  @Line()
  post?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => Boolean, { nullable: true })
  isLeader?: boolean | null;
}

@InputType()
export class ProgrammeItemInput implements ProgrammeItemFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on?: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  startsAt?: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  endsAt?: string | null;

  @Field(() => String)
  @Name()
  title!: string;

  @Field(() => String, { nullable: true })
  @Line()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  responsible?: string | null;
}

@InputType()
export class CommitmentInput implements CommitmentFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @RequiredProse(LONGEST_COMMITMENT)
  text!: string;

  @Field(() => ID, { nullable: true })
  @IsId()
  owedById?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  owedToId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;
}

@InputType({
  description: 'one commitment, without touching the rest of the visit (works from a phone that was offline)',
})
export class AddCommitmentInput implements NewCommitment {
  @Field(() => ID)
  @IsId()
  visitId!: string;

  @Field(() => ID, { description: 'made by the client, so that a repeated sending adds nothing' })
  @IsId()
  id!: string;

  @Field(() => String)
  @RequiredProse(LONGEST_COMMITMENT)
  text!: string;

  @Field(() => ID, { nullable: true })
  @IsId()
  owedById?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  owedToId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;
}
