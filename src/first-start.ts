import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Demonstration } from './features/demo/index.js';
import { Users } from './features/identity/index.js';
import { systemViewer } from './platform/access/viewer.js';
import { CONFIG, type Config } from './platform/config/config.schema.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';

/** What an empty instance needs before anybody can use it. Does nothing once there are people. */
@Injectable()
export class FirstStart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
    private readonly demonstration: Demonstration,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns what was done, in lines for the person at the terminal */
  async prepare(): Promise<string[]> {
    const [row] = await this.unitOfWork.rows<{ people: number }>(sql`SELECT count(*)::int AS people FROM app_user`);
    if ((row?.people ?? 0) > 0) return [];
    const demonstration = this.config.DEMO ? await this.demonstration.load() : [];
    if (this.config.ADMIN_EMAIL) return [...demonstration, await this.inviteAdministrator(this.config.ADMIN_EMAIL)];
    return this.config.DEMO ? demonstration : ['Nobody can sign in yet: set ADMIN_EMAIL and start again.'];
  }

  private async inviteAdministrator(email: string): Promise<string> {
    await this.users.invite(systemViewer(), { email, name: email.split('@')[0] ?? email, role: 'ADMINISTRATOR' });
    return `First administrator: a one-time link goes to ${email}${this.config.SMTP_URL ? '' : ` (mail is kept in ${this.config.VAR_DIR}/mail)`}`;
  }
}
