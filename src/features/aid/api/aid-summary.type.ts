import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import { AidFilterInput } from './aid-filter.input.js';
import { AidDirectionEnum } from './aid.enums.js';

@ObjectType('AidFigure', {
  description:
    'A sum and the filter that lists exactly the transfers it is made of: pass it to `aidTransfers(filter:)`.',
})
export class AidFigureType {
  @Field(() => MoneyType)
  money!: MoneyType;

  @Field(() => Int)
  transfers!: number;

  @Field(() => AidFilterInput)
  rows!: AidFilterInput;
}

@ObjectType('AidSums', { description: 'One currency of what is received, or of what is given.' })
export class AidSumsType {
  @Field(() => AidDirectionEnum)
  direction!: AidDirection;

  @Field(() => String)
  currency!: string;

  @Field(() => AidFigureType, { description: 'also what was not delivered, without what was withdrawn' })
  promised!: AidFigureType;

  @Field(() => AidFigureType)
  received!: AidFigureType;

  @Field(() => AidFigureType)
  distributed!: AidFigureType;
}

@ObjectType('AidSummary')
export class AidSummaryType {
  @Field(() => Int)
  all!: number;

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => [AidSumsType])
  sums!: AidSumsType[];
}
