import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges, type Snapshot } from '../../platform/history/field-changes.js';
import type { Contact } from './data/contact.entity.js';
import { ContactsRepository } from './data/contacts.repository.js';
import type { Post } from './data/post.entity.js';

/** Saves people with their posts and their history. */
@Injectable()
export class ContactWriting {
  constructor(
    private readonly contacts: ContactsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /** A change that changes nothing writes nothing. @param before null for somebody new */
  async save(contact: Contact, posts: readonly Post[], before: Snapshot | null): Promise<void> {
    const after = contactSnapshot(contact, posts);
    if (before) {
      if (fieldChanges(before, after).length === 0) return;
      // the version counts changes of the posts too
      contact.updatedAt = this.clock.now();
    }
    await this.contacts.save(contact, posts);
    const action = before ? 'UPDATED' : 'CREATED';
    await this.changeLog.record({ recordType: 'CONTACT', recordId: contact.id, action, before, after });
  }
}

/** What the history remembers of a person. */
export function contactSnapshot(contact: Contact, posts: readonly Post[]): Snapshot {
  const { name, nameEn, email, phone, languages, note, userId } = contact;
  return {
    name,
    nameEn,
    email,
    phone,
    languages: [...languages],
    note,
    userId,
    posts: posts.map((post) => ({
      municipalityId: post.municipalityId,
      organisationId: post.organisationId,
      titleUk: post.titleUk,
      titleEn: post.titleEn,
      unit: post.unit,
      validFrom: post.validFrom,
      validTo: post.validTo,
      holdsRelationship: post.holdsRelationship,
      successorId: post.successorId,
    })),
  };
}
