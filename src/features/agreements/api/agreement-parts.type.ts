import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import type { AgreementPartyRow, AmendmentRow, ApprovalRow, StatusChangeRow } from '../data/agreement-columns.js';
import type { ApprovalKind, ApprovalResult } from '../domain/agreement-approvals.js';
import type { AgreementClock } from '../domain/agreement-clocks.js';
import type { AgreementMove } from '../domain/agreement-moves.js';
import type { Signature, SigningMode } from '../domain/agreement-parties.js';
import type { ClockKind } from '../domain/agreement-procedure.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import {
  AgreementStatusEnum,
  ApprovalKindEnum,
  ApprovalResultEnum,
  ClockKindEnum,
  SigningModeEnum,
} from './agreement.enums.js';

@ObjectType('AgreementSignature')
export class AgreementSignatureType implements Signature {
  @Field(() => CalendarDateScalarType)
  signedOn!: string;

  @Field(() => SigningModeEnum, { nullable: true })
  mode!: SigningMode | null;

  @Field(() => String, { nullable: true })
  place!: string | null;
}

@ObjectType('AgreementParty')
export class AgreementPartyType implements Omit<AgreementPartyRow, 'agreementId'> {
  @Field(() => ID)
  id!: string;

  municipalityId!: string | null;
  organisationId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'as the agreement words it; null: by the name of the organisation, else the municipality itself',
  })
  institution!: string | null;

  @Field(() => String, { nullable: true, description: 'who does the work, where that is not who signs' })
  implementingUnit!: string | null;

  @Field(() => String, { nullable: true, description: 'the body that decides and signs' })
  signatoryBody!: string | null;

  @Field(() => String, { nullable: true })
  signatory!: string | null;

  @Field(() => String, { nullable: true })
  signatoryPost!: string | null;

  @Field(() => Boolean, { description: 'signs for the head' })
  byProxy!: boolean;

  @Field(() => String, { nullable: true })
  proxyGround!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  initialledOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  signedOn!: string | null;

  @Field(() => SigningModeEnum, { nullable: true, description: 'null: as the agreement says' })
  signingMode!: SigningMode | null;

  @Field(() => String, { nullable: true, description: 'null: as the agreement says' })
  signingPlace!: string | null;

  @Field(() => [AgreementSignatureType], { description: 'after the one that binds, e.g. at a ceremony later' })
  furtherSignatures!: AgreementSignatureType[];

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'the day it left before signing; it counts as a party no more',
  })
  droppedOutOn!: string | null;

  @Field(() => String, { nullable: true })
  droppedOutReason!: string | null;
}

@ObjectType('AgreementApproval')
export class AgreementApprovalType implements Omit<ApprovalRow, 'agreementId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ApprovalKindEnum)
  kind!: ApprovalKind;

  @Field(() => ID, { nullable: true, description: 'the party whose council decides' })
  partyId!: string | null;

  @Field(() => String, { nullable: true })
  body!: string | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'while pending: the day it is expected' })
  decidedOn!: string | null;

  @Field(() => ApprovalResultEnum)
  result!: ApprovalResult;

  @Field(() => Int, { nullable: true })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true })
  votesAgainst!: number | null;

  @Field(() => Int, { nullable: true })
  votesAbstained!: number | null;

  @Field(() => String, { nullable: true })
  remarks!: string | null;
}

@ObjectType('AgreementAmendment')
export class AgreementAmendmentType implements Omit<AmendmentRow, 'agreementId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => CalendarDateScalarType)
  signedOn!: string;

  @Field(() => String, { nullable: true })
  changes!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'null: the term stays' })
  newInForceTo!: string | null;
}

@ObjectType('AgreementClock', { description: 'what is waited for under the procedure, as it last ran' })
export class AgreementClockType implements AgreementClock {
  @Field(() => ClockKindEnum)
  kind!: ClockKind;

  @Field(() => Int)
  days!: number;

  @Field(() => CalendarDateScalarType)
  startedOn!: string;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'null: still running' })
  stoppedOn!: string | null;

  @Field(() => Int, { description: 'whole days, counted until it stopped' })
  daysGone!: number;

  @Field(() => Boolean)
  late!: boolean;
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
