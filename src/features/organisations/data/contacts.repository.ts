import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { Contact } from './contact.entity.js';
import { Post } from './post.entity.js';

export type ContactRow = Omit<Contact, 'createdById' | 'createdAt' | 'updatedAt' | 'trashedAt' | 'trashedById'>;
export type PostRow = Omit<Post, 'position'>;

export interface ContactsFilter {
  readonly search?: string | null;
  readonly municipalityId?: Id | null;
  readonly organisationId?: Id | null;
  readonly countryCodes?: readonly string[] | null;
  /** true: only those who hold a post today or later; false: only those whose posts are all over */
  readonly current?: boolean | null;
  readonly holdsRelationship?: boolean | null;
}

const CONTACT = sql`c.id, c.name, c.name_en AS "nameEn", c.email, c.phone, c.languages, c.note,
  c.user_id AS "userId", c.version`;
const POST = sql`o.id, o.contact_id AS "contactId", o.municipality_id AS "municipalityId",
  o.organisation_id AS "organisationId", o.title_uk AS "titleUk", o.title_en AS "titleEn", o.unit,
  o.valid_from AS "validFrom", o.valid_to AS "validTo", o.holds_relationship AS "holdsRelationship",
  o.successor_id AS "successorId"`;

/** What a search looks through; the trigram index has this very expression. */
const NAMES = sql`(c.name || ' ' || coalesce(c.name_en, ''))`;

/** The post lasts on a day, or begins later. */
const NOT_OVER = sql`(o.valid_to IS NULL OR o.valid_to >= app_now()::date)`;

/** Contacts and their posts; `visible` is a condition over the contact, alias `c`, and the post, alias `o`. */
@Injectable()
export class ContactsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name. */
  list(visible: Sql, filter: ContactsFilter, page: PageArgs): Promise<Page<ContactRow>> {
    return keysetPage<ContactRow>(this.unitOfWork, {
      select: CONTACT,
      from: sql`contact c`,
      where: join(conditions(visible, filter), ' AND '),
      id: sql`c.id`,
      order: { by: sql`c.name`, direction: 'ASC', type: sql`text` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** People with a post at each municipality, holders of the relationship and present posts first. */
  ofMunicipalities(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ContactRow[]>> {
    return this.ofPlaces(sql`o.municipality_id`, ids, visible);
  }

  ofOrganisations(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ContactRow[]>> {
    return this.ofPlaces(sql`o.organisation_id`, ids, visible);
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ContactRow>> {
    const rows = await this.unitOfWork.rows<ContactRow>(sql`
      SELECT ${CONTACT} FROM contact c WHERE c.id = ANY(CAST(${[...ids]} AS uuid[])) AND c.trashed_at IS NULL AND EXISTS (
        SELECT 1 FROM post o WHERE o.contact_id = c.id AND ${visible})`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async postsOf(contactIds: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, PostRow[]>> {
    const rows = await this.unitOfWork.rows<PostRow>(sql`
      SELECT ${POST} FROM post o JOIN contact c ON c.id = o.contact_id
      WHERE o.contact_id = ANY(CAST(${[...contactIds]} AS uuid[])) AND c.trashed_at IS NULL AND ${visible}
      ORDER BY o.position, o.id`);
    return groupBy(rows, ({ contactId }) => contactId);
  }

  async contactOfPost(postId: Id, visible: Sql): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT o.contact_id AS id FROM post o JOIN contact c ON c.id = o.contact_id
      WHERE o.id = ${postId} AND c.trashed_at IS NULL AND ${visible}`);
    return row?.id ?? null;
  }

  /** Whether the viewer sees one of the person's posts; in the trash or not. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM contact c JOIN post o ON o.contact_id = c.id WHERE c.id = ${id} AND ${visible} LIMIT 1`);
    return rows.length > 0;
  }

  /** In the trash or not. */
  findForUpdate(id: Id): Promise<Contact | null> {
    return this.unitOfWork.manager.findOne(Contact, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Another contact with this account. */
  async ofUser(userId: Id, exceptId: Id): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT c.id FROM contact c WHERE c.user_id = ${userId} AND c.id <> ${exceptId} AND c.trashed_at IS NULL`);
    return row?.id ?? null;
  }

  allPosts(contactId: Id): Promise<Post[]> {
    return this.unitOfWork.manager.find(Post, { where: { contactId }, order: { position: 'ASC' } });
  }

  async saveContact(contact: Contact): Promise<void> {
    await this.unitOfWork.manager.save(Contact, contact);
  }

  async save(contact: Contact, posts: readonly Post[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveContact(contact);
    await manager.delete(Post, { contactId: contact.id });
    await manager.insert(Post, [...posts]);
  }

  private async ofPlaces(place: Sql, ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ContactRow[]>> {
    const rows = await this.unitOfWork.rows<ContactRow & { placeId: Id }>(sql`
      SELECT ${CONTACT}, held.place_id AS "placeId"
      FROM contact c JOIN (
        SELECT o.contact_id, ${place} AS place_id, bool_or(o.valid_to IS NULL) AS present,
          bool_or(o.holds_relationship) AS holds
        FROM post o JOIN contact c ON c.id = o.contact_id
        WHERE ${place} = ANY(CAST(${[...ids]} AS uuid[])) AND c.trashed_at IS NULL AND ${visible} GROUP BY 1, 2
      ) held ON held.contact_id = c.id
      ORDER BY held.present DESC, held.holds DESC, c.name, c.id`);
    return groupBy(rows, ({ placeId }) => placeId);
  }
}

/** All that is asked of posts must hold of one and the same post. */
function conditions(visible: Sql, filter: ContactsFilter): Sql[] {
  const post = [sql`o.contact_id = c.id`, visible];
  if (filter.municipalityId) {
    post.push(sql`(o.municipality_id = ${filter.municipalityId} OR EXISTS (SELECT 1 FROM organisation at
      WHERE at.id = o.organisation_id AND at.municipality_id = ${filter.municipalityId}))`);
  }
  if (filter.organisationId) post.push(sql`o.organisation_id = ${filter.organisationId}`);
  if (filter.countryCodes) {
    post.push(sql`coalesce(
      (SELECT at.country_code FROM municipality at WHERE at.id = o.municipality_id),
      (SELECT at.country_code FROM organisation at WHERE at.id = o.organisation_id)) = ANY(${[...filter.countryCodes]})`);
  }
  if (typeof filter.holdsRelationship === 'boolean') post.push(sql`o.holds_relationship = ${filter.holdsRelationship}`);
  if (filter.current === true) post.push(NOT_OVER);
  const found = [sql`c.trashed_at IS NULL`, sql`EXISTS (SELECT 1 FROM post o WHERE ${join(post, ' AND ')})`];
  if (filter.current === false) {
    found.push(sql`NOT EXISTS (SELECT 1 FROM post o WHERE o.contact_id = c.id AND ${NOT_OVER})`);
  }
  if (filter.search) found.push(sql`${NAMES} ILIKE ${containing(filter.search)}`);
  return found;
}
