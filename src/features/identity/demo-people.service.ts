import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type Id, newId } from '../../kernel/identifiers.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { User } from './data/user.entity.js';
import { UsersRepository } from './data/users.repository.js';
import { networkWide, type Role } from './domain/role.js';
import { PasswordHasher } from './password-hasher.js';
import { DEFAULT_REMINDER_TIME } from './users.service.js';

export interface DemoPerson {
  readonly userId: Id;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly descriptionUk: string;
  readonly descriptionEn: string;
}

export interface NewDemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** empty for those who see the whole network */
  readonly communityIds: readonly Id[];
  readonly password: string;
}

const DESCRIPTIONS: Readonly<Record<Role, { uk: string; en: string }>> = {
  ADMINISTRATOR: { uk: 'Адміністратор: люди, вихідні листи', en: 'Administrator: people, outbox' },
  COORDINATOR: { uk: 'Координаторка мережі: уся мережа, звіти', en: 'Network coordinator: the whole network, reports' },
  OFFICIAL: { uk: 'Посадовиця громади: візити, угоди, завдання', en: 'Community official: visits, agreements, tasks' },
  READER: { uk: 'Голова громади, лише читання', en: 'Head of the community, reading only' },
};

const ORDER: readonly Role[] = ['COORDINATOR', 'OFFICIAL', 'READER', 'ADMINISTRATOR'];

/** The fictional people of the demonstration, whom anybody may be while it is on. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    private readonly changeLog: ChangeLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nobody where the demonstration is off. */
  async list(): Promise<DemoPerson[]> {
    if (!this.config.DEMO) return [];
    const people = await this.unitOfWork.rows<{ userId: Id; name: string; role: Role; email: string }>(sql`
      SELECT u.id AS "userId", u.name, u.role, u.email FROM app_user u
      WHERE u.demo AND u.state = 'ACTIVE' ORDER BY u.created_at, u.id LIMIT 20`);
    return people
      .map((person) => ({
        ...person,
        descriptionUk: DESCRIPTIONS[person.role].uk,
        descriptionEn: DESCRIPTIONS[person.role].en,
      }))
      .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  }

  /** Adds a fictional person who can sign in at once: nobody is invited, no letter goes out. Joins the open transaction. */
  async admit({ name, email, role, communityIds, password }: NewDemoPerson): Promise<Id> {
    const person = { id: newId(), name, email, role, networkWide: networkWide(role, false), state: 'ACTIVE' as const };
    const habits = {
      language: 'uk' as const,
      timeZone: this.config.NETWORK_TIME_ZONE,
      reminderTime: DEFAULT_REMINDER_TIME,
    };
    const passwordHash = await this.hasher.hash(password);
    await this.users.save(Object.assign(new User(), person, habits, { passwordHash, demo: true }), communityIds);
    await this.changeLog.record({
      recordType: 'USER',
      recordId: person.id,
      action: 'CREATED',
      before: null,
      after: { name, email, role, ...habits, demo: true, communityIds: [...communityIds] },
    });
    return person.id;
  }
}
