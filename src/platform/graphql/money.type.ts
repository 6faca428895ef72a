import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { WrittenMoney } from '../../kernel/money.js';
import { Line } from '../validation/words.decorators.js';

@ObjectType('Money')
export class MoneyType implements WrittenMoney {
  @Field(() => String, { description: 'digits with a decimal point, e.g. `654800.00`' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217' })
  currency!: string;
}

@InputType()
export class MoneyInput implements WrittenMoney {
  @Field(() => String, { description: 'the whole amount in digits, e.g. `654800.00`' })
  @Line()
  amount!: string;

  @Field(() => String, { description: 'ISO 4217' })
  @Line()
  currency!: string;
}
