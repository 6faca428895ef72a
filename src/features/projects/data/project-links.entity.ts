import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A visit at which a project was spoken of, seen or opened. */
@Entity('project_visit')
@Index('project_visit_of_visit', ['visitId', 'projectId'])
export class ProjectVisit {
  @PrimaryColumn('uuid')
  projectId!: Id;

  @PrimaryColumn('uuid')
  visitId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** An agreement on which a project rests. */
@Entity('project_agreement')
@Index('project_agreement_of_agreement', ['agreementId', 'projectId'])
export class ProjectAgreement {
  @PrimaryColumn('uuid')
  projectId!: Id;

  @PrimaryColumn('uuid')
  agreementId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A partnership that a project belongs to. */
@Entity('project_partnership')
@Index('project_partnership_of_partnership', ['partnershipId', 'projectId'])
export class ProjectPartnership {
  @PrimaryColumn('uuid')
  projectId!: Id;

  @PrimaryColumn('uuid')
  partnershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}
