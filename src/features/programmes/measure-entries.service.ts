import { Injectable } from '@nestjs/common';
import { DomainError, invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { MeasureEntry } from './data/measure-entry.entity.js';
import {
  type EntrySight,
  type LinkableRecord,
  MeasureEntriesRepository,
  type MeasureEntryRow,
  type OwnedMeasure,
} from './data/measure-entries.repository.js';
import { type EntryFields, entryValues, entryYear } from './domain/entry-fields.js';
import { linksTo, recordOf, type RecordReference } from './domain/reported-record.js';
import { programmesVisibleTo } from './programmes.policy.js';
import { concerning, recordsOfType, recordsVisibleTo } from './reported-records.js';

export interface NewEntry {
  readonly measureId: Id;
  /** null or absent: free text */
  readonly record?: RecordReference | null;
  readonly fields: EntryFields;
}

/** What was done under the measures of a programme, year by year; the history is the programme's. */
@Injectable()
export class MeasureEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: MeasureEntriesRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MeasureEntryRow>> {
    return this.entries.byIds(ids, sightOf(viewer));
  }

  /** Under which measures a record is reported; none for a record that the viewer does not see. */
  ofRecord(viewer: Viewer, record: RecordReference): Promise<MeasureEntryRow[]> {
    return this.entries.ofRecord(record, sightOf(viewer));
  }

  /** @param year null: of all years */
  ofMeasures(viewer: Viewer, ids: readonly Id[], year: number | null): Promise<ReadonlyMap<Id, MeasureEntryRow[]>> {
    return this.entries.ofMeasures(ids, year, sightOf(viewer));
  }

  /** @throws DomainError NOT_FOUND, INVALID, INVALID/other_community, CONFLICT/duplicate */
  async add(viewer: Viewer, { measureId, record = null, fields }: NewEntry): Promise<MeasureEntryRow> {
    return this.unitOfWork.run(viewer, async () => {
      const measure = await this.measure(viewer, measureId);
      const linked = record && (await this.linkable(viewer, record, measure.communityId));
      const values = entryValues(null, fields, record !== null);
      const entry = Object.assign(new MeasureEntry(), {
        id: newId(),
        measureId,
        ...linksTo(record),
        position: null,
        ...values,
        year: entryYear(fields.year, linked ? linked.startsOn : values.startsOn),
      });
      await this.demandOnce(entry);
      await this.entries.save(entry);
      await this.record(measure.programmeId, null, snapshot(entry, measure));
      return entry;
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, CONFLICT/duplicate */
  async revise(viewer: Viewer, id: Id, expectedVersion: number, fields: EntryFields): Promise<MeasureEntryRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.load(viewer, id);
      demandVersion(before, expectedVersion);
      const from = await this.measure(viewer, before.measureId);
      const to = fields.measureId ? await this.measure(viewer, fields.measureId) : from;
      if (to.programmeId !== from.programmeId) throw notFound();
      const after = Object.assign(new MeasureEntry(), before, {
        ...entryValues(before, fields, recordOf(before) !== null),
        measureId: to.id,
        year: fields.year ?? before.year,
        ...(to.id === from.id ? {} : { position: null }),
      });
      await this.demandOnce(after);
      await this.entries.save(after);
      await this.record(from.programmeId, snapshot(before, from), snapshot(after, to));
      return after;
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale */
  async remove(viewer: Viewer, id: Id, expectedVersion: number): Promise<MeasureEntryRow> {
    return this.unitOfWork.run(viewer, async () => {
      const entry = await this.load(viewer, id);
      demandVersion(entry, expectedVersion);
      const measure = await this.measure(viewer, entry.measureId);
      await this.entries.remove(id);
      await this.record(measure.programmeId, snapshot(entry, measure), null);
      return entry;
    });
  }

  /**
   * Puts the entries of a measure and year in an order by hand; none: by date again. Entries not named follow by date.
   *
   * @throws DomainError NOT_FOUND
   */
  async order(viewer: Viewer, measureId: Id, year: number, ids: readonly Id[]): Promise<MeasureEntryRow[]> {
    return this.unitOfWork.run(viewer, async () => {
      const measure = await this.measure(viewer, measureId);
      const entries = await this.entries.ofMeasureForUpdate(measureId, year, sightOf(viewer));
      const known = new Set(entries.map(({ id }) => id));
      if (ids.some((id) => !known.has(id))) throw notFound();
      const before = orderOf(entries);
      for (const entry of entries) entry.position = ids.includes(entry.id) ? ids.indexOf(entry.id) : null;
      await this.entries.save(...entries);
      const named = (order: readonly Id[]) => ({ order: { measure: measure.code, year, entries: order } });
      await this.record(measure.programmeId, named(before), named(orderOf(entries)));
      return entries;
    });
  }

  private async measure(viewer: Viewer, id: Id): Promise<OwnedMeasure> {
    const measure = await this.entries.findMeasure(id, programmesVisibleTo(viewer));
    if (!measure) throw notFound();
    return measure;
  }

  private async linkable(viewer: Viewer, { type, id }: RecordReference, communityId: Id): Promise<LinkableRecord> {
    const found = await this.entries.findRecord(id, recordsOfType(viewer, type), concerning(type, communityId));
    if (!found) throw notFound();
    if (!found.concerns) throw otherCommunity();
    return found;
  }

  private async load(viewer: Viewer, id: Id): Promise<MeasureEntry> {
    const entry = await this.entries.findForUpdate(id, sightOf(viewer));
    if (!entry) throw notFound();
    return entry;
  }

  private async demandOnce(entry: MeasureEntry): Promise<void> {
    const record = recordOf(entry);
    if (record && (await this.entries.isTaken(entry, record))) throw standsThere();
  }

  private async record(programmeId: Id, before: Snapshot | null, after: Snapshot | null): Promise<void> {
    await this.changeLog.record({
      recordType: 'PROGRAMME',
      recordId: programmeId,
      action: 'UPDATED',
      before: before ?? {},
      after: after ?? {},
    });
  }
}

/** What of entries a viewer may see. */
export function sightOf(viewer: Viewer): EntrySight {
  return { programmes: programmesVisibleTo(viewer), records: recordsVisibleTo(viewer) };
}

function orderOf(entries: readonly MeasureEntry[]): Id[] {
  return entries
    .filter(({ position }) => position !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ id }) => id);
}

function snapshot(entry: MeasureEntry, measure: OwnedMeasure): Snapshot {
  const { year, textUk, textEn, datePrecision, startsOn, endsOn } = entry;
  const record = recordOf(entry);
  return { entry: { measure: measure.code, year, record, textUk, textEn, datePrecision, startsOn, endsOn } };
}

function otherCommunity() {
  return invalid('other_community', 'record.id', {
    uk: 'Цей запис не стосується громади програми. Оберіть інший або додайте її до учасників.',
    en: 'The programme’s community has no part in this record. Choose another, or add it to those who take part.',
  });
}

function standsThere() {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'record.id',
    text: {
      uk: 'Цей запис уже стоїть у цьому заході за цей рік. Нічого не додано.',
      en: 'This record stands under this measure and year already. Nothing was added.',
    },
  });
}
