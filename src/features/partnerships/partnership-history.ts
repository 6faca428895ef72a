import { Injectable } from '@nestjs/common';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges, type Snapshot } from '../../platform/history/field-changes.js';
import type { HistoryAction } from '../../platform/history/record-type.js';
import type { Partnership } from './data/partnership.entity.js';
import { PartnershipsRepository } from './data/partnerships.repository.js';

/** Tells what changed in a partnership in words that people read: names instead of ids. */
@Injectable()
export class PartnershipHistory {
  constructor(
    private readonly partnerships: PartnershipsRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  async snapshot(partnership: Partnership): Promise<Snapshot> {
    const { titleUk, titleEn, relationshipType, level, formality, goals, directions } = partnership;
    const { leadSource, note, startedOn, stage } = partnership;
    const parties = await this.partnerships.namedParties(partnership.id);
    return {
      titleUk,
      titleEn,
      relationshipType,
      level,
      formality,
      goals: [...goals],
      directions: [...directions],
      leadSource,
      note,
      startedOn,
      stage,
      parties: parties.map(({ nameUk, role }) => `${nameUk} (${role})`),
      owner: await this.partnerships.userName(partnership.ownerId),
    };
  }

  differs(before: Snapshot, after: Snapshot): boolean {
    return fieldChanges(before, after).length > 0;
  }

  async record(action: HistoryAction, partnership: Partnership, before: Snapshot | null): Promise<void> {
    const after = await this.snapshot(partnership);
    await this.changeLog.record({ recordType: 'PARTNERSHIP', recordId: partnership.id, action, before, after });
  }
}
