import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { Municipalities } from '../municipalities/index.js';
import { Organisation } from './data/organisation.entity.js';
import type { OrganisationAddress, OrganisationSource } from './data/organisation-lists.entity.js';
import {
  type OrganisationRecord,
  type OrganisationRow,
  type OrganisationsFilter,
  OrganisationsRepository,
} from './data/organisations.repository.js';
import { notYourOrganisation, organisationExists } from './domain/organisation.errors.js';
import { demandOrganisation, demandPlaceInTree } from './domain/organisation-rules.js';
import { blankOrganisation, type OrganisationFields, organisationAfter } from './organisation-changes.js';
import { organisationSnapshot } from './organisation-snapshot.js';
import { organisationsEditableBy, organisationsOpenForPosts, organisationsVisibleTo } from './organisations.policy.js';

/** Who takes part beside the municipalities: their institutions, donors, networks, embassies, companies, media. */
@Injectable()
export class Organisations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
    private readonly municipalities: Municipalities,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: OrganisationsFilter, page: PageArgs): Promise<Page<OrganisationRow>> {
    return this.organisations.list(organisationsVisibleTo(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationRow>> {
    return this.organisations.byIds(ids, organisationsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<OrganisationRow> {
    const found = (await this.byIds(viewer, [id])).get(id);
    if (!found) throw notFound();
    return found;
  }

  /** Refuses ids that the viewer does not see. @throws DomainError NOT_FOUND like a missing record */
  async demandVisible(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationRow>> {
    const found = await this.byIds(viewer, ids);
    if (ids.some((id) => !found.has(id))) throw notFound();
    return found;
  }

  /** Refuses organisations at which the viewer may not write down people. @throws DomainError NOT_FOUND, FORBIDDEN */
  async demandOpenForPosts(viewer: Viewer, ids: readonly Id[]): Promise<void> {
    await this.demandVisible(viewer, ids);
    for (const id of new Set(ids)) {
      if (!(await this.organisations.exists(id, organisationsOpenForPosts(viewer)))) throw notYourOrganisation();
    }
  }

  /** By name. */
  childrenOf(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationRow[]>> {
    return this.organisations.childrenOf(ids, organisationsVisibleTo(viewer));
  }

  /** The highest first; what the viewer does not see is left out. */
  ancestorsOf(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationRow[]>> {
    return this.organisations.ancestorsOf(ids, organisationsVisibleTo(viewer));
  }

  /** @param ids of organisations that the viewer has been shown */
  addressesOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationAddress[]>> {
    return this.organisations.addressesOf(ids);
  }

  /** @param ids of organisations that the viewer has been shown */
  sourcesOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationSource[]>> {
    return this.organisations.sourcesOf(ids);
  }

  /** @throws DomainError INVALID, CONFLICT/duplicate, NOT_FOUND for what it refers to, FORBIDDEN */
  async create(viewer: Viewer, fields: OrganisationFields): Promise<OrganisationRow> {
    return this.unitOfWork.run(viewer, async () => {
      const blank = blankOrganisation(newId(), viewer.userId);
      const after = organisationAfter(blank, { ...fields, ...(await this.placeOf(viewer, fields)) });
      await this.write(viewer, null, after);
      await this.changeLog.record({
        recordType: 'ORGANISATION',
        recordId: after.organisation.id,
        action: 'CREATED',
        before: null,
        after: organisationSnapshot(after),
      });
      return this.get(viewer, after.organisation.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/duplicate, INVALID, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: OrganisationFields): Promise<OrganisationRow> {
    return this.unitOfWork.run(viewer, async () => {
      const record = await this.organisations.findForUpdate(id, organisationsVisibleTo(viewer), false);
      if (!record) throw notFound();
      await this.demandEditable(viewer, id);
      demandVersion(record.organisation, expectedVersion);
      const after = organisationAfter(record, fields);
      const [before, later] = [organisationSnapshot(record), organisationSnapshot(after)];
      if (fieldChanges(before, later).length > 0) {
        // the version counts changes of addresses and sources too
        after.organisation.updatedAt = this.clock.now();
        await this.write(viewer, record.organisation, after);
      }
      await this.changeLog.record({
        recordType: 'ORGANISATION',
        recordId: id,
        action: 'UPDATED',
        before,
        after: organisationSnapshot(after),
      });
      return this.get(viewer, id);
    });
  }

  private async write(viewer: Viewer, before: Organisation | null, after: OrganisationRecord): Promise<void> {
    const { organisation } = after;
    await this.settleCountry(viewer, before, organisation);
    demandOrganisation(organisation);
    if (organisation.parentId && organisation.parentId !== before?.parentId) {
      await this.demandParent(viewer, organisation.id, organisation.parentId);
    }
    if (await this.organisations.twin(organisation)) throw organisationExists();
    await this.organisations.save(after);
    await this.demandEditable(viewer, organisation.id);
  }

  /** An organisation of a municipality is of its country, whatever else was said. */
  private async settleCountry(viewer: Viewer, before: Organisation | null, after: Organisation): Promise<void> {
    const { municipalityId } = after;
    if (!municipalityId || municipalityId === before?.municipalityId) {
      if (municipalityId && before) after.countryCode = before.countryCode;
      return;
    }
    const found = await this.municipalities.demandVisible(viewer, [municipalityId]);
    after.countryCode = found.get(municipalityId)?.countryCode ?? null;
  }

  private async demandParent(viewer: Viewer, id: Id, parentId: Id): Promise<void> {
    await this.organisations.holdTree();
    if (parentId !== id) await this.demandVisible(viewer, [parentId]);
    const [ancestors, below] = [await this.organisations.lineAbove(parentId), await this.organisations.levelsBelow(id)];
    demandPlaceInTree(id, ancestors, below);
  }

  /** Where a new organisation is: what is not said follows from the one above it. */
  private async placeOf(viewer: Viewer, { municipalityId, countryCode, parentId }: OrganisationFields) {
    const parent = parentId ? (await this.demandVisible(viewer, [parentId])).get(parentId) : undefined;
    return {
      municipalityId: municipalityId ?? parent?.municipalityId ?? null,
      countryCode: countryCode ?? parent?.countryCode ?? null,
    };
  }

  private async demandEditable(viewer: Viewer, id: Id): Promise<void> {
    if (!(await this.organisations.exists(id, organisationsEditableBy(viewer)))) throw notYourOrganisation();
  }
}
