import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { instantOf } from '../../kernel/local-time.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type TaskRow, Tasks } from '../tasks/index.js';
import { VisitParts, Visits } from '../visits/index.js';
import { DemoDatesRepository } from './data/demo-dates.repository.js';
import type { DemoFile } from './data/demo-file.js';
import type { DemoCast } from './demo-cast.js';
import { type DemoDay } from './domain/demo-day.js';
import { line, prose } from './domain/words.js';

type GivenVisit = DemoFile['visits'][number];
type GivenTask = DemoFile['tasks'][number];

/** What is taken as the hour of work on a day of which only the date is known. */
const MIDDAY = '12:00';

/** Visits with what was agreed at them, and the tasks of the coming days. */
@Injectable()
export class DemoWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly visitParts: VisitParts,
    private readonly tasks: Tasks,
    private readonly dates: DemoDatesRepository,
    private readonly clock: Clock,
  ) {}

  async load(file: DemoFile, cast: DemoCast): Promise<void> {
    for (const visit of file.visits) {
      const { viewer } = cast.person(visit.by);
      await this.unitOfWork.onBehalfOf(viewer, () => this.loadVisit(viewer, visit, cast));
    }
    for (const task of file.tasks) {
      const { viewer } = cast.person(task.by ?? task.owner);
      await this.unitOfWork.onBehalfOf(viewer, () => this.loadTask(viewer, task, cast));
    }
  }

  private async loadVisit(viewer: Viewer, given: GivenVisit, cast: DemoCast): Promise<void> {
    const municipality = (key: string) => cast.id('municipality', key);
    const { id } = await this.visits.log(
      viewer,
      {
        titleUk: given.title.uk,
        titleEn: given.title.en,
        kind: given.kind ?? null,
        direction: given.direction,
        mode: given.mode,
        dates: given.dates.map(({ from, to }) => ({ startsOn: cast.day(from), endsOn: cast.day(to) })),
        datePrecision: given.precision ?? 'DAY',
        places: given.place ? [{ name: line(given.place), countryCode: given.placeCountry ?? null }] : [],
        hosts: given.hosts ? line(given.hosts) : null,
        purpose: given.purpose ? prose(given.purpose) : null,
        outcomes: given.outcomes ? prose(given.outcomes) : null,
        report: given.report ? prose(given.report) : null,
        partnershipIds: given.partnerships.map((key) => cast.id('partnership', key)),
        parties: given.parties.map(({ municipality: key, role }) => ({ municipalityId: municipality(key), role })),
        headCount: given.headCount ?? null,
        delegation: (given.delegation ?? []).map(({ name, post, municipality: key, isLeader }) => ({
          ...{ name, post: line(post), municipalityId: municipality(key), isLeader },
        })),
        programme: (given.programme ?? []).map(({ on, startsAt, endsAt, title, place }) => ({
          ...{ on: cast.day(on), startsAt, endsAt: endsAt ?? null },
          ...{ title: line(title), place: place ? line(place) : null },
        })),
        commitments: given.commitments.map(({ text, owedBy, owedTo, owner, due }) => ({
          text: line(text),
          owedById: municipality(owedBy),
          owedToId: cast.maybeId('municipality', owedTo),
          ownerId: cast.person(owner).userId,
          dueOn: cast.maybeDay(due),
        })),
        noCommitments: given.status === 'CLOSED' && given.commitments.length === 0,
        ownerId: cast.person(given.owner).userId,
      },
      given.status,
    );
    cast.place('visit', given.key, id);
    await this.followCommitments(viewer, id, given, cast);
  }

  /** Those kept long ago are done; those we wait for have been waited for since they were agreed. */
  private async followCommitments(viewer: Viewer, visitId: string, given: GivenVisit, cast: DemoCast): Promise<void> {
    const commitments = (await this.visitParts.commitmentsOf([visitId])).get(visitId) ?? [];
    const ids = commitments.map(({ id }) => id);
    const tasks = await this.tasks.byCommitments(viewer, ids);
    for (const [position, { done, waitingSince }] of given.commitments.entries()) {
      const task = tasks.get(ids[position] ?? '');
      if (!task) continue;
      if (done !== undefined) await this.finish(viewer, task, done, cast);
      else if (waitingSince !== undefined) await this.dates.waitingSince(task.id, cast.day(waitingSince));
    }
  }

  private async loadTask(viewer: Viewer, given: GivenTask, cast: DemoCast): Promise<void> {
    const { title, owner, priority, record, waiting, done, state } = given;
    const dueOn = cast.day(given.due);
    const task = await this.tasks.create(
      viewer,
      {
        ...{ title: line(title), note: title.en, ownerId: cast.person(owner).userId, dueOn, priority: priority ?? null },
        ...this.timeStillAhead(given, dueOn),
      },
      {
        partnershipId: 'partnership' in record ? cast.id('partnership', record.partnership) : null,
        visitId: 'visit' in record ? cast.id('visit', record.visit) : null,
        agreementId: 'agreement' in record ? cast.id('agreement', record.agreement) : null,
        municipalityId: 'municipality' in record ? cast.id('municipality', record.municipality) : null,
      },
    );
    if (done !== undefined) return this.finish(viewer, task, done, cast);
    if (state) await this.tasks.move(viewer, task.id, task.version, { state, reason: null, waitingForId: null });
    if (!waiting) return;
    const waitingForId = cast.id('municipality', waiting.for);
    await this.tasks.move(viewer, task.id, task.version, { state: 'WAITING_FOR_PARTNER', reason: null, waitingForId });
    await this.dates.waitingSince(task.id, cast.day(waiting.since));
  }

  /** Loaded in the evening, what was due at three is due any time today: it would be born overdue. */
  private timeStillAhead({ dueTime, dueTimeZone }: GivenTask, dueOn: string) {
    if (!dueTime || !dueTimeZone || instantOf(dueOn, dueTime, dueTimeZone) <= this.clock.now()) return {};
    return { dueTime, dueTimeZone };
  }

  private async finish(viewer: Viewer, task: TaskRow, on: DemoDay, cast: DemoCast): Promise<void> {
    await this.tasks.move(viewer, task.id, task.version, { state: 'DONE', reason: null, waitingForId: null });
    await this.dates.doneAt(task.id, instantOf(cast.day(on), MIDDAY, cast.timeZone));
  }
}
