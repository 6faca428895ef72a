import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import type { AbsenceUpdate, NewAbsence } from '../absences.service.js';
import type { AbsenceRow } from '../data/absences.repository.js';

@ObjectType('Absence', { description: 'days on which somebody else receives a person’s reminders; both ends included' })
export class AbsenceType implements AbsenceRow {
  @Field(() => ID)
  id!: string;

  userId!: string;

  @Field(() => CalendarDateScalarType)
  fromOn!: string;

  @Field(() => CalendarDateScalarType)
  toOn!: string;

  substituteId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AddAbsenceInput implements NewAbsence {
  @Field(() => ID, { nullable: true, description: 'absent: the viewer; another’s needs absences.edit' })
  @IsId()
  userId?: string | null;

  @Field(() => CalendarDateScalarType)
  fromOn!: string;

  @Field(() => CalendarDateScalarType)
  toOn!: string;

  @Field(() => ID)
  @IsId()
  substituteId!: string;
}

@InputType()
export class UpdateAbsenceInput implements AbsenceUpdate {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => CalendarDateScalarType, { nullable: true })
  fromOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  toOn?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  substituteId?: string | null;
}

@InputType()
export class CancelAbsenceInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
