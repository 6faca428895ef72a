import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsId } from '../validation/is-id.decorator.js';
import { connectionType } from '../graphql/page.js';
import { RecordTypeEnum } from '../history/history-entry.type.js';
import type { RecordType } from '../history/record-type.js';
import type { TrashedRow } from './trash.js';

@ObjectType('TrashedRecord')
export class TrashedRecordType implements Omit<TrashedRow, 'trashedById'> {
  @Field(() => ID)
  id!: string;

  @Field(() => RecordTypeEnum)
  type!: RecordType;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  trashedAt!: Date;

  @Field(() => Int)
  version!: number;

  trashedById!: string | null;
}

export const TrashedRecordConnection = connectionType('TrashedRecord', () => TrashedRecordType);

@InputType()
export class TrashRecordInput {
  @Field(() => RecordTypeEnum)
  type!: RecordType;

  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class RestoreRecordInput {
  @Field(() => RecordTypeEnum)
  type!: RecordType;

  @Field(() => ID)
  @IsId()
  id!: string;
}
