import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { contactSnapshot } from './contact-writing.service.js';
import type { Contact } from './data/contact.entity.js';
import { ContactsRepository } from './data/contacts.repository.js';
import { userHasContact, worksForOthersToo } from './domain/post-rules.js';
import { postsVisibleTo } from './organisations.policy.js';

/** People leave and come back with all of their posts; one who has posts with others stays with them. */
@Injectable()
export class ContactsTrash implements TrashableRecords {
  readonly type = 'CONTACT';
  readonly permission = 'municipalities.edit';

  constructor(
    private readonly contacts: ContactsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT c.id, 'CONTACT' AS type, c.name AS title, c.trashed_at, c.trashed_by_id, c.version
      FROM contact c WHERE c.trashed_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM post o WHERE o.contact_id = c.id AND ${postsVisibleTo(viewer)})`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const contact = await this.load(viewer, id, false);
    demandVersion(contact, expectedVersion);
    const seen = await this.contacts.postsOf([id], postsVisibleTo(viewer));
    if ((await this.contacts.allPosts(id)).length > (seen.get(id) ?? []).length) throw worksForOthersToo();
    contact.trashedAt = this.clock.now();
    contact.trashedById = viewer.userId;
    await this.save(contact, 'TRASHED');
  }

  /** @throws DomainError CONFLICT/duplicate when the person's account has gone to another contact meanwhile */
  async restore(viewer: Viewer, id: Id): Promise<void> {
    const contact = await this.load(viewer, id, true);
    if (contact.userId && (await this.contacts.ofUser(contact.userId, id))) throw userHasContact();
    contact.trashedAt = null;
    contact.trashedById = null;
    await this.save(contact, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, trashed: boolean): Promise<Contact> {
    const contact = await this.contacts.findForUpdate(id);
    if (!contact || (contact.trashedAt !== null) !== trashed) throw notFound();
    if (!(await this.contacts.isVisible(id, postsVisibleTo(viewer)))) throw notFound();
    return contact;
  }

  private async save(contact: Contact, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.contacts.saveContact(contact);
    const snapshot = contactSnapshot(contact, await this.contacts.allPosts(contact.id));
    await this.changeLog.record({
      recordType: 'CONTACT',
      recordId: contact.id,
      action,
      before: snapshot,
      after: snapshot,
    });
  }
}
