import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { LanguageCode } from '../../../kernel/text.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { Role, UserState } from '../domain/role.js';
import { User } from './user.entity.js';
import { UserCommunity } from './user-community.entity.js';

export interface UserRow {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly networkWide: boolean;
  readonly language: LanguageCode;
  readonly timeZone: string;
  readonly reminderTime: LocalTime;
  /** who is told when the person leaves something undone; null: nobody */
  readonly headId: Id | null;
  readonly state: UserState;
  readonly version: number;
}

export interface UsersFilter {
  readonly search?: string | null;
  readonly roles?: readonly Role[] | null;
  readonly states?: readonly UserState[] | null;
  readonly communityId?: Id | null;
}

const COLUMNS = sql`u.id, u.name, u.email, u.role, u.network_wide AS "networkWide", u.language,
  u.time_zone AS "timeZone", u.reminder_time AS "reminderTime", u.head_id AS "headId", u.state, u.version`;

/** People in the database; every read takes the row rule. */
@Injectable()
export class UsersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: UsersFilter, page: PageArgs): Promise<Page<UserRow>> {
    const conditions = [visible];
    if (filter.search)
      conditions.push(sql`(u.name ILIKE ${`%${filter.search}%`} OR u.email ILIKE ${`%${filter.search}%`})`);
    if (filter.roles) conditions.push(sql`u.role = ANY(${[...filter.roles]})`);
    if (filter.states) conditions.push(sql`u.state = ANY(${[...filter.states]})`);
    if (filter.communityId) {
      conditions.push(
        sql`EXISTS (SELECT 1 FROM user_community f WHERE f.user_id = u.id AND f.municipality_id = ${filter.communityId})`,
      );
    }
    return keysetPage<UserRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`app_user u`,
      where: join(conditions, ' AND '),
      id: sql`u.id`,
      order: { by: sql`u.name`, direction: 'ASC', type: sql`text` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, UserRow>> {
    const rows = await this.unitOfWork.rows<UserRow>(sql`
      SELECT ${COLUMNS} FROM app_user u WHERE u.id = ANY(${[...ids]}) AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The person, locked until the transaction ends, or null. */
  async findForUpdate(id: Id): Promise<User | null> {
    return this.unitOfWork.manager.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async findByEmail(email: string): Promise<User | null> {
    return this.unitOfWork.manager.findOne(User, { where: { email } });
  }

  async communityIds(userId: Id): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT uc.municipality_id AS id FROM user_community uc WHERE uc.user_id = ${userId} ORDER BY 1`);
    return rows.map(({ id }) => id);
  }

  async otherAdministrators(userId: Id): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM app_user u
      WHERE u.role = 'ADMINISTRATOR' AND u.state <> 'DISABLED' AND u.id <> ${userId}`);
    return row?.count ?? 0;
  }

  async save(user: User, communityIds: readonly Id[]): Promise<User> {
    const saved = await this.unitOfWork.manager.save(User, user);
    await this.unitOfWork.manager.delete(UserCommunity, { userId: user.id });
    if (communityIds.length > 0) {
      await this.unitOfWork.manager.insert(
        UserCommunity,
        communityIds.map((municipalityId) => ({ userId: user.id, municipalityId })),
      );
    }
    return saved;
  }
}
