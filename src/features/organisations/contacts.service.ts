import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { Users } from '../identity/index.js';
import { Municipalities } from '../municipalities/index.js';
import { type ContactFields, postAfter } from './contact-changes.js';
import { contactSnapshot, ContactWriting } from './contact-writing.service.js';
import { Contact } from './data/contact.entity.js';
import { type ContactRow, type ContactsFilter, ContactsRepository, type PostRow } from './data/contacts.repository.js';
import type { Post } from './data/post.entity.js';
import { demandPosts, userHasContact } from './domain/post-rules.js';
import { Organisations } from './organisations.service.js';
import { postsVisibleTo } from './organisations.policy.js';

/** People to write to on either side, and the posts they hold. */
@Injectable()
export class Contacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contacts: ContactsRepository,
    private readonly writing: ContactWriting,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly users: Users,
  ) {}

  list(viewer: Viewer, filter: ContactsFilter, page: PageArgs): Promise<Page<ContactRow>> {
    return this.contacts.list(postsVisibleTo(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ContactRow>> {
    return this.contacts.byIds(ids, postsVisibleTo(viewer));
  }

  ofMunicipalities(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ContactRow[]>> {
    return this.contacts.ofMunicipalities(ids, postsVisibleTo(viewer));
  }

  ofOrganisations(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ContactRow[]>> {
    return this.contacts.ofOrganisations(ids, postsVisibleTo(viewer));
  }

  postsOf(viewer: Viewer, contactIds: readonly Id[]): Promise<ReadonlyMap<Id, PostRow[]>> {
    return this.contacts.postsOf(contactIds, postsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<ContactRow> {
    const contact = (await this.byIds(viewer, [id])).get(id);
    if (!contact) throw notFound();
    return contact;
  }

  /**
   * Adds a contact (no id) or rewrites one with its posts.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/duplicate, INVALID, FORBIDDEN
   */
  async save(
    viewer: Viewer,
    id: Id | null,
    expectedVersion: number | null,
    fields: ContactFields,
  ): Promise<ContactRow> {
    return this.unitOfWork.run(viewer, async () => {
      const contact = id
        ? await this.loadForChange(viewer, id, expectedVersion ?? -1)
        : Object.assign(new Contact(), {
            id: newId(),
            userId: null,
            createdById: viewer.userId,
            trashedAt: null,
            trashedById: null,
          });
      demandPosts(contact.id, fields.posts);
      const earlier = id ? await this.contacts.allPosts(contact.id) : [];
      await this.demandPlaces(viewer, fields);
      await this.demandSuccessors(viewer, fields, earlier);
      const before = id ? contactSnapshot(contact, earlier) : null;
      Object.assign(contact, {
        name: fields.name,
        nameEn: fields.nameEn ?? null,
        email: fields.email ?? null,
        phone: fields.phone ?? null,
        languages: [...(fields.languages ?? [])],
        note: fields.note ?? null,
        userId: await this.accountAfter(viewer, contact, fields.userId),
      });
      const posts = [
        ...fields.posts.map((post, position) => postAfter(contact.id, post, position, earlier)),
        ...(await this.hiddenPosts(viewer, contact.id, earlier)),
      ];
      await this.writing.save(contact, posts, before);
      return this.get(viewer, contact.id);
    });
  }

  /** The contact as it lies locked, of the version that the writer has seen. @throws DomainError NOT_FOUND, CONFLICT/stale */
  async loadForChange(viewer: Viewer, id: Id, expectedVersion: number): Promise<Contact> {
    await this.get(viewer, id);
    const contact = await this.contacts.findForUpdate(id);
    if (!contact) throw notFound();
    demandVersion(contact, expectedVersion);
    return contact;
  }

  /** Posts of the contact elsewhere that the viewer may not see: rewriting the others must not lose them. */
  private async hiddenPosts(viewer: Viewer, contactId: Id, posts: readonly Post[]): Promise<Post[]> {
    const seen = (await this.postsOf(viewer, [contactId])).get(contactId) ?? [];
    return posts.filter(({ id }) => !seen.some((post) => post.id === id));
  }

  private async demandPlaces(viewer: Viewer, { posts }: ContactFields): Promise<void> {
    await this.municipalities.demandEditable(
      viewer,
      posts.flatMap(({ municipalityId }) => municipalityId ?? []),
    );
    await this.organisations.demandOpenForPosts(
      viewer,
      posts.flatMap(({ organisationId }) => organisationId ?? []),
    );
  }

  /** What stood there before is not asked again. */
  private async demandSuccessors(viewer: Viewer, { posts }: ContactFields, earlier: readonly Post[]): Promise<void> {
    const known = new Set(earlier.map(({ successorId }) => successorId));
    const ids = posts.flatMap(({ successorId }) => successorId ?? []).filter((id) => !known.has(id));
    const found = await this.byIds(viewer, ids);
    if (ids.some((id) => !found.has(id))) throw notFound();
  }

  /** Absent: as it was. An account belongs to one person. */
  private async accountAfter(viewer: Viewer, contact: Contact, userId: Id | null | undefined): Promise<Id | null> {
    if (userId === undefined || userId === contact.userId) return contact.userId;
    if (userId === null) return null;
    await this.users.get(viewer, userId);
    if (await this.contacts.ofUser(userId, contact.id)) throw userHasContact();
    return userId;
  }
}
