import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Organisations } from '../organisations/index.js';
import type { NeedOrOffer } from './data/need-or-offer.entity.js';
import { NeedsRepository } from './data/needs.repository.js';
import { needsEditableBy } from './needs.policy.js';

/** What needs and offers point to. What stood there before is not asked again. */
@Injectable()
export class NeedReferences {
  constructor(
    private readonly organisations: Organisations,
    private readonly viewers: IdentityViewerSource,
    private readonly needs: NeedsRepository,
  ) {}

  /** A new beneficiary is open to the viewer. @throws DomainError NOT_FOUND */
  async demandBeneficiary(viewer: Viewer, beneficiaryId: Id | null, before: Id | null): Promise<void> {
    if (beneficiaryId === null || beneficiaryId === before) return;
    if (!(await this.organisations.byIds(viewer, [beneficiaryId])).has(beneficiaryId)) throw notFound();
  }

  /** Whoever is newly put in charge can sign in and change the saved record. @throws DomainError INVALID/owner */
  async demandOwner({ id, ownerId }: NeedOrOffer, before: Id | null): Promise<void> {
    if (ownerId === null || ownerId === before) return;
    const owner = await this.viewers.personViewer(ownerId, null);
    if (owner && (await this.needs.exists(id, needsEditableBy(owner)))) return;
    throw invalid('owner', 'fields.ownerId', {
      uk: 'Ця людина не могла б вести запис. Оберіть відповідального з мережі або з громади.',
      en: 'This person could not keep the record. Choose somebody from the network or from the community.',
    });
  }
}
