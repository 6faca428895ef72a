import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { AnnualReportRow } from '../data/annual-reports.repository.js';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../domain/report-difference.js';
import { REPORT_STATUSES, type ReportStatus } from '../domain/report-fields.js';
import { ReportedRecordType } from './reported-record.type.js';
import { WARNING_CODES, WARNING_SEVERITIES, type WarningCode, type WarningSeverity } from '../domain/report-warning.js';

export const ReportStatusEnum = enumOf(REPORT_STATUSES);
registerEnumType(ReportStatusEnum, { name: 'ReportStatus' });
export const WarningCodeEnum = enumOf(WARNING_CODES);
registerEnumType(WarningCodeEnum, { name: 'ReportWarningCode' });
export const WarningSeverityEnum = enumOf(WARNING_SEVERITIES);
registerEnumType(WarningSeverityEnum, { name: 'ReportWarningSeverity' });
export const DifferenceKindEnum = enumOf(DIFFERENCE_KINDS);
registerEnumType(DifferenceKindEnum, { name: 'ReportDifferenceKind' });

@ObjectType('ReportWarning', { description: 'something to look at before signing, and the record to mend' })
export class ReportWarningType {
  @Field(() => String, { description: 'the same trouble keeps its key' })
  key!: string;

  @Field(() => WarningCodeEnum)
  code!: WarningCode;

  @Field(() => WarningSeverityEnum, { description: 'an ERROR that is not accepted keeps the report from being signed' })
  severity!: WarningSeverity;

  @Field(() => String)
  textUk!: string;

  @Field(() => String)
  textEn!: string;

  @Field(() => Boolean, { description: 'somebody left it on purpose' })
  accepted!: boolean;

  @Field(() => [String])
  measureCodes!: string[];

  @Field(() => ID, { nullable: true })
  measureId!: string | null;

  @Field(() => ID, { nullable: true })
  entryId!: string | null;

  @Field(() => ReportedRecordType, { nullable: true })
  record!: ReportedRecordType | null;
}

@ObjectType('ReportDifference', { description: 'where the records of today no longer say what was signed' })
export class ReportDifferenceType {
  @Field(() => DifferenceKindEnum)
  kind!: DifferenceKind;

  @Field(() => String, { nullable: true })
  measureCode!: string | null;

  @Field(() => ID, { nullable: true })
  measureId!: string | null;

  @Field(() => ID, { nullable: true })
  entryId!: string | null;

  @Field(() => ReportedRecordType, { nullable: true })
  record!: ReportedRecordType | null;

  @Field(() => String, { nullable: true, description: 'as signed' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'as it would print today' })
  after!: string | null;
}

@ObjectType('AnnualReport')
export class AnnualReportType implements AnnualReportRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'from 1; a signed report can only be followed by a new edition' })
  edition!: number;

  @Field(() => ReportStatusEnum)
  status!: ReportStatus;

  @Field(() => String, { nullable: true, description: 'with «В.о.» where it belongs' })
  positionUk!: string | null;

  @Field(() => String, { nullable: true })
  positionEn!: string | null;

  @Field(() => String, { nullable: true })
  firstNameUk!: string | null;

  @Field(() => String, { nullable: true })
  firstNameEn!: string | null;

  @Field(() => String, { nullable: true })
  surnameUk!: string | null;

  @Field(() => String, { nullable: true })
  surnameEn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'printed under the signature' })
  datedOn!: string | null;

  @Field(() => [String], { description: 'keys of warnings left on purpose' })
  acceptedWarnings!: string[];

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was signed' })
  checksum!: string | null;

  programmeId!: string;
  signedById!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}
