import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import type { Formality, PartnershipStage } from '../../partnerships/index.js';
import { FormalityEnum, PartnershipFilterInput, PartnershipStageEnum } from '../../partnerships/api/index.js';
import type { OldestRow } from '../data/pipeline-report.repository.js';
import type {
  CountryFigures,
  Figure,
  FormalityFigures,
  OwnerFigures,
  PipelineReport,
  StageFigures,
} from '../pipeline-report.service.js';

@ObjectType('Figure', {
  description: 'A number and the filter that lists exactly its rows: pass it to `partnerships(filter:)`.',
})
export class FigureType implements Figure {
  @Field(() => Int)
  value!: number;

  @Field(() => PartnershipFilterInput)
  rows!: PartnershipFilterInput;
}

@ObjectType('OldestPartnership')
export class OldestPartnershipType implements OldestRow {
  stage!: PartnershipStage;
  id!: string;

  @Field(() => Int)
  days!: number;
}

@ObjectType('StageFigures')
export class StageFiguresType implements StageFigures {
  @Field(() => PartnershipStageEnum)
  stage!: PartnershipStage;

  @Field(() => FigureType)
  now!: FigureType;

  @Field(() => FigureType, { description: 'came into the stage within the period' })
  entered!: FigureType;

  @Field(() => FigureType, { description: 'went out of the stage within the period' })
  left!: FigureType;

  @Field(() => FigureType, { description: 'were ever in this stage or a later one' })
  reached!: FigureType;

  @Field(() => Int, {
    nullable: true,
    description: 'of the stays in this stage that touched the period; a stay that goes on counts up to today',
  })
  medianDays!: number | null;

  @Field(() => Int, { nullable: true })
  limitDays!: number | null;

  @Field(() => FigureType)
  ageing!: FigureType;

  @Field(() => FigureType)
  stalled!: FigureType;

  @Field(() => FigureType)
  withoutNextStep!: FigureType;

  @Field(() => OldestPartnershipType, { nullable: true })
  oldest!: OldestPartnershipType | null;
}

@ObjectType('CountryFigures')
export class CountryFiguresType implements CountryFigures {
  @Field(() => String)
  countryCode!: string;

  @Field(() => FigureType)
  now!: FigureType;

  @Field(() => FigureType)
  stalled!: FigureType;

  @Field(() => FigureType)
  withoutNextStep!: FigureType;
}

@ObjectType('OwnerFigures')
export class OwnerFiguresType implements OwnerFigures {
  ownerId!: string | null;

  @Field(() => FigureType)
  now!: FigureType;

  @Field(() => FigureType)
  stalled!: FigureType;

  @Field(() => FigureType)
  withoutNextStep!: FigureType;
}

@ObjectType('FormalityFigures')
export class FormalityFiguresType implements FormalityFigures {
  @Field(() => FormalityEnum)
  formality!: Formality;

  @Field(() => FigureType)
  now!: FigureType;

  @Field(() => FigureType)
  active!: FigureType;
}

@ObjectType('PipelineReport')
export class PipelineReportType implements PipelineReport {
  @Field(() => CalendarDateScalarType)
  from!: string;

  @Field(() => CalendarDateScalarType)
  to!: string;

  @Field(() => GraphQLISODateTime)
  asOf!: Date;

  @Field(() => FigureType)
  open!: FigureType;

  @Field(() => FigureType)
  opened!: FigureType;

  @Field(() => FigureType)
  closed!: FigureType;

  @Field(() => FigureType)
  reachedActive!: FigureType;

  @Field(() => FigureType)
  stalled!: FigureType;

  @Field(() => FigureType)
  withoutNextStep!: FigureType;

  @Field(() => Int, { nullable: true, description: 'since the first stage began, of partnerships open now' })
  medianDaysOpen!: number | null;

  @Field(() => [StageFiguresType])
  stages!: StageFiguresType[];

  @Field(() => [CountryFiguresType])
  byCountry!: CountryFiguresType[];

  @Field(() => [OwnerFiguresType])
  byOwner!: OwnerFiguresType[];

  @Field(() => [FormalityFiguresType])
  byFormality!: FormalityFiguresType[];
}
