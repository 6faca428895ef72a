import { Injectable } from '@nestjs/common';
import { invalid } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import { demandAllSeen, LinksSeen, unseen } from '../visits/index.js';
import type { Hidden } from './aid-changes.js';
import { aidVisibleTo } from './aid.policy.js';
import type { AidRecord } from './data/aid-records.repository.js';
import { AidTransfersRepository } from './data/aid-transfers.repository.js';

/** What an aid transfer points to: parties, partnerships, visits, people. All must be there for those who point. */
@Injectable()
export class AidReferences {
  constructor(
    private readonly links: LinksSeen,
    private readonly transfers: AidTransfersRepository,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** What the record points to and the viewer does not see. */
  async hiddenFrom(viewer: Viewer, record: AidRecord): Promise<Hidden> {
    const [municipalityIds, organisationIds] = [municipalitiesOf(record), organisationsOf(record)];
    const [partnershipIds, visitIds] = [partnershipsOf(record), visitsOf(record)];
    return {
      municipalityIds: unseen(municipalityIds, await this.municipalities.byIds(viewer, municipalityIds)),
      organisationIds: unseen(organisationIds, await this.organisations.byIds(viewer, organisationIds)),
      partnershipIds: unseen(partnershipIds, await this.links.partnerships(viewer, partnershipIds)),
      visitIds: unseen(visitIds, await this.links.visits(viewer, visitIds)),
    };
  }

  /**
   * What a transfer newly points to is there, and open to the viewer. What stood there before is not asked again.
   *
   * @param before null for a new one
   * @throws DomainError NOT_FOUND
   */
  async demandKnown(viewer: Viewer, before: AidRecord | null, after: AidRecord): Promise<void> {
    const added = (idsOf: (record: AidRecord) => readonly Id[]) => {
      const known = new Set(before ? idsOf(before) : []);
      return idsOf(after).filter((id) => !known.has(id));
    };
    await this.municipalities.demandVisible(viewer, added(municipalitiesOf));
    const organisationIds = added(organisationsOf);
    demandAllSeen(organisationIds, await this.organisations.byIds(viewer, organisationIds));
    const partnershipIds = added(partnershipsOf);
    demandAllSeen(partnershipIds, await this.links.partnerships(viewer, partnershipIds));
    const visitIds = added(visitsOf);
    demandAllSeen(visitIds, await this.links.visits(viewer, visitIds));
  }

  /** The person newly put in charge, as a viewer; null: nobody new. @throws DomainError INVALID/owner */
  async newOwner(before: AidRecord | null, { transfer }: AidRecord): Promise<Viewer | null> {
    const { ownerId } = transfer;
    if (!ownerId || ownerId === before?.transfer.ownerId) return null;
    const owner = await this.viewers.personViewer(ownerId, null);
    if (!owner) throw couldNotSee();
    return owner;
  }

  /** Whoever was newly put in charge sees the saved transfer. @throws DomainError INVALID/owner */
  async demandSeen(owner: Viewer | null, transferId: Id): Promise<void> {
    if (owner && !(await this.transfers.isVisible(transferId, aidVisibleTo(owner)))) throw couldNotSee();
  }
}

function couldNotSee() {
  return invalid('owner', 'fields.ownerId', {
    uk: 'Ця людина не побачила б допомоги. Оберіть відповідального з мережі або з громади.',
    en: 'This person could not see the aid. Choose somebody from the network or from the community.',
  });
}

function municipalitiesOf({ chain }: AidRecord): Id[] {
  return [...new Set(chain.flatMap(({ municipalityId }) => municipalityId ?? []))];
}

function organisationsOf({ chain, movements }: AidRecord): Id[] {
  return [...new Set([...chain, ...movements].flatMap(({ organisationId }) => organisationId ?? []))];
}

const partnershipsOf = ({ partnerships }: AidRecord): Id[] => partnerships.map(({ partnershipId }) => partnershipId);
const visitsOf = ({ visits }: AidRecord): Id[] => visits.map(({ visitId }) => visitId);
