import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { linked } from '../../kernel/linked.js';
import { moneyFrom } from '../../kernel/money.js';
import { Project } from './data/project.entity.js';
import { ProjectAgreement, ProjectPartnership, ProjectVisit } from './data/project-links.entity.js';
import { ProjectIndicator, ProjectParticipant, ProjectReport } from './data/project-parts.entity.js';
import type { ProjectRecord } from './data/project-records.repository.js';
import { projectDueOn } from './domain/project-clocks.js';
import { type ProjectFields, projectValues } from './domain/project-fields.js';
import { demandFinished } from './domain/project-life.js';
import { demandDays, demandParticipants, type ParticipantFields } from './domain/project-parts.js';
import type { ProjectStatus } from './domain/project-status.js';

/** What stands in the record but is not open to the person who writes: it is kept, and cannot be lost by rewriting. */
export interface HiddenOfProject {
  readonly organisationIds: ReadonlySet<Id>;
  readonly municipalityIds: ReadonlySet<Id>;
  readonly visitIds: ReadonlySet<Id>;
  readonly agreementIds: ReadonlySet<Id>;
  readonly partnershipIds: ReadonlySet<Id>;
}

const NOTHING: HiddenOfProject = {
  organisationIds: new Set(),
  municipalityIds: new Set(),
  visitIds: new Set(),
  agreementIds: new Set(),
  partnershipIds: new Set(),
};

/** A project of which nothing is known yet but whose it is and where it stands. */
export function blankProject(communityId: Id, status: ProjectStatus, statusOn: CalendarDate): ProjectRecord {
  const project = Object.assign(new Project(), {
    ...{ id: newId(), communityId, status, statusOn },
    trashedAt: null,
    trashedById: null,
  });
  return { project, participants: [], indicators: [], reports: [], visits: [], agreements: [], partnerships: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @param isNew nothing of the record is known yet
 * @param today the network's day
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function projectAfter(
  record: ProjectRecord,
  isNew: boolean,
  fields: ProjectFields,
  today: CalendarDate,
  hidden: HiddenOfProject = NOTHING,
): ProjectRecord {
  const values = projectValues(isNew ? null : record.project, fields, today);
  const after: ProjectRecord = {
    project: Object.assign(new Project(), record.project, values),
    participants: fields.participants === undefined ? record.participants : participantsAfter(record, fields, hidden),
    indicators: fields.indicators === undefined ? record.indicators : indicatorsAfter(record, fields),
    reports: fields.reports === undefined ? record.reports : reportsAfter(record, fields),
    visits: fields.visitIds === undefined ? record.visits : visitsAfter(record, fields, hidden),
    agreements: fields.agreementIds === undefined ? record.agreements : agreementsAfter(record, fields, hidden),
    partnerships: fields.partnershipIds === undefined ? record.partnerships : partnershipsAfter(record, fields, hidden),
  };
  demandDays(after.indicators, after.reports, today);
  if (after.project.status === 'CLOSED') demandFinished(after.project, today, 'fields.resultUk');
  return timed(after);
}

/** The project in another status since a day. */
export function projectMoved(record: ProjectRecord, status: ProjectStatus, statusOn: CalendarDate): ProjectRecord {
  return timed({ ...record, project: Object.assign(new Project(), record.project, { status, statusOn }) });
}

function timed(record: ProjectRecord): ProjectRecord {
  record.project.dueOn = projectDueOn({ ...record.project, reports: record.reports });
  return record;
}

function participantsAfter(record: ProjectRecord, fields: ProjectFields, hidden: HiddenOfProject) {
  const participants = (fields.participants ?? []).map((given, position) =>
    participantAfter(record, given, position, hidden),
  );
  demandParticipants(participants, 'fields.participants');
  return participants;
}

/** One that the writer does not see stays who it is when the writer leaves it empty. */
function participantAfter(record: ProjectRecord, given: ParticipantFields, position: number, hidden: HiddenOfProject) {
  const kept = record.participants.find(({ id }) => id === given.id);
  const unsaid = !given.organisationId && !given.municipalityId && !given.name;
  const money = given.contribution && moneyFrom(given.contribution, `fields.participants.${position}.contribution`);
  return Object.assign(new ProjectParticipant(), {
    id: kept?.id ?? newId(),
    projectId: record.project.id,
    position,
    organisationId: given.organisationId ?? (unsaid ? among(hidden.organisationIds, kept?.organisationId) : null),
    municipalityId: given.municipalityId ?? (unsaid ? among(hidden.municipalityIds, kept?.municipalityId) : null),
    name: given.name ?? null,
    role: given.role,
    minorUnits: money?.minorUnits ?? null,
    currency: money?.currency ?? null,
  });
}

function indicatorsAfter(record: ProjectRecord, fields: ProjectFields): ProjectIndicator[] {
  return (fields.indicators ?? []).map((given, position) =>
    Object.assign(new ProjectIndicator(), {
      id: record.indicators.find(({ id }) => id === given.id)?.id ?? newId(),
      projectId: record.project.id,
      position,
      nameUk: given.nameUk,
      nameEn: given.nameEn ?? null,
      unit: given.unit ?? null,
      baseline: given.baseline ?? null,
      target: given.target ?? null,
      actual: given.actual ?? null,
      asOf: given.asOf ?? null,
    }),
  );
}

function reportsAfter(record: ProjectRecord, fields: ProjectFields): ProjectReport[] {
  return (fields.reports ?? []).map((given, position) =>
    Object.assign(new ProjectReport(), {
      id: record.reports.find(({ id }) => id === given.id)?.id ?? newId(),
      projectId: record.project.id,
      position,
      kind: given.kind,
      dueOn: given.dueOn ?? null,
      submittedOn: given.submittedOn ?? null,
      note: given.note ?? null,
    }),
  );
}

function visitsAfter(record: ProjectRecord, fields: ProjectFields, hidden: HiddenOfProject): ProjectVisit[] {
  const earlier = record.visits.map(({ visitId }) => visitId);
  return linked(fields.visitIds, earlier, hidden.visitIds).map((visitId, position) =>
    Object.assign(new ProjectVisit(), { projectId: record.project.id, visitId, position }),
  );
}

function agreementsAfter(record: ProjectRecord, fields: ProjectFields, hidden: HiddenOfProject): ProjectAgreement[] {
  const earlier = record.agreements.map(({ agreementId }) => agreementId);
  return linked(fields.agreementIds, earlier, hidden.agreementIds).map((agreementId, position) =>
    Object.assign(new ProjectAgreement(), { projectId: record.project.id, agreementId, position }),
  );
}

function partnershipsAfter(record: ProjectRecord, fields: ProjectFields, hidden: HiddenOfProject) {
  const earlier = record.partnerships.map(({ partnershipId }) => partnershipId);
  return linked(fields.partnershipIds, earlier, hidden.partnershipIds).map((partnershipId, position) =>
    Object.assign(new ProjectPartnership(), { projectId: record.project.id, partnershipId, position }),
  );
}

function among(hidden: ReadonlySet<Id>, id: Id | null | undefined): Id | null {
  return id && hidden.has(id) ? id : null;
}
