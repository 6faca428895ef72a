import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Role } from './domain/role.js';

export interface DemoPerson {
  readonly userId: Id;
  readonly name: string;
  readonly role: Role;
  readonly email: string;
  readonly descriptionUk: string;
  readonly descriptionEn: string;
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
}
