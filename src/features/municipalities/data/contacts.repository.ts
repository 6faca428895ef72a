import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Contact } from './contact.entity.js';
import { Post } from './post.entity.js';

export type ContactRow = Omit<Contact, 'createdAt' | 'updatedAt'>;
export type PostRow = Omit<Post, 'position'>;

const CONTACT = sql`c.id, c.name, c.name_en AS "nameEn", c.email, c.phone, c.languages, c.note, c.version`;
const POST = sql`o.id, o.contact_id AS "contactId", o.municipality_id AS "municipalityId", o.title_uk AS "titleUk",
  o.title_en AS "titleEn", o.organisation, o.valid_from AS "validFrom", o.valid_to AS "validTo",
  o.holds_relationship AS "holdsRelationship"`;

/** Contacts and their posts; `visible` is a condition over the municipality of the post, alias `m`. */
@Injectable()
export class ContactsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** People with a post at each municipality, holders of the relationship and present posts first. */
  async ofMunicipalities(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ContactRow[]>> {
    const rows = await this.unitOfWork.rows<ContactRow & { municipalityId: Id }>(sql`
      SELECT ${CONTACT}, held.municipality_id AS "municipalityId"
      FROM contact c JOIN (
        SELECT o.contact_id, o.municipality_id, bool_or(o.valid_to IS NULL) AS present, bool_or(o.holds_relationship) AS holds
        FROM post o JOIN municipality m ON m.id = o.municipality_id
        WHERE o.municipality_id = ANY(${[...ids]}) AND ${visible} GROUP BY 1, 2
      ) held ON held.contact_id = c.id
      ORDER BY held.present DESC, held.holds DESC, c.name, c.id`);
    return groupBy(rows, ({ municipalityId }) => municipalityId);
  }

  async find(id: Id, visible: Sql): Promise<ContactRow | null> {
    const [row] = await this.unitOfWork.rows<ContactRow>(sql`
      SELECT ${CONTACT} FROM contact c WHERE c.id = ${id} AND EXISTS (
        SELECT 1 FROM post o JOIN municipality m ON m.id = o.municipality_id WHERE o.contact_id = c.id AND ${visible})`);
    return row ?? null;
  }

  async postsOf(contactIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, PostRow[]>> {
    const rows = await this.unitOfWork.rows<PostRow>(sql`
      SELECT ${POST} FROM post o JOIN municipality m ON m.id = o.municipality_id
      WHERE o.contact_id = ANY(${[...contactIds]}) AND ${visible} ORDER BY o.position, o.id`);
    return groupBy(rows, ({ contactId }) => contactId);
  }

  findForUpdate(id: Id): Promise<Contact | null> {
    return this.unitOfWork.manager.findOne(Contact, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  allPosts(contactId: Id): Promise<Post[]> {
    return this.unitOfWork.manager.find(Post, { where: { contactId }, order: { position: 'ASC' } });
  }

  async save(contact: Contact, posts: readonly Post[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.save(Contact, contact);
    await manager.delete(Post, { contactId: contact.id });
    await manager.insert(Post, [...posts]);
  }
}
