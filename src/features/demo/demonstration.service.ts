import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NetworkDay } from '../partnerships/index.js';
import { type DemoFile, readDemoFile } from './data/demo-file.js';
import { DemoAid } from './demo-aid.service.js';
import { DemoCast } from './demo-cast.js';
import { DemoNeeds } from './demo-needs.service.js';
import { DemoOrganisations } from './demo-organisations.service.js';
import { DemoPlaces } from './demo-places.service.js';
import { readDemoProgrammeFile } from './data/demo-programme-file.js';
import { DemoProgramme } from './demo-programme.service.js';
import { DemoProjects } from './demo-projects.service.js';
import { DemoPromotion } from './demo-promotion.service.js';
import { DemoTies } from './demo-ties.service.js';
import { DemoWork } from './demo-work.service.js';

/** Of every demo person. No secret: while the demonstration is on, anybody may enter as them without it. */
export const DEMO_PASSWORD = 'pobratym-demo-2026';

/** Any number that no other advisory lock of the program uses. */
const LOADING_LOCK = 2_024_110_723;

/** Fills an empty instance with the records of a real community and fictional people. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: DemoPlaces,
    private readonly organisations: DemoOrganisations,
    private readonly ties: DemoTies,
    private readonly work: DemoWork,
    private readonly projects: DemoProjects,
    private readonly aid: DemoAid,
    private readonly promotion: DemoPromotion,
    private readonly needs: DemoNeeds,
    private readonly programme: DemoProgramme,
    private readonly day: NetworkDay,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Loads everything in one transaction, so that a start which is cut short leaves nothing. Of several processes
   * that start at once one loads, the others wait and find it done.
   *
   * @returns what was loaded, in lines for the person at the terminal; none where there are people already
   */
  async load(): Promise<string[]> {
    const file = await readDemoFile();
    const programmeFile = await readDemoProgrammeFile();
    const loaded = await this.unitOfWork.run(systemViewer(), async () => {
      await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(${LOADING_LOCK})`);
      const [row] = await this.unitOfWork.rows<{ people: boolean }>(
        sql`SELECT EXISTS (SELECT 1 FROM app_user) AS people`,
      );
      if (row?.people) return false;
      const cast = new DemoCast(this.day.today(), this.config.NETWORK_TIME_ZONE);
      await this.places.load(file, cast, DEMO_PASSWORD);
      await this.organisations.load(cast, 'olena');
      await this.ties.load(file, cast);
      await this.work.load(file, cast);
      await this.projects.load(cast);
      await this.aid.load(cast);
      await this.promotion.load(cast);
      await this.needs.load(cast);
      await this.programme.load(programmeFile, cast);
      return true;
    });
    return loaded ? this.report(file) : [];
  }

  private report({ people, municipalities, partnerships, agreements, visits, tasks }: DemoFile): string[] {
    const width = Math.max(...people.map(({ email }) => email.length));
    return [
      `Demonstration: loaded ${municipalities.length} municipalities, ${partnerships.length} partnerships, ` +
        `${agreements.length} agreements, ${visits.length} visits and ${tasks.length} tasks`,
      `Sign in as one of these fictional people with one tap, or with the password ${DEMO_PASSWORD}:`,
      ...people.map(({ email, name, role }) => `  ${email.padEnd(width)}  ${name}, ${role.toLowerCase()}`),
    ];
  }
}
