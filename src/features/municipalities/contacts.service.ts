import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Contact } from './data/contact.entity.js';
import { type ContactRow, ContactsRepository, type PostRow } from './data/contacts.repository.js';
import { MunicipalitiesRepository } from './data/municipalities.repository.js';
import { Post } from './data/post.entity.js';
import { notYours } from './domain/municipality.errors.js';
import { demandPosts } from './domain/post-rules.js';
import { contactsVisibleTo, municipalitiesEditableBy } from './municipalities.policy.js';
import { Municipalities } from './municipalities.service.js';

export interface PostFields {
  readonly id?: Id | null;
  readonly titleUk: string;
  readonly titleEn?: string | null;
  readonly organisation?: string | null;
  readonly municipalityId: Id;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly holdsRelationship?: boolean | null;
}

export interface ContactFields {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly languages?: readonly string[] | null;
  readonly note?: string | null;
  readonly posts: readonly PostFields[];
}

/** People to write to on either side, and the posts they hold. */
@Injectable()
export class Contacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contacts: ContactsRepository,
    private readonly repository: MunicipalitiesRepository,
    private readonly municipalities: Municipalities,
    private readonly changeLog: ChangeLog,
  ) {}

  ofMunicipalities(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ContactRow[]>> {
    return this.contacts.ofMunicipalities(ids, contactsVisibleTo(viewer));
  }

  postsOf(viewer: Viewer, contactIds: readonly Id[]): Promise<ReadonlyMap<Id, PostRow[]>> {
    return this.contacts.postsOf(contactIds, contactsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<ContactRow> {
    const contact = await this.contacts.find(id, contactsVisibleTo(viewer));
    if (!contact) throw notFound();
    return contact;
  }

  /**
   * Adds a contact (no id) or rewrites one with its posts.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, FORBIDDEN
   */
  async save(
    viewer: Viewer,
    id: Id | null,
    expectedVersion: number | null,
    fields: ContactFields,
  ): Promise<ContactRow> {
    return this.unitOfWork.run(viewer, async () => {
      demandPosts(fields.posts);
      await this.demandEditable(
        viewer,
        fields.posts.map(({ municipalityId }) => municipalityId),
      );
      const contact = id
        ? await this.loadForChange(viewer, id, expectedVersion)
        : Object.assign(new Contact(), { id: newId() });
      const earlierPosts = id ? await this.contacts.allPosts(contact.id) : [];
      const before = id ? snapshot(contact, earlierPosts) : null;
      Object.assign(contact, {
        name: fields.name,
        nameEn: fields.nameEn ?? null,
        email: fields.email ?? null,
        phone: fields.phone ?? null,
        languages: [...(fields.languages ?? [])],
        note: fields.note ?? null,
      });
      const posts = [
        ...fields.posts.map((post, position) => postOf(contact.id, post, position, earlierPosts)),
        ...(await this.hiddenPosts(viewer, contact.id, earlierPosts)),
      ];
      await this.contacts.save(contact, posts);
      await this.changeLog.record({
        recordType: 'CONTACT',
        recordId: contact.id,
        action: before ? 'UPDATED' : 'CREATED',
        before,
        after: snapshot(contact, posts),
      });
      return this.get(viewer, contact.id);
    });
  }

  private async loadForChange(viewer: Viewer, id: Id, expectedVersion: number | null): Promise<Contact> {
    await this.get(viewer, id);
    const contact = await this.contacts.findForUpdate(id);
    if (!contact) throw notFound();
    demandVersion(contact, expectedVersion ?? -1);
    return contact;
  }

  /** Posts of the contact elsewhere that the viewer may not see: rewriting the others must not lose them. */
  private async hiddenPosts(viewer: Viewer, contactId: Id, posts: readonly Post[]): Promise<Post[]> {
    const seen = (await this.postsOf(viewer, [contactId])).get(contactId) ?? [];
    return posts.filter(({ id }) => !seen.some((post) => post.id === id));
  }

  private async demandEditable(viewer: Viewer, municipalityIds: readonly Id[]): Promise<void> {
    await this.municipalities.demandVisible(viewer, municipalityIds);
    for (const id of new Set(municipalityIds)) {
      if (!(await this.repository.exists(id, municipalitiesEditableBy(viewer)))) throw notYours();
    }
  }
}

function postOf(contactId: Id, fields: PostFields, position: number, earlier: readonly Post[]): Post {
  const kept = earlier.find(({ id }) => id === fields.id);
  return Object.assign(new Post(), {
    id: kept?.id ?? newId(),
    contactId,
    municipalityId: fields.municipalityId,
    titleUk: fields.titleUk,
    titleEn: fields.titleEn ?? null,
    organisation: fields.organisation ?? null,
    validFrom: fields.validFrom ?? null,
    validTo: fields.validTo ?? null,
    holdsRelationship: fields.holdsRelationship ?? false,
    position,
  });
}

function snapshot(contact: Contact, posts: readonly Post[]) {
  const { name, nameEn, email, phone, languages, note } = contact;
  return {
    name,
    nameEn,
    email,
    phone,
    languages: [...languages],
    note,
    posts: posts.map(({ municipalityId, titleUk, titleEn, organisation, validFrom, validTo, holdsRelationship }) => ({
      municipalityId,
      titleUk,
      titleEn,
      organisation,
      validFrom,
      validTo,
      holdsRelationship,
    })),
  };
}
