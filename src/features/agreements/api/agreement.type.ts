import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { AgreementRow } from '../data/agreement-columns.js';
import type { AgreementLevel, AgreementType as AgreementKind, LegalRegime } from '../domain/agreement-kinds.js';
import type { Procedure } from '../domain/agreement-procedure.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import type { TermKind } from '../domain/agreement-term.js';
import type { CooperationSphere } from '../domain/cooperation-spheres.js';
import {
  AgreementLevelEnum,
  AgreementStatusEnum,
  AgreementTypeEnum,
  CooperationSphereEnum,
  LegalRegimeEnum,
  ProcedureEnum,
  TermKindEnum,
} from './agreement.enums.js';

@ObjectType('Agreement')
export class AgreementType implements AgreementRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => AgreementTypeEnum)
  type!: AgreementKind;

  @Field(() => LegalRegimeEnum)
  regime!: LegalRegime;

  @Field(() => AgreementLevelEnum)
  level!: AgreementLevel;

  @Field(() => ProcedureEnum)
  procedure!: Procedure;

  @Field(() => Int, { nullable: true, description: 'null: as the procedure has it; so the others' })
  ministryDays!: number | null;

  @Field(() => Int, { nullable: true })
  justiceDays!: number | null;

  @Field(() => Int, { nullable: true })
  sendingDays!: number | null;

  @Field(() => Int, { nullable: true })
  registrationDays!: number | null;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => [String])
  languages!: string[];

  @Field(() => [CooperationSphereEnum])
  subjects!: CooperationSphere[];

  @Field(() => AgreementStatusEnum)
  status!: AgreementStatus;

  statusOn!: string;

  partnershipId!: string | null;

  parentId!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day on which it is to be signed' })
  plannedSigningOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day of the last signature' })
  signedOn!: string | null;

  @Field(() => String, { nullable: true })
  signedAt!: string | null;

  @Field(() => Boolean)
  signedOnline!: boolean;

  @Field(() => TermKindEnum)
  termKind!: TermKind;

  @Field(() => CalendarDateScalarType, { nullable: true })
  inForceFrom!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  inForceTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'whole months before the end' })
  noticeMonths!: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the last day to give notice; derived' })
  noticeOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'whole months that a tacit renewal adds' })
  renewalMonths!: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day on which a party gave notice' })
  noticeGivenOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the last review of a perpetual agreement' })
  reviewedOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const AgreementConnection = connectionType('Agreement', () => AgreementType);
