import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { REPORTING_STATUSES } from '../domain/project-clocks.js';
import type { ParticipantRole } from '../domain/project-parts.js';
import { OPEN_PROJECT_STATUSES, type ProjectStatus } from '../domain/project-status.js';

export interface ProjectsFilter {
  readonly search?: string | null;
  readonly statuses?: readonly ProjectStatus[] | null;
  readonly open?: boolean | null;
  readonly communityId?: Id | null;
  readonly funderIds?: readonly Id[] | null;
  readonly organisationIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly visitIds?: readonly Id[] | null;
  readonly agreementIds?: readonly Id[] | null;
  readonly ownerIds?: readonly Id[] | null;
  readonly overdueReports?: boolean | null;
}

const FUNDERS: readonly ParticipantRole[] = ['FUNDER', 'CO_FUNDER'];

/** Conditions over the alias `pj`. */
export function projectConditions(filter: ProjectsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(says(containing(filter.search)));
  if (filter.statuses) found.push(sql`pj.status = ANY(${[...filter.statuses]})`);
  if (filter.open === true) found.push(sql`pj.status = ANY(${[...OPEN_PROJECT_STATUSES]})`);
  if (filter.open === false) found.push(sql`NOT pj.status = ANY(${[...OPEN_PROJECT_STATUSES]})`);
  if (filter.communityId) found.push(sql`pj.community_id = ${filter.communityId}`);
  if (filter.funderIds) {
    found.push(participates(filter.funderIds, sql`f.role = ANY(${[...FUNDERS]})`));
  }
  if (filter.organisationIds) found.push(participates(filter.organisationIds, sql`TRUE`));
  if (filter.partnershipIds) {
    found.push(sql`EXISTS (SELECT 1 FROM project_partnership f WHERE f.project_id = pj.id
      AND f.partnership_id = ${anyOf(filter.partnershipIds)})`);
  }
  if (filter.visitIds) {
    found.push(sql`EXISTS (SELECT 1 FROM project_visit f WHERE f.project_id = pj.id
      AND f.visit_id = ${anyOf(filter.visitIds)})`);
  }
  if (filter.agreementIds) {
    found.push(sql`EXISTS (SELECT 1 FROM project_agreement f WHERE f.project_id = pj.id
      AND f.agreement_id = ${anyOf(filter.agreementIds)})`);
  }
  if (filter.ownerIds) found.push(sql`pj.owner_id = ${anyOf(filter.ownerIds)}`);
  if (filter.overdueReports === true) found.push(reportsOverdue);
  if (filter.overdueReports === false) found.push(sql`NOT (${reportsOverdue})`);
  return found;
}

const reportsOverdue = sql`pj.status = ANY(${[...REPORTING_STATUSES]}) AND EXISTS (SELECT 1 FROM project_report f
  WHERE f.project_id = pj.id AND f.submitted_on IS NULL AND f.due_on < app_today())`;

/** Titles, the donor's programme and the call. */
function says(pattern: string): Sql {
  return sql`(pj.title_uk ILIKE ${pattern} OR pj.title_en ILIKE ${pattern} OR pj.programme_uk ILIKE ${pattern}
    OR pj.programme_en ILIKE ${pattern} OR pj.call_name ILIKE ${pattern})`;
}

function participates(organisationIds: readonly Id[], role: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM project_participant f WHERE f.project_id = pj.id AND ${role}
    AND f.organisation_id = ${anyOf(organisationIds)})`;
}

const anyOf = (ids: readonly Id[]) => sql`ANY(CAST(${[...ids]} AS uuid[]))`;
