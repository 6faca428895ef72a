import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Demonstration } from './features/demo/index.js';
import { Users } from './features/identity/index.js';
import { systemViewer } from './platform/access/viewer.js';
import { CONFIG, type Config } from './platform/config/config.schema.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';

/** Any number that no other advisory lock of the program uses. */
const FIRST_START_LOCK = 7_306_023;

/** What an empty instance needs before anybody can use it. Does nothing once there are people. */
@Injectable()
export class FirstStart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
    private readonly demonstration: Demonstration,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * One transaction: a start that is cut short leaves nothing, and of several processes that start at once one does the
   * work while the others wait and find it done.
   *
   * @returns what was done, in lines for the person at the terminal
   */
  async prepare(): Promise<string[]> {
    if (await this.hasPeople()) return [];
    return this.unitOfWork.run(systemViewer(), async () => {
      await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(${FIRST_START_LOCK})`);
      if (await this.hasPeople()) return [];
      const demonstration = this.config.DEMO ? await this.demonstration.load() : [];
      if (this.config.ADMIN_EMAIL) return [...demonstration, await this.inviteAdministrator(this.config.ADMIN_EMAIL)];
      return this.config.DEMO ? demonstration : ['Nobody can sign in yet: set ADMIN_EMAIL and start again.'];
    });
  }

  private async hasPeople(): Promise<boolean> {
    const [row] = await this.unitOfWork.rows<{ people: boolean }>(
      sql`SELECT EXISTS (SELECT 1 FROM app_user) AS people`,
    );
    return row?.people ?? false;
  }

  private async inviteAdministrator(email: string): Promise<string> {
    await this.users.invite(systemViewer(), { email, name: email.split('@')[0] ?? email, role: 'ADMINISTRATOR' });
    return `First administrator: a one-time link goes to ${email}${this.config.SMTP_URL ? '' : ` (mail is kept in ${this.config.VAR_DIR}/mail)`}`;
  }
}
