import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { MunicipalityType } from '../../municipalities/api/index.js';
import type { MunicipalityRow } from '../../municipalities/index.js';
import { OrganisationObjectType } from '../../organisations/api/index.js';
import type { OrganisationRow } from '../../organisations/index.js';
import type { CommitmentRow, CostRow, DelegateRow, GiftRow, ProgrammeItemRow } from '../data/visit-parts.repository.js';
import type { DayRange } from '../domain/visit-dates.js';
import type { GiftDirection, OrganisationRole, VisitPartyRole } from '../domain/visit-kinds.js';
import { GiftDirectionEnum, OrganisationRoleEnum, VisitPartyRoleEnum } from './visit.type.js';

@ObjectType('DateRange')
export class DateRangeType implements DayRange {
  @Field(() => CalendarDateScalarType)
  startsOn!: string;

  @Field(() => CalendarDateScalarType)
  endsOn!: string;
}

@ObjectType('VisitParty')
export class VisitPartyType {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityRow;

  @Field(() => VisitPartyRoleEnum)
  role!: VisitPartyRole;
}

@ObjectType('Delegate')
export class DelegateType implements Omit<DelegateRow, 'visitId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  post!: string | null;

  municipalityId!: string | null;

  @Field(() => Boolean)
  isLeader!: boolean;
}

@ObjectType('ProgrammeItem')
export class ProgrammeItemType implements Omit<ProgrammeItemRow, 'visitId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on!: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  startsAt!: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  endsAt!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  responsible!: string | null;
}

@ObjectType('VisitOrganisation')
export class VisitOrganisationType {
  @Field(() => OrganisationObjectType)
  organisation!: OrganisationRow;

  @Field(() => OrganisationRoleEnum)
  role!: OrganisationRole;
}

@ObjectType('VisitCost')
export class CostType implements Omit<CostRow, 'visitId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  what!: string;

  minorUnits!: number;

  currency!: string;

  @Field(() => String, { nullable: true, description: 'whose money' })
  paidBy!: string | null;
}

@ObjectType('VisitGift')
export class GiftType implements Omit<GiftRow, 'visitId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => GiftDirectionEnum)
  direction!: GiftDirection;

  @Field(() => String)
  what!: string;

  @Field(() => Int)
  quantity!: number;
}

@ObjectType('Commitment')
export class CommitmentType implements Omit<CommitmentRow, 'visitId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  owedById!: string | null;

  owedToId!: string | null;

  ownerId!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn!: string | null;
}
