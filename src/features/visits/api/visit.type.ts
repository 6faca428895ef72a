import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { VisitRow } from '../data/visits.repository.js';
import { DATE_PRECISIONS, type DatePrecision } from '../domain/visit-dates.js';
import {
  GIFT_DIRECTIONS,
  GROUP_AGES,
  ORGANISATION_ROLES,
  type GroupAges,
  type Participation,
  PARTICIPATIONS,
  VISIT_DIRECTIONS,
  VISIT_KINDS,
  VISIT_MODES,
  VISIT_PARTY_ROLES,
  type VisitDirection,
  type VisitKind,
  type VisitMode,
  type VisitPlace,
} from '../domain/visit-kinds.js';
import type { VisitMove } from '../domain/visit-moves.js';
import { VISIT_STATUSES, type VisitStatus } from '../domain/visit-status.js';

export const VisitKindEnum = enumOf(VISIT_KINDS);
registerEnumType(VisitKindEnum, { name: 'VisitKind', description: 'what was done; the direction says who travels' });
export const ParticipationEnum = enumOf(PARTICIPATIONS);
registerEnumType(ParticipationEnum, { name: 'Participation' });
export const GroupAgesEnum = enumOf(GROUP_AGES);
registerEnumType(GroupAgesEnum, { name: 'GroupAges' });
export const OrganisationRoleEnum = enumOf(ORGANISATION_ROLES);
registerEnumType(OrganisationRoleEnum, { name: 'VisitOrganisationRole' });
export const GiftDirectionEnum = enumOf(GIFT_DIRECTIONS);
registerEnumType(GiftDirectionEnum, { name: 'GiftDirection' });
export const VisitDirectionEnum = enumOf(VISIT_DIRECTIONS);
registerEnumType(VisitDirectionEnum, { name: 'VisitDirection' });
export const VisitModeEnum = enumOf(VISIT_MODES);
registerEnumType(VisitModeEnum, { name: 'VisitMode' });
export const VisitStatusEnum = enumOf(VISIT_STATUSES);
registerEnumType(VisitStatusEnum, { name: 'VisitStatus' });
export const VisitPartyRoleEnum = enumOf(VISIT_PARTY_ROLES);
registerEnumType(VisitPartyRoleEnum, { name: 'VisitPartyRole' });
export const DatePrecisionEnum = enumOf(DATE_PRECISIONS);
registerEnumType(DatePrecisionEnum, { name: 'DatePrecision' });

@ObjectType('VisitMove')
export class VisitMoveType implements VisitMove {
  @Field(() => VisitStatusEnum)
  status!: VisitStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('VisitPlace')
export class VisitPlaceType implements VisitPlace {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  countryCode!: string | null;
}

@ObjectType('Visit')
export class VisitType implements VisitRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => VisitKindEnum)
  kind!: VisitKind;

  @Field(() => VisitDirectionEnum)
  direction!: VisitDirection;

  @Field(() => VisitModeEnum)
  mode!: VisitMode;

  @Field(() => VisitStatusEnum)
  status!: VisitStatus;

  statusReason!: string | null;

  @Field(() => DatePrecisionEnum)
  datePrecision!: DatePrecision;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn!: string | null;

  @Field(() => [VisitPlaceType])
  places!: VisitPlace[];

  @Field(() => String, { nullable: true })
  hosts!: string | null;

  @Field(() => String, { nullable: true })
  organisers!: string | null;

  @Field(() => ParticipationEnum, { nullable: true, description: 'what our side did there' })
  participation!: Participation | null;

  @Field(() => [String])
  topics!: string[];

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => Int, { nullable: true })
  headCount!: number | null;

  @Field(() => GroupAgesEnum, { nullable: true })
  groupAges!: GroupAges | null;

  @Field(() => String, { nullable: true })
  interpreters!: string | null;

  @Field(() => String, { nullable: true, description: 'the order that sends or receives the delegation' })
  orderNumber!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  orderedOn!: string | null;

  @Field(() => Boolean, { description: 'kept from everybody who does not work on visits, until it is over' })
  embargoed!: boolean;

  @Field(() => String, { nullable: true })
  outcomes!: string | null;

  @Field(() => String, { nullable: true })
  report!: string | null;

  @Field(() => Boolean)
  noCommitments!: boolean;

  ownerId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const VisitConnection = connectionType('Visit', () => VisitType);
