import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IdentityViewerSource } from '../identity/index.js';
import { AGGRESSOR_STATES, Municipalities } from '../municipalities/index.js';
import { Organisations } from '../organisations/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import type { Agreement } from './data/agreement.entity.js';
import { AgreementParty } from './data/agreement-party.entity.js';
import { AgreementsRepository } from './data/agreements.repository.js';
import { demandStandsUnder } from './domain/agreement-kinds.js';
import { type PartyFields, partyOf } from './domain/agreement-parts.js';
import { type AgreementStatus, isOver } from './domain/agreement-status.js';

/** Where the rows of another feature are looked up. */
interface Register<Row> {
  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, Row>>;
  demandVisible(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, Row>>;
}

/** What an agreement points to: municipalities, organisations, partnership, owner. All must be there for those who point. */
@Injectable()
export class AgreementReferences {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly unitOfWork: UnitOfWork,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /**
   * The parties as written, keeping the ids of earlier ones. A municipality or organisation that the viewer does not see
   * stays with its party when the viewer leaves it empty.
   *
   * @throws DomainError NOT_FOUND for a municipality or organisation that the viewer does not see,
   *   INVALID/aggressor_state
   */
  async parties(
    viewer: Viewer,
    agreement: Agreement,
    earlier: readonly AgreementParty[],
    fields: readonly PartyFields[],
  ): Promise<AgreementParty[]> {
    const municipalities = await this.named(this.municipalities, viewer, earlier, fields, 'municipalityId');
    const organisations = await this.named(this.organisations, viewer, earlier, fields, 'organisationId');
    return fields.map((party, position) => {
      const kept = earlier.find(({ id }) => id === party.id);
      const municipality = party.municipalityId ? municipalities.added.get(party.municipalityId) : undefined;
      if (municipality && AGGRESSOR_STATES.includes(municipality.countryCode)) demandOver(agreement.status, position);
      const place = {
        municipalityId: party.municipalityId ?? municipalities.hidden(kept?.municipalityId),
        organisationId: party.organisationId ?? organisations.hidden(kept?.organisationId),
      };
      return Object.assign(new AgreementParty(), partyOf(party, place), {
        id: kept?.id ?? newId(),
        agreementId: agreement.id,
        position,
      });
    });
  }

  /** What the parties newly name, and which of the earlier names the viewer does not see. */
  private async named<Row>(
    register: Register<Row>,
    viewer: Viewer,
    earlier: readonly AgreementParty[],
    fields: readonly PartyFields[],
    field: 'municipalityId' | 'organisationId',
  ) {
    const before = earlier.flatMap((party) => party[field] ?? []);
    const seen = await register.byIds(viewer, before);
    const added = await register.demandVisible(
      viewer,
      fields.flatMap((party) => party[field] ?? []).filter((id) => !before.includes(id)),
    );
    return { added, hidden: (id: Id | null | undefined) => (id && !seen.has(id) ? id : null) };
  }

  /**
   * What an agreement newly points to is there: a partnership and a parent that the viewer sees, an owner who can sign
   * in. Under a parent it takes over the parent's partnership unless it has its own.
   *
   * @param before null for a new one
   * @returns the new owner as a viewer, or null
   * @throws DomainError INVALID/required, NOT_FOUND, INVALID/parent, INVALID/owner
   */
  async demandKnown(
    viewer: Viewer,
    before: Pick<Agreement, 'partnershipId' | 'parentId' | 'level' | 'ownerId'> | null,
    agreement: Agreement,
    parties: readonly AgreementParty[],
  ): Promise<Viewer | null> {
    if (agreement.parentId && (agreement.parentId !== before?.parentId || agreement.level !== before.level)) {
      await this.demandParent(viewer, agreement, agreement.parentId);
    }
    if (parties.length === 0 && !agreement.partnershipId) {
      throw invalid('required', 'fields.parties', { uk: 'Оберіть сторони угоди.', en: 'Choose the parties.' });
    }
    if (agreement.partnershipId && agreement.partnershipId !== before?.partnershipId) {
      await this.demandPartnership(viewer, agreement.partnershipId);
    }
    if (!agreement.ownerId || agreement.ownerId === before?.ownerId) return null;
    const owner = await this.viewers.personViewer(agreement.ownerId, null);
    if (!owner) throw couldNotSee();
    return owner;
  }

  /** A saved agreement concerns the viewer, and its new owner sees it. @throws DomainError FORBIDDEN, INVALID/owner */
  async demandOpen(viewer: Viewer, agreementId: Id, newOwner: Viewer | null): Promise<void> {
    if (!(await this.agreements.isVisible(agreementId, agreementsVisibleTo(viewer)))) throw notYours();
    if (newOwner && !(await this.agreements.isVisible(agreementId, agreementsVisibleTo(newOwner)))) throw couldNotSee();
  }

  private async demandParent(viewer: Viewer, agreement: Agreement, parentId: Id): Promise<void> {
    const parent = (await this.agreements.byIds([parentId], agreementsVisibleTo(viewer))).get(parentId);
    if (!parent) throw notFound();
    demandStandsUnder(agreement, parent, await this.agreements.isUnder(parentId, agreement.id));
    agreement.partnershipId ??= parent.partnershipId;
  }

  private async demandPartnership(viewer: Viewer, partnershipId: Id): Promise<void> {
    const [row] = await this.unitOfWork.rows<{ sees: boolean }>(
      sql`SELECT ${onVisiblePartnership(viewer, sql`CAST(${partnershipId} AS uuid)`)} AS sees`,
    );
    if (!row?.sees) throw notFound();
  }
}

function couldNotSee() {
  return invalid('owner', 'fields.ownerId', {
    uk: 'Ця людина не побачила б угоди. Оберіть відповідального з мережі або з громад-сторін.',
    en: 'This person could not see the agreement. Choose an owner from the network or from the parties’ communities.',
  });
}

/** Agreements with the aggressor state are kept as what has ended, never made anew. */
function demandOver(status: AgreementStatus, position: number): void {
  if (isOver(status)) return;
  throw invalid('aggressor_state', `fields.parties.${position}.municipalityId`, {
    uk: 'Із державою-агресором угод не укладають. Давню угоду запишіть як припинену.',
    en: 'No agreement is made with the aggressor state. Write down an old one as terminated.',
  });
}

function notYours() {
  return forbidden({
    uk: 'Угода має стосуватися вашої громади. Нічого не збережено; додайте її до сторін.',
    en: 'The agreement must concern a community of yours. Nothing was saved; add it to the parties.',
  });
}
