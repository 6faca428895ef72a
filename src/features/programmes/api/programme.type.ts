import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { MeasureRow, ProgrammeRow, SectionRow } from '../data/programmes.repository.js';

@ObjectType('MeasureFunds', { description: 'money planned for a measure in a year' })
export class MeasureFundsType {
  @Field(() => Int)
  year!: number;

  @Field(() => MoneyType)
  money!: MoneyType;
}

@ObjectType('Measure')
export class MeasureType implements MeasureRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'unique in the programme, e.g. `1.10`' })
  code!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true })
  responsibleUnit!: string | null;

  programmeId!: string;
  sectionId!: string;
}

@ObjectType('ProgrammeSection')
export class ProgrammeSectionType implements SectionRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  programmeId!: string;
}

@ObjectType('Programme', { description: 'a council’s programme of several years, reported on every year' })
export class ProgrammeType implements ProgrammeRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { description: 'as it stands over the annual report' })
  reportTitleUk!: string;

  @Field(() => String, { nullable: true })
  reportTitleEn!: string | null;

  @Field(() => CalendarDateScalarType)
  startsOn!: string;

  @Field(() => CalendarDateScalarType)
  endsOn!: string;

  communityId!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

export const ProgrammeConnection = connectionType('Programme', () => ProgrammeType);
