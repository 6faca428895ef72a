import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Contacts } from '../organisations/index.js';
import { demandAllSeen, LinksSeen } from '../visits/index.js';
import type { MembershipRecord } from './data/membership-records.repository.js';
import { MembershipsRepository } from './data/memberships.repository.js';
import type { HiddenOfMembership } from './membership-changes.js';
import { membershipsVisibleTo } from './memberships.policy.js';

/** Somebody newly put in charge, and the input path at which they were named. */
interface NewOwner {
  readonly viewer: Viewer;
  readonly field: string;
}

/** What a membership points to: contact, partnership, people in charge. All must be there for those who point. */
@Injectable()
export class MembershipReferences {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly contacts: Contacts,
    private readonly links: LinksSeen,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** What the record points to and the viewer does not see. */
  async hiddenFrom(viewer: Viewer, { membership }: MembershipRecord): Promise<HiddenOfMembership> {
    const { contactId, partnershipId } = membership;
    const contacts = await this.contacts.byIds(viewer, contactId ? [contactId] : []);
    const partnerships = await this.links.partnerships(viewer, partnershipId ? [partnershipId] : []);
    return {
      contactId: contactId && !contacts.has(contactId) ? contactId : null,
      partnershipId: partnershipId && !partnerships.has(partnershipId) ? partnershipId : null,
    };
  }

  /**
   * What a membership newly points to is there, and open to the viewer. What stood there before is not asked again.
   *
   * @param before null for a new one
   * @returns the people newly in charge
   * @throws DomainError NOT_FOUND, INVALID/owner
   */
  async demandKnown(
    viewer: Viewer,
    before: MembershipRecord | null,
    after: MembershipRecord,
  ): Promise<readonly NewOwner[]> {
    const { contactId, partnershipId, ownerId } = after.membership;
    if (contactId && contactId !== before?.membership.contactId) {
      if (!(await this.contacts.byIds(viewer, [contactId])).has(contactId)) throw notFound();
    }
    if (partnershipId && partnershipId !== before?.membership.partnershipId) {
      demandAllSeen([partnershipId], await this.links.partnerships(viewer, [partnershipId]));
    }
    const named: { readonly id: Id; readonly field: string }[] = [];
    if (ownerId && ownerId !== before?.membership.ownerId) named.push({ id: ownerId, field: 'fields.ownerId' });
    for (const { id, ownerId: seenToBy, position } of after.obligations) {
      const earlier = before?.obligations.find((obligation) => obligation.id === id);
      if (!seenToBy || seenToBy === earlier?.ownerId) continue;
      named.push({ id: seenToBy, field: `fields.obligations.${position}.ownerId` });
    }
    const owners: NewOwner[] = [];
    for (const { id, field } of named) {
      const owner = await this.viewers.personViewer(id, null);
      if (!owner) throw couldNotSee(field);
      owners.push({ viewer: owner, field });
    }
    return owners;
  }

  /** The people newly in charge see the saved membership. @throws DomainError INVALID/owner */
  async demandOpenTo(owners: readonly NewOwner[], membershipId: Id): Promise<void> {
    for (const { viewer, field } of owners) {
      const sees = viewer.permissions.has('projects.read');
      if (!sees || !(await this.memberships.isVisible(membershipId, membershipsVisibleTo(viewer)))) {
        throw couldNotSee(field);
      }
    }
  }
}

function couldNotSee(field: string) {
  return invalid('owner', field, {
    uk: 'Ця людина не побачила б членства. Оберіть відповідального з мережі або з громади.',
    en: 'This person could not see the membership. Choose somebody from the network or from the community.',
  });
}
