import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { REMINDER_KINDS, type ReminderKind } from '../../../kernel/reminder-kind.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import type { ChoicesRow } from '../data/preferences.repository.js';
import { type Hours, kindChoice, type TellingMode, TELLING_MODES } from '../domain/choices.js';
import type { ChoicesUpdate } from '../preferences.service.js';

export const ReminderKindEnum = enumOf(REMINDER_KINDS);
registerEnumType(ReminderKindEnum, { name: 'ReminderKind' });
const TellingModeEnum = enumOf(TELLING_MODES);
registerEnumType(TellingModeEnum, { name: 'TellingMode' });

const WEEKDAYS = '1 Monday … 7 Sunday';
const QUIET = 'over midnight where `to` is not after `from`; only critical kinds come within';

@ObjectType('Hours', { description: 'a span of the day by the wall clock; `to` is outside it' })
export class HoursType implements Hours {
  @Field(() => LocalTimeScalarType)
  from!: string;

  @Field(() => LocalTimeScalarType)
  to!: string;
}

@InputType()
export class HoursInput implements Hours {
  @Field(() => LocalTimeScalarType)
  from!: string;

  @Field(() => LocalTimeScalarType)
  to!: string;
}

@ObjectType('KindChoice')
export class KindChoiceType {
  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => Boolean, { description: 'comes in quiet hours too' })
  critical!: boolean;

  @Field(() => TellingModeEnum)
  inApp!: TellingMode;

  @Field(() => TellingModeEnum)
  email!: TellingMode;

  @Field(() => TellingModeEnum)
  webhook!: TellingMode;
}

@InputType()
export class KindChoiceInput {
  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => Boolean)
  critical!: boolean;

  @Field(() => TellingModeEnum)
  inApp!: TellingMode;

  @Field(() => TellingModeEnum)
  email!: TellingMode;

  @Field(() => TellingModeEnum)
  webhook!: TellingMode;
}

@ObjectType('ReminderChoices')
export class ReminderChoicesType {
  @Field(() => Int, { description: '0 when nothing has been chosen yet' })
  version!: number;

  @Field(() => [Int], { description: WEEKDAYS })
  workingDays!: number[];

  @Field(() => HoursType, { nullable: true, description: 'null: the whole day' })
  workingHours!: HoursType | null;

  @Field(() => HoursType, { nullable: true, description: QUIET })
  quietHours!: HoursType | null;

  @Field(() => Int, { description: `of the weekly digest; ${WEEKDAYS}` })
  digestDay!: number;

  @Field(() => LocalTimeScalarType)
  digestTime!: string;

  @Field(() => [KindChoiceType], { description: 'every kind' })
  kinds!: KindChoiceType[];
}

@InputType()
export class UpdateReminderChoicesInput {
  @Field(() => Int, { description: '0 when nothing has been chosen yet' })
  expectedVersion!: number;

  @Field(() => [Int], { nullable: true, description: WEEKDAYS })
  workingDays?: number[] | null;

  @Field(() => HoursInput, { nullable: true, description: 'null: the whole day' })
  @ValidateNested()
  @Type(() => HoursInput)
  workingHours?: HoursInput | null;

  @Field(() => HoursInput, { nullable: true, description: QUIET })
  @ValidateNested()
  @Type(() => HoursInput)
  quietHours?: HoursInput | null;

  @Field(() => Int, { nullable: true, description: `of the weekly digest; ${WEEKDAYS}` })
  digestDay?: number | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  digestTime?: string | null;

  @Field(() => [KindChoiceInput], { nullable: true, description: 'only those that change' })
  @ValidateNested({ each: true })
  @Type(() => KindChoiceInput)
  kinds?: KindChoiceInput[] | null;
}

/** Every kind is shown, chosen or not. */
export function shown(row: ChoicesRow): ReminderChoicesType {
  const { version, workingDays, workingHours, quietHours, digestDay, digestTime } = row;
  return {
    ...{ version, workingDays: [...workingDays], workingHours, quietHours, digestDay, digestTime },
    kinds: REMINDER_KINDS.map((kind) => {
      const { in_app: inApp, ...choice } = kindChoice(row, kind);
      return { ...choice, inApp };
    }),
  };
}

export function updateOf({ kinds, ...habits }: Omit<UpdateReminderChoicesInput, 'expectedVersion'>): ChoicesUpdate {
  return { ...habits, kinds: kinds?.map(({ inApp, ...choice }) => ({ ...choice, in_app: inApp })) ?? null };
}
