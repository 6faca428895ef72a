import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Commitment } from './commitment.entity.js';
import type { VisitCost, VisitDelegate, VisitGift, VisitProgrammeItem } from './visit-lists.entity.js';
import type {
  VisitAgreement,
  VisitDates,
  VisitOrganisation,
  VisitParty,
  VisitPartnership,
} from './visit-relations.entity.js';

export type VisitDatesRow = Omit<VisitDates, 'position'>;
export type VisitPartyRow = Omit<VisitParty, 'position'>;
export type VisitPartnershipRow = Omit<VisitPartnership, 'position'>;
export type VisitAgreementRow = Omit<VisitAgreement, 'position'>;
export type VisitOrganisationRow = Omit<VisitOrganisation, 'position'>;
export type CostRow = Omit<VisitCost, 'position'>;
export type GiftRow = Omit<VisitGift, 'position'>;
export type DelegateRow = Omit<VisitDelegate, 'position'>;
export type ProgrammeItemRow = Omit<VisitProgrammeItem, 'position'>;
export type CommitmentRow = Omit<Commitment, 'position'>;

/** What belongs to visits, in the order of the page, for visits that the viewer has been shown. */
@Injectable()
export class VisitPartsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  datesOf(visitIds: readonly Id[]) {
    return this.of<VisitDatesRow>(
      visitIds,
      sql`d.visit_id AS "visitId", d.starts_on AS "startsOn", d.ends_on AS "endsOn" FROM visit_dates d`,
    );
  }

  partiesOf(visitIds: readonly Id[]) {
    return this.of<VisitPartyRow>(
      visitIds,
      sql`p.visit_id AS "visitId", p.municipality_id AS "municipalityId", p.role FROM visit_party p`,
    );
  }

  partnershipsOf(visitIds: readonly Id[]) {
    return this.of<VisitPartnershipRow>(
      visitIds,
      sql`p.visit_id AS "visitId", p.partnership_id AS "partnershipId" FROM visit_partnership p`,
    );
  }

  agreementsOf(visitIds: readonly Id[]) {
    return this.of<VisitAgreementRow>(
      visitIds,
      sql`a.visit_id AS "visitId", a.agreement_id AS "agreementId" FROM visit_agreement a`,
    );
  }

  organisationsOf(visitIds: readonly Id[]) {
    return this.of<VisitOrganisationRow>(
      visitIds,
      sql`o.visit_id AS "visitId", o.organisation_id AS "organisationId", o.role FROM visit_organisation o`,
    );
  }

  costsOf(visitIds: readonly Id[]) {
    return this.of<CostRow>(
      visitIds,
      sql`c.id, c.visit_id AS "visitId", c.what, CAST(c.minor_units AS float8) AS "minorUnits", c.currency,
        c.paid_by AS "paidBy" FROM visit_cost c`,
    );
  }

  giftsOf(visitIds: readonly Id[]) {
    return this.of<GiftRow>(
      visitIds,
      sql`g.id, g.visit_id AS "visitId", g.direction, g.what, g.quantity FROM visit_gift g`,
    );
  }

  delegationOf(visitIds: readonly Id[]) {
    return this.of<DelegateRow>(
      visitIds,
      sql`d.id, d.visit_id AS "visitId", d.name, d.post, d.municipality_id AS "municipalityId",
        d.is_leader AS "isLeader" FROM visit_delegate d`,
    );
  }

  programmeOf(visitIds: readonly Id[]) {
    return this.of<ProgrammeItemRow>(
      visitIds,
      sql`i.id, i.visit_id AS "visitId", i."on", i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.title, i.place,
        i.responsible FROM visit_programme_item i`,
    );
  }

  commitmentsOf(visitIds: readonly Id[]) {
    return this.of<CommitmentRow>(visitIds, sql`${COMMITMENT} FROM visit_commitment c`);
  }

  async commitmentsById(ids: readonly Id[]): Promise<ReadonlyMap<Id, CommitmentRow>> {
    const rows = await this.unitOfWork.rows<CommitmentRow>(sql`
      SELECT ${COMMITMENT} FROM visit_commitment c WHERE c.id = ANY(CAST(${[...ids]} AS uuid[]))`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @param columnsAndTable with a `visit_id` column and a `position` */
  private async of<Row extends { visitId: Id }>(
    visitIds: readonly Id[],
    columnsAndTable: Sql,
  ): Promise<ReadonlyMap<Id, Row[]>> {
    const rows = await this.unitOfWork.rows<Row>(sql`
      SELECT ${columnsAndTable} WHERE visit_id = ANY(CAST(${[...visitIds]} AS uuid[])) ORDER BY visit_id, position`);
    return groupBy(rows, ({ visitId }) => visitId);
  }
}

const COMMITMENT = sql`c.id, c.visit_id AS "visitId", c.text, c.owed_by_id AS "owedById", c.owed_to_id AS "owedToId",
  c.owner_id AS "ownerId", c.due_on AS "dueOn"`;
