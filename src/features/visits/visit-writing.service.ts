import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { DomainEvents } from '../../platform/events/domain-events.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import type { Commitment } from './data/commitment.entity.js';
import { Visit } from './data/visit.entity.js';
import { type VisitRecord, VisitRecords } from './data/visit-records.repository.js';
import { isComplete } from './domain/commitments.js';
import { VisitReferences } from './visit-references.service.js';
import { visitSnapshot } from './visit-snapshot.js';
import { type AgreedCommitment, type CommitmentChange, CommitmentsChanged } from './visits.events.js';
import { visitsVisibleTo } from './visits.policy.js';

const inFields = (position: number) => `fields.commitments.${position}.`;

/** Saves a visit, its history and, in the same transaction, what its commitments mean for tasks. */
@Injectable()
export class VisitWriting {
  constructor(
    private readonly records: VisitRecords,
    private readonly references: VisitReferences,
    private readonly changeLog: ChangeLog,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** The visit, locked until the transaction ends. @throws DomainError NOT_FOUND */
  async load(viewer: Viewer, id: Id): Promise<VisitRecord> {
    const record = await this.records.findForUpdate(id, visitsVisibleTo(viewer), sql`v.trashed_at IS NULL`);
    if (!record) throw notFound();
    return record;
  }

  async create(viewer: Viewer, after: VisitRecord): Promise<void> {
    await this.references.demandKnown(viewer, null, after);
    const owners = await this.references.newOwners(null, after, inFields);
    await this.records.save(after);
    await this.references.demandOpen(viewer, after.visit.id, owners);
    await this.changeLog.record({
      recordType: 'VISIT',
      recordId: after.visit.id,
      action: 'CREATED',
      before: null,
      after: visitSnapshot(after),
    });
    await this.tellCommitments(null, after);
  }

  /**
   * A change that changes nothing writes nothing.
   *
   * @param commitmentField input path of the commitment at a position
   */
  async save(
    viewer: Viewer,
    before: VisitRecord,
    after: VisitRecord,
    commitmentField: (position: number) => string,
  ): Promise<void> {
    await this.references.demandKnown(viewer, before, after);
    const owners = await this.references.newOwners(before, after, commitmentField);
    await this.saveQuietly(before, after);
    await this.references.demandOpen(viewer, after.visit.id, owners);
    await this.tellCommitments(before, after);
  }

  /** Saves without telling the tasks. */
  async saveQuietly(before: VisitRecord, after: VisitRecord): Promise<void> {
    const [earlier, later] = [visitSnapshot(before), visitSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of parties, programme and commitments too
    await this.records.save({
      ...after,
      visit: Object.assign(new Visit(), after.visit, { updatedAt: this.clock.now() }),
    });
    await this.changeLog.record({
      recordType: 'VISIT',
      recordId: after.visit.id,
      action: 'UPDATED',
      before: earlier,
      after: later,
    });
  }

  private async tellCommitments(before: VisitRecord | null, after: VisitRecord): Promise<void> {
    const earlier = before?.commitments ?? [];
    const debtors = [...earlier, ...after.commitments].flatMap(({ owedById }) => owedById ?? []);
    const abroad = debtors.length > 0 ? await this.references.abroad(debtors) : new Set<Id>();
    const agreed = (commitment: Commitment | undefined) => agreedCommitment(commitment, abroad);
    const ids = new Set([...earlier, ...after.commitments].map(({ id }) => id));
    const changes = [...ids]
      .map((id): CommitmentChange => ({
        commitmentId: id,
        before: agreed(earlier.find((commitment) => commitment.id === id)),
        after: agreed(after.commitments.find((commitment) => commitment.id === id)),
      }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
    if (changes.length === 0) return;
    const partnershipIds = after.partnerships.map(({ partnershipId }) => partnershipId);
    await this.events.publish(new CommitmentsChanged(after.visit.id, partnershipIds, changes));
  }
}

function agreedCommitment(commitment: Commitment | undefined, abroad: ReadonlySet<Id>): AgreedCommitment | null {
  if (!commitment || !isComplete(commitment)) return null;
  const { text, ownerId, dueOn, owedById } = commitment;
  return { text, ownerId, dueOn, waitingForId: owedById && abroad.has(owedById) ? owedById : null };
}
