import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { OrganisationRole, VisitPartyRole } from '../domain/visit-kinds.js';

/** Days of a visit; one visit may have several ranges. */
@Entity('visit_dates')
export class VisitDates {
  @PrimaryColumn('uuid')
  visitId!: Id;

  /** order in time, from 0 */
  @PrimaryColumn('int')
  position!: number;

  @Column('date')
  startsOn!: CalendarDate;

  @Column('date')
  endsOn!: CalendarDate;
}

/** A municipality that takes part in a visit. */
@Entity('visit_party')
@Index('visit_party_of_municipality', ['municipalityId', 'visitId'])
export class VisitParty {
  @PrimaryColumn('uuid')
  visitId!: Id;

  @PrimaryColumn('uuid')
  municipalityId!: Id;

  @Column('text')
  role!: VisitPartyRole;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** A partnership that a visit serves; it may serve several. */
@Entity('visit_partnership')
@Index('visit_partnership_of_partnership', ['partnershipId', 'visitId'])
export class VisitPartnership {
  @PrimaryColumn('uuid')
  visitId!: Id;

  @PrimaryColumn('uuid')
  partnershipId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** An agreement that a visit serves: it was prepared, signed or carried out there. */
@Entity('visit_agreement')
@Index('visit_agreement_of_agreement', ['agreementId', 'visitId'])
export class VisitAgreement {
  @PrimaryColumn('uuid')
  visitId!: Id;

  @PrimaryColumn('uuid')
  agreementId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}

/** An institution that takes part in a visit. */
@Entity('visit_organisation')
@Index('visit_organisation_of_organisation', ['organisationId', 'visitId'])
export class VisitOrganisation {
  @PrimaryColumn('uuid')
  visitId!: Id;

  @PrimaryColumn('uuid')
  organisationId!: Id;

  @Column('text')
  role!: OrganisationRole;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;
}
