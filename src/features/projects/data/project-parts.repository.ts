import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ProjectStatus } from '../domain/project-status.js';
import type { ProjectIndicator, ProjectParticipant, ProjectReport } from './project-parts.entity.js';

export type ParticipantRow = Omit<ProjectParticipant, 'position'>;
export type IndicatorRow = Omit<ProjectIndicator, 'position'>;
export type ReportRow = Omit<ProjectReport, 'position'>;

/** A record that a project is linked to. */
export interface ProjectLinkRow {
  readonly projectId: Id;
  readonly targetId: Id;
}

export interface ProjectStatusChangeRow {
  readonly id: Id;
  readonly projectId: Id;
  readonly from: ProjectStatus | null;
  readonly to: ProjectStatus;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

/** What belongs to projects, in the order of the page, for projects that the viewer has been shown. */
@Injectable()
export class ProjectPartsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  participantsOf(projectIds: readonly Id[]) {
    return this.of<ParticipantRow>(
      projectIds,
      sql`x.id, x.project_id AS "projectId", x.organisation_id AS "organisationId",
        x.municipality_id AS "municipalityId", x.name, x.role,
        CAST(x.minor_units AS double precision) AS "minorUnits", x.currency FROM project_participant x`,
    );
  }

  indicatorsOf(projectIds: readonly Id[]) {
    return this.of<IndicatorRow>(
      projectIds,
      sql`x.id, x.project_id AS "projectId", x.name_uk AS "nameUk", x.name_en AS "nameEn", x.unit, x.baseline,
        x.target, x.actual, x.as_of AS "asOf" FROM project_indicator x`,
    );
  }

  reportsOf(projectIds: readonly Id[]) {
    return this.of<ReportRow>(
      projectIds,
      sql`x.id, x.project_id AS "projectId", x.kind, x.due_on AS "dueOn", x.submitted_on AS "submittedOn", x.note
        FROM project_report x`,
    );
  }

  visitsOf(projectIds: readonly Id[]) {
    return this.of<ProjectLinkRow>(
      projectIds,
      sql`x.project_id AS "projectId", x.visit_id AS "targetId" FROM project_visit x`,
    );
  }

  agreementsOf(projectIds: readonly Id[]) {
    return this.of<ProjectLinkRow>(
      projectIds,
      sql`x.project_id AS "projectId", x.agreement_id AS "targetId" FROM project_agreement x`,
    );
  }

  partnershipsOf(projectIds: readonly Id[]) {
    return this.of<ProjectLinkRow>(
      projectIds,
      sql`x.project_id AS "projectId", x.partnership_id AS "targetId" FROM project_partnership x`,
    );
  }

  /** Oldest first. */
  statusHistoryOf(projectIds: readonly Id[]) {
    return this.of<ProjectStatusChangeRow>(
      projectIds,
      sql`x.id, x.project_id AS "projectId", x.from_status AS "from", x.to_status AS "to", x.happened_on AS "on",
        x.recorded_at AS "at", x.by_user_id AS "byUserId", x.reason FROM project_status_change x`,
      sql`x.id`,
    );
  }

  /** @param columns and the table, with alias `x` */
  private async of<Row extends { readonly projectId: Id }>(
    projectIds: readonly Id[],
    columns: Sql,
    order: Sql = sql`x.position`,
  ): Promise<ReadonlyMap<Id, Row[]>> {
    const rows = await this.unitOfWork.rows<Row>(sql`
      SELECT ${columns} WHERE x.project_id = ANY(CAST(${[...projectIds]} AS uuid[])) ORDER BY x.project_id, ${order}`);
    return groupBy(rows, ({ projectId }) => projectId);
  }
}
