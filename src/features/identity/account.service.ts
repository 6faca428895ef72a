import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { UserRow } from './data/users.repository.js';
import { UsersRepository } from './data/users.repository.js';
import type { User } from './data/user.entity.js';
import { linkExpired, wrongCredentials } from './domain/identity.errors.js';
import { demandPassword } from './domain/password-rules.js';
import { LinkLetters } from './link-letters.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { PasswordHasher } from './password-hasher.js';
import { Sessions } from './sessions.service.js';
import { type ProfileUpdate, Users } from './users.service.js';
import type { LinkPurpose } from './data/one-time-link.entity.js';

/** What a person does with their own account. */
@Injectable()
export class Account {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly people: Users,
    private readonly links: OneTimeLinks,
    private readonly hasher: PasswordHasher,
    private readonly sessions: Sessions,
    private readonly letters: LinkLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError LINK_EXPIRED */
  async invitation(token: string): Promise<UserRow> {
    return this.people.get(systemViewer(), await this.links.owner(token, 'INVITATION'));
  }

  /** @throws DomainError LINK_EXPIRED, PASSWORD/… */
  acceptInvitation(token: string, password: string, profile: ProfileUpdate): Promise<Id> {
    return this.setPasswordBy(token, 'INVITATION', password, async (user) => {
      user.state = 'ACTIVE';
      user.name = profile.name ?? user.name;
      user.language = profile.language ?? user.language;
      user.timeZone = profile.timeZone ?? user.timeZone;
    });
  }

  /** Says nothing about whether the address is known; a letter goes out only if it is. */
  async requestPasswordReset(email: string): Promise<void> {
    await this.unitOfWork.run(systemViewer(), async () => {
      const user = await this.users.findByEmail(email);
      if (user?.state === 'ACTIVE') await this.letters.send(user.id, 'PASSWORD_RESET');
    });
  }

  /** @throws DomainError LINK_EXPIRED, PASSWORD/… */
  resetPassword(token: string, password: string): Promise<Id> {
    return this.setPasswordBy(token, 'PASSWORD_RESET', password, async (user) => {
      if (user.state !== 'ACTIVE') throw linkExpired();
    });
  }

  /** Ends every session; the caller opens a new one. @throws DomainError UNAUTHENTICATED/credentials, PASSWORD/… */
  async changePassword(viewer: Viewer, userId: Id, currentPassword: string, newPassword: string): Promise<void> {
    const passwordHash = await this.unitOfWork.run(
      viewer,
      async () => (await this.users.findForUpdate(userId))?.passwordHash,
    );
    if (!(await this.hasher.fits(currentPassword, passwordHash ?? null))) throw wrongCredentials();
    const person = await this.people.get(viewer, userId);
    demandPassword(newPassword, [person.name, person.email, this.config.NETWORK_NAME], 'newPassword');
    await this.storePassword(viewer, userId, await this.hasher.hash(newPassword), async () => undefined);
  }

  private async setPasswordBy(
    token: string,
    purpose: LinkPurpose,
    password: string,
    settle: (user: User) => Promise<void>,
  ): Promise<Id> {
    const userId = await this.links.owner(token, purpose);
    const person = await this.people.get(systemViewer(), userId);
    demandPassword(password, [person.name, person.email, this.config.NETWORK_NAME], 'password');
    const hash = await this.hasher.hash(password);
    await this.unitOfWork.run(systemViewer(), async () => {
      await this.links.redeem(token, purpose);
      await this.storePassword(systemViewer(), userId, hash, settle);
    });
    return userId;
  }

  private async storePassword(
    viewer: Viewer,
    userId: Id,
    passwordHash: string,
    settle: (user: User) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(viewer, async () => {
      const user = await this.users.findForUpdate(userId);
      if (!user) throw linkExpired();
      user.passwordHash = passwordHash;
      await settle(user);
      await this.users.save(user, await this.users.communityIds(userId));
      await this.sessions.endAllOf(userId);
    });
  }
}
