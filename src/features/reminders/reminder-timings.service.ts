import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { DomainError, forbidden, invalid, notFound } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog, type HistoryRow } from '../../platform/history/change-log.js';
import { demandOwn, onVisibleCommunity } from '../municipalities/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { ReminderTiming } from './data/reminder-timing.entity.js';
import { ReminderTimingsRepository, type ScopeRef, type SettingRef } from './data/reminder-timings.repository.js';
import { SurroundingsRepository } from './data/surroundings.repository.js';
import { linesOf, type RegisteredLine } from './domain/timing-registry.js';
import { type Belonging, checkedOffsets, resolveSteps, type TimingScope } from './domain/timing-settings.js';

/** A line as it holds for the records of a scope. */
export interface TimingOfLine extends RegisteredLine, ScopeRef {
  readonly defaultOffsets: readonly number[];
  /** who has set the days; null: nobody, they are the rule's own */
  readonly setBy: TimingScope | null;
  /** of the scope's own setting, taken back or not; 0: it never had one */
  readonly version: number;
}

export interface TimingChange extends SettingRef {
  readonly expectedVersion: number;
  /** days from the day that the line counts from; empty: no reminder; null: as the wider scope has it */
  readonly offsets: readonly number[] | null;
}

const RECORD_TYPE = 'REMINDER_TIMING';

/** On which days networks, communities and partnerships want to be reminded. */
@Injectable()
export class ReminderTimings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ReminderTimingsRepository,
    private readonly surroundings: SurroundingsRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  /** @throws DomainError NOT_FOUND, INVALID/scope */
  async list(viewer: Viewer, ref: ScopeRef): Promise<TimingOfLine[]> {
    await this.demandVisible(viewer, ref);
    const belonging = await this.belonging(ref);
    const [effective, own] = [await this.settings.settings([belonging]), await this.settings.ofScope(ref)];
    return linesOf(ref.scope).map((line) => {
      const { offsets, from } = resolveSteps(line.kind, line.name, line, belonging, effective);
      const version = own.find((setting) => setting.kind === line.kind && setting.line === line.name)?.version ?? 0;
      return { ...line, ...ref, offsets, setBy: from, defaultOffsets: line.offsets, version };
    });
  }

  /**
   * The records concerned are planned anew by the next sweeps, not here.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/scope, line, too_many, range, duplicate
   */
  async set(viewer: Viewer, change: TimingChange): Promise<TimingOfLine> {
    const { scope, scopeId, kind, line: name, expectedVersion } = change;
    return this.unitOfWork.run(viewer, async () => {
      await this.demandVisible(viewer, change);
      demandEditable(viewer, change);
      const line = linesOf(scope).find((known) => known.kind === kind && known.name === name);
      if (!line) throw unknownLine();
      const offsets = change.offsets === null ? null : checkedOffsets(change.offsets);
      const found = await this.settings.findForUpdate(change);
      if (found) demandVersion(found, expectedVersion);
      else if (expectedVersion !== 0) throw notFound();
      const setting = found ?? Object.assign(new ReminderTiming(), { id: newId(), scope, scopeId, kind, line: name });
      const before = found && snapshot(found);
      setting.offsets = offsets;
      await this.settings.save(setting);
      await this.changeLog.record({
        ...{ recordType: RECORD_TYPE, recordId: setting.id, action: found ? 'UPDATED' : 'CREATED' },
        ...{ before, after: snapshot(setting) },
      });
      await this.surroundings.planAnew(line.recordType, change);
      const written = (await this.list(viewer, change)).find((known) => known.kind === kind && known.name === name);
      if (!written) throw notFound();
      return written;
    });
  }

  /** @throws DomainError NOT_FOUND when the line was never set in the scope */
  async history(viewer: Viewer, ref: SettingRef, page: PageArgs): Promise<Page<HistoryRow>> {
    await this.demandVisible(viewer, ref);
    const setting = (await this.settings.ofScope(ref)).find(({ kind, line }) => kind === ref.kind && line === ref.line);
    if (!setting) throw notFound();
    return this.changeLog.history(RECORD_TYPE, setting.id, page);
  }

  /** A partnership belongs to its communities too: what they have set holds where it has set nothing. */
  private async belonging({ scope, scopeId }: ScopeRef): Promise<Belonging> {
    if (scopeId === null) return { communityIds: [], partnershipIds: [] };
    if (scope === 'COMMUNITY') return { communityIds: [scopeId], partnershipIds: [] };
    const around = await this.surroundings.of([{ type: 'PARTNERSHIP', id: scopeId }]);
    return around.get(scopeId) ?? { communityIds: [], partnershipIds: [scopeId] };
  }

  private async demandVisible(viewer: Viewer, { scope, scopeId }: ScopeRef): Promise<void> {
    if ((scope === 'NETWORK') !== (scopeId === null)) throw wrongScope();
    if (scopeId === null) return;
    const id = sql`CAST(${scopeId} AS uuid)`;
    const [row] = await this.unitOfWork.rows<{ seen: boolean }>(
      scope === 'PARTNERSHIP'
        ? sql`SELECT ${onVisiblePartnership(viewer, id)} AS seen`
        : sql`SELECT ${onVisibleCommunity(viewer, id)} AS seen`,
    );
    if (!row?.seen) throw notFound();
  }
}

/** The network's by its staff, a community's by its own people and the staff, a partnership's by whoever works on it. */
function demandEditable(viewer: Viewer, { scope, scopeId }: ScopeRef): void {
  if (scopeId === null && !viewer.networkWide) {
    throw forbidden({
      uk: 'Терміни для всієї мережі ведуть її координатори. Нічого не збережено.',
      en: 'The timing of the whole network is kept by its coordinators. Nothing was saved.',
    });
  }
  if (scope === 'COMMUNITY' && scopeId !== null) demandOwn(viewer, scopeId);
}

function snapshot({ scope, scopeId, kind, line, offsets }: ReminderTiming) {
  return { scope, scopeId, kind, line, offsets };
}

function wrongScope(): DomainError {
  return invalid('scope', 'scopeId', {
    uk: 'Вкажіть громаду чи партнерство, а для мережі – нічого.',
    en: 'Name the community or partnership, and nothing for the network.',
  });
}

function unknownLine(): DomainError {
  return invalid('line', 'line', {
    uk: 'Такого рядка тут немає. Оновіть сторінку й оберіть ще раз.',
    en: 'There is no such line here. Reload the page and choose again.',
  });
}
