import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Prose } from '../../../platform/validation/words.decorators.js';
import type { AidStatus } from '../domain/aid-status.js';
import { AidFieldsInput, MovementFieldsInput } from './aid-fields.input.js';
import { AidStatusEnum } from './aid.enums.js';

@InputType()
export class CreateAidTransferInput {
  @Field(() => ID, { description: 'the community that receives or gives' })
  @IsId()
  communityId!: string;

  @Field(() => AidFieldsInput)
  @ValidateNested()
  @Type(() => AidFieldsInput)
  fields!: AidFieldsInput;

  @Field(() => AidStatusEnum, { nullable: true, description: 'absent: promised' })
  status?: AidStatus | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'absent: as the facts say, else today' })
  statusOn?: string | null;
}

@InputType()
export class UpdateAidTransferInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AidFieldsInput)
  @ValidateNested()
  @Type(() => AidFieldsInput)
  fields!: AidFieldsInput;
}

@InputType()
export class MoveAidTransferInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AidStatusEnum)
  status!: AidStatus;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description:
      'absent: as the facts say, else today; also the day of the receipt, the report or the thanks where none was written',
  })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'with DISTRIBUTED: why the rest is not given on' })
  @Prose(2_000)
  reason?: string | null;
}

@InputType()
export class RecordAidMovementInput {
  @Field(() => ID)
  @IsId()
  transferId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID)
  @IsId()
  lineId!: string;

  @Field(() => MovementFieldsInput)
  @ValidateNested()
  @Type(() => MovementFieldsInput)
  fields!: MovementFieldsInput;
}

@InputType()
export class ReviseAidMovementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int, { description: 'of the transfer' })
  expectedVersion!: number;

  @Field(() => MovementFieldsInput, { description: 'all of it anew' })
  @ValidateNested()
  @Type(() => MovementFieldsInput)
  fields!: MovementFieldsInput;
}

@InputType()
export class RemoveAidMovementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int, { description: 'of the transfer' })
  expectedVersion!: number;
}
