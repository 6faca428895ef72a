import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { HandoverKind } from '../../../platform/handover/handover-register.js';
import { Contacts } from '../contacts.service.js';
import type { ContactRow, PostRow } from '../data/contacts.repository.js';
import type { OrganisationAddress, OrganisationSource } from '../data/organisation-lists.entity.js';
import type { OrganisationRow } from '../data/organisations.repository.js';
import { Handovers } from '../handovers.service.js';
import { Organisations } from '../organisations.service.js';

type Batch<Row> = (ids: readonly Id[]) => Promise<ReadonlyMap<Id, readonly Row[]>>;

/** Organisations, people and handovers, one statement for all that a request asks for. */
@Injectable()
export class OrganisationsLoaders {
  constructor(
    private readonly organisations: Organisations,
    private readonly contacts: Contacts,
    private readonly handovers: Handovers,
  ) {}

  /** null for no id and for an organisation that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<OrganisationRow | null> {
    if (!id) return null;
    return request
      .loader<Id, OrganisationRow>('organisations.byId', (ids) => this.organisations.byIds(request.viewer, ids))
      .load(id);
  }

  childrenOf(request: RequestContext, id: Id): Promise<readonly OrganisationRow[]> {
    return many(request, 'organisations.children', id, (ids) => this.organisations.childrenOf(request.viewer, ids));
  }

  ancestorsOf(request: RequestContext, id: Id): Promise<readonly OrganisationRow[]> {
    return many(request, 'organisations.ancestors', id, (ids) => this.organisations.ancestorsOf(request.viewer, ids));
  }

  addressesOf(request: RequestContext, id: Id): Promise<readonly OrganisationAddress[]> {
    return many(request, 'organisations.addresses', id, (ids) => this.organisations.addressesOf(ids));
  }

  sourcesOf(request: RequestContext, id: Id): Promise<readonly OrganisationSource[]> {
    return many(request, 'organisations.sources', id, (ids) => this.organisations.sourcesOf(ids));
  }

  contactsOfOrganisation(request: RequestContext, id: Id): Promise<readonly ContactRow[]> {
    return many(request, 'organisations.contacts', id, (ids) => this.contacts.ofOrganisations(request.viewer, ids));
  }

  contactsOfMunicipality(request: RequestContext, id: Id): Promise<readonly ContactRow[]> {
    return many(request, 'municipalities.contacts', id, (ids) => this.contacts.ofMunicipalities(request.viewer, ids));
  }

  /** null for no id and for somebody whom the viewer may not see */
  async contactById(request: RequestContext, id: Id | null): Promise<ContactRow | null> {
    if (!id) return null;
    return request
      .loader<Id, ContactRow>('organisations.contact', (ids) => this.contacts.byIds(request.viewer, ids))
      .load(id);
  }

  postsOf(request: RequestContext, contactId: Id): Promise<readonly PostRow[]> {
    return many(request, 'organisations.posts', contactId, (ids) => this.contacts.postsOf(request.viewer, ids));
  }

  countsOfHandover(request: RequestContext, id: Id): Promise<readonly { kind: HandoverKind; count: number }[]> {
    return many(request, 'organisations.handoverCounts', id, (ids) => this.handovers.countsOf(ids));
  }
}

async function many<Row>(request: RequestContext, name: string, id: Id, batch: Batch<Row>): Promise<readonly Row[]> {
  return (await request.loader<Id, readonly Row[]>(name, batch).load(id)) ?? [];
}
