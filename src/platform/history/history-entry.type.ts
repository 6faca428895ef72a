import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../graphql/page.js';
import type { HistoryRow } from './change-log.js';
import { HISTORY_ACTIONS, type HistoryAction, RECORD_TYPES } from './record-type.js';
import { enumOf } from '../graphql/enum-of.js';

export const HistoryActionEnum = enumOf(HISTORY_ACTIONS);
registerEnumType(HistoryActionEnum, { name: 'HistoryAction' });
export const RecordTypeEnum = enumOf(RECORD_TYPES);
registerEnumType(RecordTypeEnum, { name: 'RecordType' });

@ObjectType('FieldChange')
export class FieldChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('HistoryEntry')
export class HistoryEntryType implements Omit<HistoryRow, 'changes' | 'byUserId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => HistoryActionEnum)
  action!: HistoryAction;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => [FieldChangeType])
  changes!: FieldChangeType[];

  byUserId!: string | null;
}

export const HistoryConnection = connectionType('History', () => HistoryEntryType);
