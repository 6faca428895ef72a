import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { SizeClass } from '../domain/size-class.js';
import type { ExposureReview, MatchReview, SizeClassReview } from '../match-review.service.js';
import { SizeClassEnum } from './match.enums.js';

@ObjectType('SizeClassReview', { description: 'What became of the proposals to communities of one size.' })
export class SizeClassReviewType implements SizeClassReview {
  @Field(() => SizeClassEnum)
  sizeClass!: SizeClass;

  @Field(() => Int)
  communities!: number;

  @Field(() => Int, { description: 'lines of short-lists' })
  proposed!: number;

  @Field(() => Int)
  shortlisted!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  declined!: number;

  @Field(() => Float, { nullable: true, description: 'accepted among accepted and declined, 0 to 1' })
  acceptance!: number | null;
}

@ObjectType('ExposureReview', { description: 'How often partners of one size were proposed.' })
export class ExposureReviewType implements ExposureReview {
  @Field(() => SizeClassEnum)
  sizeClass!: SizeClass;

  @Field(() => Int)
  partners!: number;

  @Field(() => Int)
  proposed!: number;

  @Field(() => Int)
  accepted!: number;
}

@ObjectType('MatchReview', { description: 'What people made of the proposals, and whom these favour.' })
export class MatchReviewType implements MatchReview {
  @Field(() => [SizeClassReviewType], { description: 'every class, by the size of the community' })
  bySize!: readonly SizeClassReview[];

  @Field(() => [ExposureReviewType], { description: 'every class, by the size of the partner' })
  exposure!: readonly ExposureReview[];

  @Field(() => Float, {
    nullable: true,
    description: 'how unevenly proposals fall on the partners that have any: 0 evenly, towards 1 on one alone',
  })
  exposureGini!: number | null;

  @Field(() => Int, { description: 'short-lists on which the most proposed partner stands' })
  mostProposed!: number;
}
