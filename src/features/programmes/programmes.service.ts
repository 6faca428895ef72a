import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { Municipalities } from '../municipalities/index.js';
import { Programme } from './data/programme.entity.js';
import { type ProgrammeRecord, ProgrammeRecords } from './data/programme-records.repository.js';
import {
  type FundsRow,
  type MeasureRow,
  type ProgrammeRow,
  type ProgrammesFilter,
  ProgrammesRepository,
  type SectionRow,
} from './data/programmes.repository.js';
import { demandNothingDropped, type ProgrammeFields } from './domain/programme-fields.js';
import { blankProgramme, programmeAfter, programmeSnapshot } from './programme-changes.js';
import { programmesVisibleTo } from './programmes.policy.js';

/** Programmes of communities: sections, measures and the money planned for them. */
@Injectable()
export class Programmes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammesRepository,
    private readonly records: ProgrammeRecords,
    private readonly municipalities: Municipalities,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: ProgrammesFilter, page: PageArgs): Promise<Page<ProgrammeRow>> {
    return this.programmes.list(programmesVisibleTo(viewer), filter, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ProgrammeRow>> {
    return this.programmes.byIds(ids, programmesVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<ProgrammeRow> {
    const programme = (await this.byIds(viewer, [id])).get(id);
    if (!programme) throw notFound();
    return programme;
  }

  /** Of programmes that the viewer has been shown. */
  sectionsOf(programmeIds: readonly Id[]): Promise<ReadonlyMap<Id, SectionRow[]>> {
    return this.programmes.sectionsOf(programmeIds);
  }

  /** Of sections that the viewer has been shown. */
  measuresOf(sectionIds: readonly Id[]): Promise<ReadonlyMap<Id, MeasureRow[]>> {
    return this.programmes.measuresOf(sectionIds);
  }

  measuresById(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MeasureRow>> {
    return this.programmes.measuresById(ids, programmesVisibleTo(viewer));
  }

  /** Of measures that the viewer has been shown. */
  fundsOf(measureIds: readonly Id[]): Promise<ReadonlyMap<Id, FundsRow[]>> {
    return this.programmes.fundsOf(measureIds);
  }

  /** @throws DomainError INVALID, NOT_FOUND for the community, FORBIDDEN */
  async create(viewer: Viewer, communityId: Id, fields: ProgrammeFields): Promise<ProgrammeRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandOwnCommunity(viewer, communityId);
      const after = programmeAfter(blankProgramme(communityId), fields, true);
      await this.records.save(after);
      await this.changeLog.record({
        recordType: 'PROGRAMME',
        recordId: after.programme.id,
        action: 'CREATED',
        before: null,
        after: programmeSnapshot(after),
      });
      return this.get(viewer, after.programme.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, INVALID/in_use for a measure that has entries */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: ProgrammeFields): Promise<ProgrammeRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before.programme, expectedVersion);
      const after = programmeAfter(before, fields, false);
      const kept = new Set(after.measures.map((measure) => measure.id));
      const dropped = before.measures.map((measure) => measure.id).filter((measureId) => !kept.has(measureId));
      demandNothingDropped(await this.records.usedCodes(dropped));
      await this.save(before, after);
      return this.get(viewer, id);
    });
  }

  /** A change that changes nothing writes nothing. */
  private async save(before: ProgrammeRecord, after: ProgrammeRecord): Promise<void> {
    const [earlier, later] = [programmeSnapshot(before), programmeSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of the tree too
    const programme = Object.assign(new Programme(), after.programme, { updatedAt: this.clock.now() });
    await this.records.save({ ...after, programme });
    await this.changeLog.record({
      recordType: 'PROGRAMME',
      recordId: programme.id,
      action: 'UPDATED',
      before: earlier,
      after: later,
    });
  }

  private async load(viewer: Viewer, id: Id): Promise<ProgrammeRecord> {
    const record = await this.records.findForUpdate(id, programmesVisibleTo(viewer), sql`p.trashed_at IS NULL`);
    if (!record) throw notFound();
    return record;
  }
}
