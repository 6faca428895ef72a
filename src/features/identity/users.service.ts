import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { canonicalTimeZone } from '../../kernel/local-time.js';
import type { LanguageCode } from '../../kernel/text.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { User } from './data/user.entity.js';
import { type UserRow, type UsersFilter, UsersRepository } from './data/users.repository.js';
import { communityRequired, emailTaken, lastAdministrator, roleAboveOwn } from './domain/identity.errors.js';
import { mayGrant, networkWide, type Role } from './domain/role.js';
import { LinkLetters } from './link-letters.js';
import { Sessions } from './sessions.service.js';
import { usersVisibleTo } from './users.policy.js';

export const DEFAULT_REMINDER_TIME = '09:00';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly networkWide?: boolean | null;
  readonly communityIds?: readonly Id[] | null;
  readonly language?: LanguageCode | null;
  readonly timeZone?: string | null;
}

export interface UserUpdate {
  readonly role?: Role | null;
  readonly networkWide?: boolean | null;
  readonly communityIds?: readonly Id[] | null;
  readonly disabled?: boolean | null;
}

export interface ProfileUpdate {
  readonly name?: string | null;
  readonly language?: LanguageCode | null;
  readonly timeZone?: string | null;
  readonly reminderTime?: string | null;
}

/** The people of the network: invited, given roles and communities, disabled. */
@Injectable()
export class Users {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly letters: LinkLetters,
    private readonly changeLog: ChangeLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(viewer: Viewer, filter: UsersFilter, page: PageArgs): Promise<Page<UserRow>> {
    return this.users.list(usersVisibleTo(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, UserRow>> {
    return this.users.byIds(ids, usersVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<UserRow> {
    const user = (await this.byIds(viewer, [id])).get(id);
    if (!user) throw notFound();
    return user;
  }

  /** @throws DomainError CONFLICT/duplicate, FORBIDDEN/role, INVALID/required at communityIds */
  async invite(viewer: Viewer, invitation: Invitation): Promise<UserRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.demandGrant(viewer, invitation.role);
      if (await this.users.findByEmail(invitation.email)) throw emailTaken();
      const user = Object.assign(new User(), {
        id: newId(),
        email: invitation.email,
        name: invitation.name,
        role: invitation.role,
        networkWide: networkWide(invitation.role, invitation.networkWide ?? false),
        state: 'INVITED' as const,
        language: invitation.language ?? 'uk',
        timeZone: canonicalTimeZone(invitation.timeZone ?? '') ?? this.config.NETWORK_TIME_ZONE,
        reminderTime: DEFAULT_REMINDER_TIME,
        passwordHash: null,
        demo: false,
      });
      const communityIds = demandScope(user, invitation.communityIds ?? []);
      await this.users.save(user, communityIds);
      await this.changeLog.record({
        recordType: 'USER',
        recordId: user.id,
        action: 'CREATED',
        before: null,
        after: snapshot(user, communityIds),
      });
      await this.letters.send(user.id, 'INVITATION');
      return this.get(systemViewer(), user.id);
    });
  }

  /** A new link for somebody who has not come yet; the old one stops working. @throws DomainError NOT_FOUND */
  async resendInvitation(viewer: Viewer, userId: Id): Promise<UserRow> {
    return this.unitOfWork.run(viewer, async () => {
      const user = await this.get(viewer, userId);
      if (user.state !== 'INVITED') throw notFound();
      await this.demandGrant(viewer, user.role);
      await this.letters.send(userId, 'INVITATION');
      return user;
    });
  }

  /** A change of rights ends the person's sessions. @throws DomainError NOT_FOUND, CONFLICT, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, update: UserUpdate): Promise<UserRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.get(viewer, id);
      const user = await this.users.findForUpdate(id);
      if (!user) throw notFound();
      demandVersion(user, expectedVersion);
      await this.demandGrant(viewer, user.role);
      const previousCommunities = await this.users.communityIds(id);
      const before = snapshot(user, previousCommunities);
      user.role = update.role ?? user.role;
      await this.demandGrant(viewer, user.role);
      user.networkWide = networkWide(user.role, update.networkWide ?? user.networkWide);
      if (update.disabled === true) user.state = 'DISABLED';
      if (update.disabled === false && user.state === 'DISABLED') user.state = user.passwordHash ? 'ACTIVE' : 'INVITED';
      if ((user.role !== 'ADMINISTRATOR' || user.state === 'DISABLED') && before.role === 'ADMINISTRATOR') {
        if ((await this.users.otherAdministrators(id)) === 0) throw lastAdministrator();
      }
      const communityIds = demandScope(user, update.communityIds ?? previousCommunities);
      await this.users.save(user, communityIds);
      await this.sessions.endAllOf(id);
      await this.recordUpdate(id, before, snapshot(user, communityIds));
      return this.get(systemViewer(), id);
    });
  }

  async updateProfile(viewer: Viewer, id: Id, expectedVersion: number, update: ProfileUpdate): Promise<UserRow> {
    return this.unitOfWork.run(viewer, async () => {
      const user = await this.users.findForUpdate(id);
      if (!user) throw notFound();
      demandVersion(user, expectedVersion);
      const communityIds = await this.users.communityIds(id);
      const before = snapshot(user, communityIds);
      user.name = update.name ?? user.name;
      user.language = update.language ?? user.language;
      user.timeZone = canonicalTimeZone(update.timeZone ?? '') ?? user.timeZone;
      user.reminderTime = update.reminderTime ?? user.reminderTime;
      await this.unitOfWork.manager.save(User, user);
      await this.recordUpdate(id, before, snapshot(user, communityIds));
      return this.get(systemViewer(), id);
    });
  }

  private recordUpdate(id: Id, before: UserSnapshot, after: UserSnapshot): Promise<void> {
    return this.changeLog.record({ recordType: 'USER', recordId: id, action: 'UPDATED', before, after });
  }

  private async demandGrant(viewer: Viewer, role: Role): Promise<void> {
    if (viewer.kind === 'system') return;
    const own = viewer.userId ? await this.get(viewer, viewer.userId) : null;
    if (!own || !mayGrant(own.role, role)) throw roleAboveOwn();
  }
}

type UserSnapshot = ReturnType<typeof snapshot>;

function snapshot(user: User, communityIds: readonly Id[]) {
  const { email, name, role, networkWide: wide, state, language, timeZone, reminderTime } = user;
  return {
    email,
    name,
    role,
    networkWide: wide,
    state,
    language,
    timeZone,
    reminderTime,
    communityIds: [...communityIds],
  };
}

/** Whoever does not see the whole network sees at least one community. */
function demandScope(user: User, communityIds: readonly Id[]): readonly Id[] {
  const distinct = [...new Set(communityIds)];
  if (!user.networkWide && distinct.length === 0) throw communityRequired();
  return user.networkWide && user.role !== 'READER' ? [] : distinct;
}
