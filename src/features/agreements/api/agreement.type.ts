import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { CooperationDirectionEnum } from '../../partnerships/api/index.js';
import type { AgreementPartyRow, AgreementRow, StatusChangeRow } from '../data/agreements.repository.js';
import {
  AGREEMENT_LEVELS,
  AGREEMENT_TYPES,
  type AgreementLevel,
  type AgreementType as AgreementKind,
  LEGAL_REGIMES,
  type LegalRegime,
} from '../domain/agreement-kinds.js';
import type { AgreementMove } from '../domain/agreement-moves.js';
import { AGREEMENT_STATUSES, type AgreementStatus } from '../domain/agreement-status.js';
import { TERM_KINDS, type TermKind } from '../domain/agreement-term.js';

export const AgreementTypeEnum = enumOf(AGREEMENT_TYPES);
registerEnumType(AgreementTypeEnum, { name: 'AgreementType' });
export const LegalRegimeEnum = enumOf(LEGAL_REGIMES);
registerEnumType(LegalRegimeEnum, { name: 'LegalRegime' });
export const AgreementLevelEnum = enumOf(AGREEMENT_LEVELS);
registerEnumType(AgreementLevelEnum, { name: 'AgreementLevel' });
export const AgreementStatusEnum = enumOf(AGREEMENT_STATUSES);
registerEnumType(AgreementStatusEnum, { name: 'AgreementStatus' });
export const TermKindEnum = enumOf(TERM_KINDS);
registerEnumType(TermKindEnum, { name: 'TermKind' });

@ObjectType('AgreementParty')
export class AgreementPartyType implements Omit<AgreementPartyRow, 'agreementId'> {
  @Field(() => ID)
  id!: string;

  municipalityId!: string | null;

  @Field(() => String, { nullable: true })
  institution!: string | null;

  @Field(() => String, { nullable: true })
  signatory!: string | null;

  @Field(() => String, { nullable: true })
  signatoryPost!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  signedOn!: string | null;
}

@ObjectType('AgreementMove')
export class AgreementMoveType implements AgreementMove {
  @Field(() => AgreementStatusEnum)
  status!: AgreementStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;

  @Field(() => Boolean)
  dateRequired!: boolean;
}

@ObjectType('StatusChange')
export class StatusChangeType implements Omit<StatusChangeRow, 'agreementId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => AgreementStatusEnum, { nullable: true })
  from!: AgreementStatus | null;

  @Field(() => AgreementStatusEnum)
  to!: AgreementStatus;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  byUserId!: string | null;
}

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

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => [String])
  languages!: string[];

  @Field(() => [CooperationDirectionEnum])
  subjects!: string[];

  @Field(() => AgreementStatusEnum)
  status!: AgreementStatus;

  statusOn!: string;

  partnershipId!: string | null;

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

  @Field(() => String, { nullable: true })
  note!: string | null;

  ownerId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const AgreementConnection = connectionType('Agreement', () => AgreementType);
