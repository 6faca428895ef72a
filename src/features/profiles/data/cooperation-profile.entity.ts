import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { CooperationGoal } from '../../../kernel/cooperation.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { MunicipalityKind } from '../../municipalities/index.js';
import type {
  LanguageResource,
  MatchingStatus,
  MunicipalityChallenge,
  MunicipalityTrait,
} from '../domain/matching-terms.js';
import type { Vision } from '../domain/vision.js';

/** How a municipality wants to cooperate. It belongs to the municipality's record and is written when first needed. */
@Entity()
export class CooperationProfile implements Vision {
  @PrimaryColumn('uuid')
  municipalityId!: Id;

  @Column('text')
  matchingStatus!: MatchingStatus;

  @Column('boolean')
  optedOutOfMatching!: boolean;

  /** partnerships that it can carry at a time, as it says itself; null: as is usual for its size */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** ISO 3166-1 alpha-2 */
  @Column('text', { array: true })
  excludedCountries!: string[];

  @Column('text', { array: true })
  excludedKinds!: MunicipalityKind[];

  @Column('text', { array: true })
  traits!: MunicipalityTrait[];

  @Column('text', { array: true })
  challenges!: MunicipalityChallenge[];

  @Column('text', { array: true })
  goals!: CooperationGoal[];

  @Column('text', { array: true })
  languageResources!: LanguageResource[];

  @Column('text', { nullable: true })
  whyUk!: string | null;

  @Column('text', { nullable: true })
  whyEn!: string | null;

  @Column('text', { nullable: true })
  forWhomUk!: string | null;

  @Column('text', { nullable: true })
  forWhomEn!: string | null;

  @Column('text', { nullable: true })
  goalUk!: string | null;

  @Column('text', { nullable: true })
  goalEn!: string | null;

  @Column('text', { nullable: true })
  shortTermUk!: string | null;

  @Column('text', { nullable: true })
  shortTermEn!: string | null;

  @Column('text', { nullable: true })
  mediumTermUk!: string | null;

  @Column('text', { nullable: true })
  mediumTermEn!: string | null;

  @Column('text', { nullable: true })
  longTermUk!: string | null;

  @Column('text', { nullable: true })
  longTermEn!: string | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
