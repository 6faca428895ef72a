import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { Belonging, TimingScope, TimingSetting } from '../domain/timing-settings.js';
import { ReminderTiming } from './reminder-timing.entity.js';

/** Whose settings: the network's, or those of one community or partnership. */
export interface ScopeRef {
  readonly scope: TimingScope;
  /** null: the network */
  readonly scopeId: Id | null;
}

/** A line in a scope. */
export interface SettingRef extends ScopeRef {
  readonly kind: ReminderKind;
  readonly line: string;
}

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

  /** What was ever set in the scope, taken back or not. */
  ofScope({ scope, scopeId }: ScopeRef): Promise<ReminderTiming[]> {
    return this.unitOfWork.rows<ReminderTiming>(sql`
      SELECT id, scope, scope_id AS "scopeId", kind, line, offsets, version FROM reminder_timing
      WHERE scope = ${scope} AND scope_id IS NOT DISTINCT FROM ${scopeId}::uuid`);
  }

  /** Locked until the transaction ends; of two who set a line for the first time the later one waits here. */
  async findForUpdate({ scope, scopeId, kind, line }: SettingRef): Promise<ReminderTiming | null> {
    await this.unitOfWork.rows(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${scope} ${scopeId ?? ''} ${kind} ${line}`}, 0))`,
    );
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT id FROM reminder_timing WHERE scope = ${scope} AND scope_id IS NOT DISTINCT FROM ${scopeId}::uuid
        AND kind = ${kind} AND line = ${line} FOR UPDATE`);
    return row ? this.unitOfWork.manager.findOneByOrFail(ReminderTiming, { id: row.id }) : null;
  }

  save(setting: ReminderTiming): Promise<ReminderTiming> {
    return this.unitOfWork.manager.save(ReminderTiming, setting);
  }
}
