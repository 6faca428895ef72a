import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
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
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT c.id, 'CONTACT' AS type, c.name AS title, c.trashed_at, c.trashed_by_id, c.version
      FROM contact c WHERE c.trashed_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM post o WHERE o.contact_id = c.id AND ${postsVisibleTo(viewer)})`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const contact = await this.contacts.findForUpdate(id);
    if (!contact || (contact.trashedAt !== null) !== trashed) return null;
    if (!(await this.contacts.isVisible(id, postsVisibleTo(viewer)))) return null;
    const posts = await this.contacts.allPosts(id);
    return {
      entity: contact,
      snapshot: contactSnapshot(contact, posts),
      save: () => this.contacts.saveContact(contact),
      demandMovable: () => (trashed ? this.demandOwnAccount(contact) : this.demandOwnPosts(viewer, id, posts.length)),
    };
  }

  private async demandOwnPosts(viewer: Viewer, id: Id, posts: number): Promise<void> {
    const seen = await this.contacts.postsOf([id], postsVisibleTo(viewer));
    if (posts > (seen.get(id) ?? []).length) throw worksForOthersToo();
  }

  /** The person's account may have gone to another contact meanwhile. */
  private async demandOwnAccount({ id, userId }: Contact): Promise<void> {
    if (userId && (await this.contacts.ofUser(userId, id))) throw userHasContact();
  }
}
