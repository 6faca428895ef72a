import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Belonging, TimingSetting } from '../domain/timing-settings.js';

@Injectable()
export class ReminderTimingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everything set for the network, and for the communities and partnerships of the records. */
  settings(belongings: readonly Belonging[]): Promise<TimingSetting[]> {
    const ids = new Set(belongings.flatMap(({ communityIds, partnershipIds }) => [...communityIds, ...partnershipIds]));
    return this.unitOfWork.rows<TimingSetting>(sql`
      SELECT scope, scope_id AS "scopeId", kind, line, offsets FROM reminder_timing
      WHERE offsets IS NOT NULL AND (scope = 'NETWORK' OR scope_id = ANY(${[...ids]}::uuid[]))`);
  }
}
