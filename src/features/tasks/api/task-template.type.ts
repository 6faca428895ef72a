import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ShortPageArgs } from '../../../platform/graphql/page.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Name } from '../../../platform/validation/words.decorators.js';
import type { PartnershipStage } from '../../partnerships/index.js';
import { PartnershipStageEnum } from '../../partnerships/api/index.js';
import {
  TEMPLATE_DIRECTIONS,
  type TemplateDirection,
  type TemplateFields,
  type TemplateValues,
} from '../domain/task-template.js';

const TemplateDirectionEnum = enumOf(TEMPLATE_DIRECTIONS);
registerEnumType(TemplateDirectionEnum, {
  name: 'TemplateDirection',
  description: 'who travels: our people or those of the partner',
});

const OFFSET = "days from the visit's first day (negative: before it), or from the day the stage began";

@ObjectType('TaskTemplate', { description: 'a task that visits or a stage ask for again and again' })
export class TaskTemplateType implements TemplateValues {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PartnershipStageEnum, { nullable: true, description: 'null: before a visit' })
  stage!: PartnershipStage | null;

  @Field(() => ID, { nullable: true, description: 'null: for the whole network' })
  communityId!: string | null;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true, description: 'null: the Ukrainian one is good for both languages' })
  titleEn!: string | null;

  @Field(() => Int, { description: OFFSET })
  offsetDays!: number;

  @Field(() => TemplateDirectionEnum, { nullable: true, description: 'null: whoever travels' })
  direction!: TemplateDirection | null;

  @Field(() => Boolean, { description: 'needless when people meet on the screen only' })
  inPersonOnly!: boolean;

  @Field(() => Boolean)
  inUse!: boolean;
}

@InputType()
export class TaskTemplateFieldsInput implements TemplateFields {
  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Name()
  titleEn?: string | null;

  @Field(() => Int, { nullable: true, description: OFFSET })
  offsetDays?: number | null;

  @Field(() => TemplateDirectionEnum, { nullable: true })
  direction?: TemplateDirection | null;

  @Field(() => Boolean, { nullable: true })
  inPersonOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  inUse?: boolean | null;
}

@InputType()
export class CreateTaskTemplateInput extends TaskTemplateFieldsInput {
  @Field(() => PartnershipStageEnum, { nullable: true, description: 'null: before a visit' })
  stage?: PartnershipStage | null;

  @Field(() => ID, { nullable: true, description: 'null: for the whole network' })
  @IsId()
  communityId?: string | null;
}

@InputType({ description: 'what is absent stays; tasks that are set already stay as they are' })
export class UpdateTaskTemplateInput extends TaskTemplateFieldsInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@ArgsType()
export class TaskTemplatesArgs {
  @Field(() => ID, { nullable: true, description: 'null: the network' })
  @IsId()
  communityId?: string | null;
}

@ArgsType()
export class TaskTemplateHistoryArgs extends ShortPageArgs {
  @Field(() => ID)
  @IsId()
  id!: string;
}
