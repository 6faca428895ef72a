import { Injectable } from '@nestjs/common';
import { forbidden, invalid } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import type { VisitRecord } from './data/visit-records.repository.js';
import { VisitsRepository } from './data/visits.repository.js';
import { demandAllSeen, LinksSeen, unseen } from './links-seen.service.js';
import type { Hidden } from './visit-changes.js';
import { visitsVisibleTo } from './visits.policy.js';

/** What a visit points to: municipalities, partnerships, agreements, people. All must be there for those who point. */
@Injectable()
export class VisitReferences {
  constructor(
    private readonly links: LinksSeen,
    private readonly visits: VisitsRepository,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** What the record points to and the viewer does not see. */
  async hiddenFrom(viewer: Viewer, record: VisitRecord): Promise<Hidden> {
    const municipalityIds = municipalitiesOf(record);
    const seen = await this.municipalities.byIds(viewer, municipalityIds);
    const partnershipIds = partnershipsOf(record);
    const served = await this.links.partnerships(viewer, partnershipIds);
    const agreementIds = agreementsOf(record);
    const agreements = await this.links.agreements(viewer, agreementIds);
    const organisationIds = organisationsOf(record);
    const organisations = await this.organisations.byIds(viewer, organisationIds);
    return {
      organisationIds: unseen(organisationIds, organisations),
      municipalityIds: unseen(municipalityIds, seen),
      partnershipIds: unseen(partnershipIds, served),
      agreementIds: unseen(agreementIds, agreements),
    };
  }

  /** Those of these municipalities that lie abroad. */
  async abroad(ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    const found = await this.municipalities.byIds(systemViewer(), ids);
    return new Set(ids.filter((id) => found.get(id)?.side === 'FOREIGN'));
  }

  /**
   * What a visit newly points to is there, and open to the viewer. What stood there before is not asked again.
   *
   * @param before null for a new one
   * @throws DomainError NOT_FOUND
   */
  async demandKnown(viewer: Viewer, before: VisitRecord | null, after: VisitRecord): Promise<void> {
    const added = (idsOf: (record: VisitRecord) => readonly Id[]) => {
      const known = new Set(before ? idsOf(before) : []);
      return idsOf(after).filter((id) => !known.has(id));
    };
    await this.municipalities.demandVisible(viewer, added(municipalitiesOf));
    const partnershipIds = added(partnershipsOf);
    demandAllSeen(partnershipIds, await this.links.partnerships(viewer, partnershipIds));
    const organisationIds = added(organisationsOf);
    demandAllSeen(organisationIds, await this.organisations.byIds(viewer, organisationIds));
    const agreementIds = added(agreementsOf);
    demandAllSeen(agreementIds, await this.links.agreements(viewer, agreementIds));
  }

  /**
   * The people newly put in charge, as viewers; they can sign in.
   *
   * @param commitmentField input path of the commitment at a position
   * @throws DomainError INVALID/owner
   */
  async newOwners(
    before: VisitRecord | null,
    after: VisitRecord,
    commitmentField: (position: number) => string,
  ): Promise<readonly NewOwner[]> {
    const fresh: { readonly id: Id; readonly field: string }[] = [];
    const { ownerId } = after.visit;
    if (ownerId && ownerId !== before?.visit.ownerId) fresh.push({ id: ownerId, field: 'fields.ownerId' });
    for (const commitment of after.commitments) {
      const earlier = before?.commitments.find(({ id }) => id === commitment.id);
      if (!commitment.ownerId || commitment.ownerId === earlier?.ownerId) continue;
      fresh.push({ id: commitment.ownerId, field: `${commitmentField(commitment.position)}ownerId` });
    }
    const owners: NewOwner[] = [];
    for (const { id, field } of fresh) {
      const viewer = await this.viewers.personViewer(id, null);
      if (!viewer) throw couldNotSee(field);
      owners.push({ viewer, field });
    }
    return owners;
  }

  /**
   * A saved visit concerns the viewer, and the people newly put in charge see it.
   *
   * @throws DomainError FORBIDDEN, INVALID/owner
   */
  async demandOpen(viewer: Viewer, visitId: Id, owners: readonly NewOwner[]): Promise<void> {
    if (!(await this.visits.isVisible(visitId, visitsVisibleTo(viewer)))) throw notYours();
    for (const owner of owners) {
      if (!(await this.visits.isVisible(visitId, visitsVisibleTo(owner.viewer)))) throw couldNotSee(owner.field);
    }
  }
}

interface NewOwner {
  readonly viewer: Viewer;
  /** input path at which the person was named */
  readonly field: string;
}

function couldNotSee(field: string) {
  return invalid('owner', field, {
    uk: 'Ця людина не побачила б візиту. Оберіть відповідального з мережі або з громад-учасниць.',
    en: 'This person could not see the visit. Choose somebody from the network or from the communities that take part.',
  });
}

function municipalitiesOf({ parties, delegation, commitments }: VisitRecord): Id[] {
  const ids = [
    ...parties.map(({ municipalityId }) => municipalityId),
    ...delegation.map(({ municipalityId }) => municipalityId),
    ...commitments.flatMap(({ owedById, owedToId }) => [owedById, owedToId]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

const partnershipsOf = ({ partnerships }: VisitRecord): Id[] => partnerships.map(({ partnershipId }) => partnershipId);
const organisationsOf = ({ organisations }: VisitRecord): Id[] =>
  organisations.map(({ organisationId }) => organisationId);
const agreementsOf = ({ agreements }: VisitRecord): Id[] => agreements.map(({ agreementId }) => agreementId);

function notYours() {
  return forbidden({
    uk: 'Візит має стосуватися вашої громади. Нічого не збережено; додайте її до учасників.',
    en: 'The visit must concern a community of yours. Nothing was saved; add it to those who take part.',
  });
}
