import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A visit that a publication tells of. */
@Entity('publication_visit')
@Index('publication_visit_of_visit', ['visitId', 'publicationId'])
export class PublicationVisit {
  @PrimaryColumn('uuid')
  publicationId!: Id;

  @PrimaryColumn('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A partnership that a publication tells of. */
@Entity('publication_partnership')
@Index('publication_partnership_of_partnership', ['partnershipId', 'publicationId'])
export class PublicationPartnership {
  @PrimaryColumn('uuid')
  publicationId!: Id;

  @PrimaryColumn('uuid')
  partnershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** An organisation that a publication tells of. */
@Entity('publication_organisation')
@Index('publication_organisation_of_organisation', ['organisationId', 'publicationId'])
export class PublicationOrganisation {
  @PrimaryColumn('uuid')
  publicationId!: Id;

  @PrimaryColumn('uuid')
  organisationId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A visit at which an award was handed over. */
@Entity('award_visit')
@Index('award_visit_of_visit', ['visitId', 'awardId'])
export class AwardVisit {
  @PrimaryColumn('uuid')
  awardId!: Id;

  @PrimaryColumn('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A partnership that an award honours. */
@Entity('award_partnership')
@Index('award_partnership_of_partnership', ['partnershipId', 'awardId'])
export class AwardPartnership {
  @PrimaryColumn('uuid')
  awardId!: Id;

  @PrimaryColumn('uuid')
  partnershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}
