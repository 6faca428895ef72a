import { randomUUID } from 'node:crypto';
import { User } from '../../src/features/identity/data/user.entity.js';
import { UserCommunity } from '../../src/features/identity/data/user-community.entity.js';
import type { Role } from '../../src/features/identity/domain/role.js';
import { Sessions } from '../../src/features/identity/sessions.service.js';
import { newId } from '../../src/kernel/identifiers.js';
import type { LanguageCode } from '../../src/kernel/text.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from './application.js';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** the Cookie header of a signed-in browser */
  readonly cookie: string;
}

interface PersonWish {
  readonly name?: string;
  readonly role?: Role;
  readonly communityIds?: readonly string[];
  readonly networkWide?: boolean;
  readonly language?: LanguageCode;
  readonly timeZone?: string;
  readonly reminderTime?: string;
  readonly passwordHash?: string;
}

/** A person who has signed in; a coordinator in Kyiv who reads Ukrainian unless said otherwise. */
export async function aPerson(application: Application, wish: PersonWish = {}): Promise<Person> {
  const role = wish.role ?? 'COORDINATOR';
  const id = newId();
  const email = `${randomUUID()}@example.org`;
  const name = wish.name ?? 'Олена Зразкова';
  const { unitOfWork } = application;
  await unitOfWork.run(systemViewer(), async () => {
    await unitOfWork.manager.insert(User, {
      id,
      email,
      name,
      role,
      networkWide: wish.networkWide ?? (role === 'ADMINISTRATOR' || role === 'COORDINATOR'),
      state: 'ACTIVE',
      language: wish.language ?? 'uk',
      timeZone: wish.timeZone ?? 'Europe/Kyiv',
      reminderTime: wish.reminderTime ?? '09:00',
      passwordHash: wish.passwordHash ?? null,
    });
    for (const municipalityId of wish.communityIds ?? []) {
      await unitOfWork.manager.insert(UserCommunity, { userId: id, municipalityId });
    }
  });
  const { token } = await application.get(Sessions).open(id, 'test');
  return { id, name, email, cookie: `pobratym_session=${token}` };
}

export const aCoordinator = (application: Application, wish: PersonWish = {}) => aPerson(application, wish);
export const anAdministrator = (application: Application, wish: PersonWish = {}) =>
  aPerson(application, { role: 'ADMINISTRATOR', ...wish });
export const anOfficial = (application: Application, communityIds: readonly string[], wish: PersonWish = {}) =>
  aPerson(application, { role: 'OFFICIAL', communityIds, name: 'Марія Вигадана', ...wish });
export const aReader = (application: Application, communityIds: readonly string[], wish: PersonWish = {}) =>
  aPerson(application, { role: 'READER', communityIds, name: 'Тарас Приклад', ...wish });
