import { Injectable } from '@nestjs/common';
import { invalid } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import { demandAllSeen, LinksSeen, unseen } from '../visits/index.js';
import type { ProjectRecord } from './data/project-records.repository.js';
import { ProjectsRepository } from './data/projects.repository.js';
import type { HiddenOfProject } from './project-changes.js';
import { projectsVisibleTo } from './projects.policy.js';

/** What a project points to: participants, visits, agreements, partnerships, owner. All must be there for the writer. */
@Injectable()
export class ProjectReferences {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly links: LinksSeen,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** What the record points to and the viewer does not see. */
  async hiddenFrom(viewer: Viewer, record: ProjectRecord): Promise<HiddenOfProject> {
    const organisationIds = organisationsOf(record);
    const municipalityIds = municipalitiesOf(record);
    const visitIds = visitsOf(record);
    const agreementIds = agreementsOf(record);
    const partnershipIds = partnershipsOf(record);
    return {
      organisationIds: unseen(organisationIds, await this.organisations.byIds(viewer, organisationIds)),
      municipalityIds: unseen(municipalityIds, await this.municipalities.byIds(viewer, municipalityIds)),
      visitIds: unseen(visitIds, await this.links.visits(viewer, visitIds)),
      agreementIds: unseen(agreementIds, await this.links.agreements(viewer, agreementIds)),
      partnershipIds: unseen(partnershipIds, await this.links.partnerships(viewer, partnershipIds)),
    };
  }

  /**
   * What a project newly points to is there, and open to the viewer. What stood there before is not asked again.
   *
   * @param before null for a new one
   * @returns the person newly in charge, or null
   * @throws DomainError NOT_FOUND, INVALID/owner
   */
  async demandKnown(viewer: Viewer, before: ProjectRecord | null, after: ProjectRecord): Promise<Viewer | null> {
    const added = (idsOf: (record: ProjectRecord) => readonly Id[]) => {
      const known = new Set(before ? idsOf(before) : []);
      return idsOf(after).filter((id) => !known.has(id));
    };
    await this.organisations.demandVisible(viewer, added(organisationsOf));
    await this.municipalities.demandVisible(viewer, added(municipalitiesOf));
    const visitIds = added(visitsOf);
    demandAllSeen(visitIds, await this.links.visits(viewer, visitIds));
    const agreementIds = added(agreementsOf);
    demandAllSeen(agreementIds, await this.links.agreements(viewer, agreementIds));
    const partnershipIds = added(partnershipsOf);
    demandAllSeen(partnershipIds, await this.links.partnerships(viewer, partnershipIds));
    const { ownerId } = after.project;
    if (!ownerId || ownerId === before?.project.ownerId) return null;
    const owner = await this.viewers.personViewer(ownerId, null);
    if (!owner) throw couldNotSee();
    return owner;
  }

  /** The new owner sees the saved project. @throws DomainError INVALID/owner */
  async demandOpenTo(owner: Viewer | null, projectId: Id): Promise<void> {
    if (owner === null) return;
    const sees = owner.permissions.has('projects.read');
    if (!sees || !(await this.projects.isVisible(projectId, projectsVisibleTo(owner)))) throw couldNotSee();
  }
}

const organisationsOf = ({ participants }: ProjectRecord): Id[] =>
  participants.flatMap(({ organisationId }) => organisationId ?? []);
const municipalitiesOf = ({ participants }: ProjectRecord): Id[] =>
  participants.flatMap(({ municipalityId }) => municipalityId ?? []);
const visitsOf = ({ visits }: ProjectRecord): Id[] => visits.map(({ visitId }) => visitId);
const agreementsOf = ({ agreements }: ProjectRecord): Id[] => agreements.map(({ agreementId }) => agreementId);
const partnershipsOf = ({ partnerships }: ProjectRecord): Id[] =>
  partnerships.map(({ partnershipId }) => partnershipId);

function couldNotSee() {
  return invalid('owner', 'fields.ownerId', {
    uk: 'Ця людина не побачила б проєкту. Оберіть відповідального з мережі або з громади проєкту.',
    en: 'This person could not see the project. Choose somebody from the network or from the project’s community.',
  });
}
