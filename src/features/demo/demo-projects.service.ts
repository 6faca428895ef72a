import { Injectable } from '@nestjs/common';
import { yearOf } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Memberships, Projects } from '../projects/index.js';
import { type DemoProjectsFile, readDemoProjects } from './data/demo-projects-file.js';
import type { DemoCast } from './demo-cast.js';

type DemoProject = DemoProjectsFile['projects'][number];
type DemoMembership = DemoProjectsFile['memberships'][number];

/** What others pay for in the community, and the networks that it is in. */
@Injectable()
export class DemoProjects {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: Projects,
    private readonly memberships: Memberships,
  ) {}

  /** Organisations, partnerships and agreements are loaded already. */
  async load(cast: DemoCast): Promise<void> {
    const file = await readDemoProjects();
    const { viewer } = cast.person(file.by);
    const communityId = cast.id('municipality', file.community);
    await this.unitOfWork.onBehalfOf(viewer, async () => {
      for (const given of file.projects) await this.loadProject(viewer, communityId, given, cast);
      for (const given of file.memberships) await this.loadMembership(viewer, communityId, given, cast);
    });
  }

  private async loadProject(viewer: Viewer, communityId: Id, given: DemoProject, cast: DemoCast): Promise<void> {
    const { title, programme, rate, result, status, since, owner } = given;
    const { id } = await this.projects.create(viewer, {
      ...{ communityId, status, statusOn: cast.day(since) },
      fields: {
        titleUk: title.uk,
        titleEn: title.en,
        programmeUk: programme?.uk ?? null,
        programmeEn: programme?.en ?? null,
        callName: given.call ?? null,
        callDeadlineOn: cast.maybeDay(given.callDeadline),
        amount: given.amount ?? null,
        amountNote: given.amountNote ?? null,
        ownShare: given.ownShare ?? null,
        exchangeRate: rate ? { ...rate, on: cast.day(rate.on) } : null,
        startsOn: cast.maybeDay(given.starts),
        endsOn: cast.maybeDay(given.ends),
        place: given.place ?? null,
        spheres: given.spheres ?? [],
        resultUk: result?.uk ?? null,
        resultEn: result?.en ?? null,
        ownerId: owner ? cast.person(owner).userId : null,
        partnershipIds: (given.partnerships ?? []).map((key) => cast.id('partnership', key)),
        agreementIds: (given.agreements ?? []).map((key) => cast.id('agreement', key)),
        ...partsOf(given, cast),
      },
    });
    cast.place('project', given.key, id);
  }

  private async loadMembership(viewer: Viewer, communityId: Id, given: DemoMembership, cast: DemoCast): Promise<void> {
    const { title, network, status, since, joined, url, fees, obligations, owner } = given;
    const userId = (key: string | undefined) => (key ? cast.person(key).userId : null);
    const { id } = await this.memberships.create(viewer, {
      ...{ communityId, networkId: cast.id('organisation', network), status, statusOn: cast.day(since) },
      fields: {
        titleUk: title.uk,
        titleEn: title.en,
        joinedOn: cast.maybeDay(joined?.on),
        joinedPrecision: joined?.precision ?? null,
        url: url ?? null,
        fees: (fees ?? []).map(({ year, amount, due, paid }) => ({
          year: yearOf(cast.today) + year,
          amount,
          dueOn: cast.day(due),
          paidOn: cast.maybeDay(paid),
        })),
        obligations: (obligations ?? []).map(({ text, due, done, owner: seenToBy }) => ({
          textUk: text.uk,
          textEn: text.en,
          dueOn: cast.day(due),
          doneOn: cast.maybeDay(done),
          ownerId: userId(seenToBy),
        })),
        ownerId: userId(owner),
      },
    });
    cast.place('membership', given.key, id);
  }
}

function partsOf({ participants, indicators, reports }: DemoProject, cast: DemoCast) {
  return {
    participants: (participants ?? []).map(({ organisation, municipality, name, role, contribution }) => ({
      organisationId: cast.maybeId('organisation', organisation),
      municipalityId: cast.maybeId('municipality', municipality),
      name: name ?? null,
      role,
      contribution: contribution ?? null,
    })),
    indicators: (indicators ?? []).map(({ name, asOf, ...figures }) => ({
      nameUk: name.uk,
      nameEn: name.en,
      ...figures,
      asOf: cast.day(asOf),
    })),
    reports: (reports ?? []).map(({ kind, due, submitted }) => ({
      kind,
      dueOn: cast.day(due),
      submittedOn: cast.maybeDay(submitted),
    })),
  };
}
