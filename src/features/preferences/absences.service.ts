import { Injectable } from '@nestjs/common';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { groupBy } from '../../kernel/group-by.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Users } from '../identity/index.js';
import { Absence } from './data/absence.entity.js';
import { type AbsenceRow, AbsencesRepository } from './data/absences.repository.js';
import { cannotStepIn, demandAbsence } from './domain/absence-rules.js';

export interface NewAbsence {
  /** null: the viewer themselves */
  readonly userId?: Id | null;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly substituteId: Id;
}

export interface AbsenceUpdate {
  readonly fromOn?: CalendarDate | null;
  readonly toOn?: CalendarDate | null;
  readonly substituteId?: Id | null;
}

/** Who is away when and who receives their reminders meanwhile; told by themselves, or for them by whoever runs the network. */
@Injectable()
export class Absences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly absences: AbsencesRepository,
    private readonly users: Users,
    private readonly changeLog: ChangeLog,
  ) {}

  /** Present and coming ones of those people whom the viewer may see, by person; two statements. */
  async of(viewer: Viewer, userIds: readonly Id[]): Promise<ReadonlyMap<Id, AbsenceRow[]>> {
    const seen = await this.users.byIds(viewer, userIds);
    return groupBy(await this.absences.ahead([...seen.keys()]), ({ userId }) => userId);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN for somebody else's absence, INVALID/… */
  add(viewer: Viewer, { userId, ...days }: NewAbsence): Promise<AbsenceRow> {
    return this.unitOfWork.run(viewer, async () => {
      const ownerId = await this.demandMayChange(viewer, userId ?? viewer.userId);
      await this.absences.lock();
      const absence = Object.assign(new Absence(), { id: newId(), userId: ownerId, ...days });
      await this.demandSound(viewer, absence, null);
      return this.keep(absence, null);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/… */
  update(viewer: Viewer, id: Id, expectedVersion: number, update: AbsenceUpdate): Promise<AbsenceRow> {
    return this.unitOfWork.run(viewer, async () => {
      const absence = await this.locked(viewer, id, expectedVersion);
      const before = { ...absence };
      absence.fromOn = update.fromOn ?? absence.fromOn;
      absence.toOn = update.toOn ?? absence.toOn;
      absence.substituteId = update.substituteId ?? absence.substituteId;
      await this.demandSound(viewer, absence, id);
      return this.keep(absence, before);
    });
  }

  /** Reminders come to the person themselves again. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale */
  cancel(viewer: Viewer, id: Id, expectedVersion: number): Promise<AbsenceRow> {
    return this.unitOfWork.run(viewer, async () => {
      const absence = await this.locked(viewer, id, expectedVersion);
      await this.absences.remove(id);
      await this.tell(absence, await this.snapshot(absence), null);
      return absence;
    });
  }

  private async keep(absence: Absence, before: AbsenceRow | null): Promise<AbsenceRow> {
    const told = before && (await this.snapshot(before));
    const saved = await this.absences.save(absence);
    await this.tell(saved, told, await this.snapshot(saved));
    return saved;
  }

  private async locked(viewer: Viewer, id: Id, expectedVersion: number): Promise<Absence> {
    await this.absences.lock();
    const absence = await this.absences.find(id);
    if (!absence) throw notFound();
    await this.demandMayChange(viewer, absence.userId);
    demandVersion(absence, expectedVersion);
    return absence;
  }

  /** @returns whose absence it is */
  private async demandMayChange(viewer: Viewer, userId: Id | null): Promise<Id> {
    if (userId === null) throw notFound();
    if (userId === viewer.userId) return userId;
    await this.users.get(viewer, userId);
    if (!viewer.permissions.has('absences.edit')) throw forbidden();
    return userId;
  }

  private async demandSound(viewer: Viewer, absence: Absence, id: Id | null): Promise<void> {
    const today = await this.absences.todayOf(absence.userId);
    if (today === null) throw notFound();
    demandAbsence({ ...absence, id }, await this.absences.around({ ...absence, id }), today);
    const substitute = (await this.users.byIds(viewer, [absence.substituteId])).get(absence.substituteId);
    if (substitute?.state !== 'ACTIVE') throw cannotStepIn();
  }

  /** In the history of the person who is away; this is also what plans their reminders anew. */
  private async tell({ userId }: AbsenceRow, before: string | null, after: string | null): Promise<void> {
    await this.changeLog.record({
      ...{ recordType: 'USER', recordId: userId, action: 'UPDATED' },
      before: { absence: before },
      after: { absence: after },
    });
  }

  private async snapshot({ fromOn, toOn, substituteId }: AbsenceRow): Promise<string> {
    const { name } = await this.users.get(systemViewer(), substituteId);
    return `${fromOn} – ${toOn}: ${name}`;
  }
}
