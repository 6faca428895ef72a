import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { Visit } from './data/visit.entity.js';
import { type VisitRecord, VisitRecords } from './data/visit-records.repository.js';
import { type VisitRow, type VisitsFilter, VisitsRepository } from './data/visits.repository.js';
import { demandAddable, demandDebrief } from './domain/commitments.js';
import { demandBegun } from './domain/visit-dates.js';
import type { CommitmentFields, VisitFields } from './domain/visit-fields.js';
import { demandFirstStatus, demandMove } from './domain/visit-moves.js';
import type { VisitStatus } from './domain/visit-status.js';
import { VisitReferences } from './visit-references.service.js';
import { blankVisit, commitmentAfter, visitAfter } from './visit-changes.js';
import { VisitWriting } from './visit-writing.service.js';
import { visitsVisibleTo } from './visits.policy.js';

/** A commitment whose id was made by the client, before it was sent. */
export interface NewCommitment extends CommitmentFields {
  readonly id: Id;
}

/** What a task tells the commitment it carries out. */
export interface FollowedTask {
  /** absent: as it was */
  readonly text?: string;
  readonly ownerId: Id;
  readonly dueOn: CalendarDate;
}

/** Visits from the first proposal to the closed debrief, and what was agreed at them. */
@Injectable()
export class Visits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitsRepository,
    private readonly records: VisitRecords,
    private readonly references: VisitReferences,
    private readonly writing: VisitWriting,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: VisitsFilter, page: PageArgs): Promise<Page<VisitRow>> {
    return this.visits.list(visitsVisibleTo(viewer), filter, page);
  }

  ofPartnerships(viewer: Viewer, ids: readonly Id[], page: PageArgs): Promise<ReadonlyMap<Id, Page<VisitRow>>> {
    return this.visits.ofPartnerships(visitsVisibleTo(viewer), ids, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, VisitRow>> {
    return this.visits.byIds(ids, visitsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<VisitRow> {
    const visit = (await this.byIds(viewer, [id])).get(id);
    if (!visit) throw notFound();
    return visit;
  }

  /**
   * Writes down a visit, proposed or planned; a past one straight as completed.
   *
   * @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN
   */
  async log(viewer: Viewer, fields: VisitFields, status: VisitStatus): Promise<VisitRow> {
    return this.unitOfWork.run(viewer, async () => {
      demandFirstStatus(status);
      const after = visitAfter(blankVisit(status), null, fields);
      this.demandStatus(viewer, after, 'fields.');
      await this.writing.create(viewer, after);
      return this.get(viewer, after.visit.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: VisitFields): Promise<VisitRow> {
    return this.unitOfWork.run(viewer, async () => {
      const record = await this.writing.load(viewer, id);
      demandVersion(record.visit, expectedVersion);
      const after = visitAfter(record, record.visit, fields, await this.references.hiddenFrom(viewer, record));
      this.demandStatus(viewer, after, 'fields.');
      await this.writing.save(viewer, record, after, inFields);
      return this.get(viewer, id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/transition, INVALID/required, INVALID/open_commitments */
  async move(
    viewer: Viewer,
    id: Id,
    expectedVersion: number,
    status: VisitStatus,
    reason: string | null,
  ): Promise<VisitRow> {
    return this.unitOfWork.run(viewer, async () => {
      const record = await this.writing.load(viewer, id);
      demandVersion(record.visit, expectedVersion);
      demandMove(record.visit.status, status, reason);
      const kept = status === 'POSTPONED' || status === 'CANCELLED' ? reason : null;
      const after = { ...record, visit: Object.assign(new Visit(), record.visit, { status, statusReason: kept }) };
      this.demandStatus(viewer, after, '');
      await this.writing.save(viewer, record, after, inFields);
      return this.get(viewer, id);
    });
  }

  /**
   * Adds one commitment and nothing else, so that a telephone that was offline needs no version of the visit. Sent
   * again under the same id, it adds nothing.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/duplicate for an id of another visit, INVALID/owner, INVALID/open_commitments
   */
  async addCommitment(viewer: Viewer, visitId: Id, given: NewCommitment): Promise<VisitRow> {
    return this.unitOfWork.run(viewer, async () => {
      const record = await this.writing.load(viewer, visitId);
      if (!record.commitments.some(({ id }) => id === given.id)) {
        if (await this.records.hasCommitment(given.id)) throw idTaken();
        const commitment = commitmentAfter(record, given, record.commitments.length);
        commitment.id = given.id;
        demandAddable(record.visit.status, commitment);
        const visit = Object.assign(new Visit(), record.visit, { noCommitments: false });
        const after = { ...record, visit, commitments: [...record.commitments, commitment] };
        await this.writing.save(viewer, record, after, () => '');
      }
      return this.get(viewer, visitId);
    });
  }

  /** The commitment follows its task: who does it, by when. Nothing is told back to the task. */
  async followTask(viewer: Viewer, commitmentId: Id, task: FollowedTask): Promise<void> {
    const visitId = await this.records.visitOfCommitment(commitmentId);
    if (!visitId) return;
    const record = await this.writing.load(viewer, visitId);
    const commitments = record.commitments.map((commitment) =>
      commitment.id === commitmentId
        ? Object.assign(commitmentAfter(record, commitment, commitment.position), task)
        : commitment,
    );
    await this.writing.saveQuietly(record, { ...record, commitments });
  }

  private demandStatus(viewer: Viewer, after: VisitRecord, at: 'fields.' | ''): void {
    const { visit, commitments } = after;
    demandBegun(visit.status, visit, this.clock.today(viewer.timeZone), at ? 'fields.dates' : 'status');
    demandDebrief({ ...visit, commitments }, at);
  }
}

const inFields = (position: number) => `fields.commitments.${position}.`;

function idTaken(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'id',
    text: {
      uk: 'Запис із таким ідентифікатором уже є. Нічого не додано; надішліть із новим.',
      en: 'A record with this id exists already. Nothing was added; send it with a new one.',
    },
  });
}
