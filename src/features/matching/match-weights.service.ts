import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { FIRST_ID, type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { changedWeights, STANDARD_NUMBER, STANDARD_WEIGHTS, type WrittenWeight } from './criterion-weights.js';
import { MatchWeights } from './data/match-weights.entity.js';
import { MatchWeightsRepository } from './data/match-weights.repository.js';

/** What every version says of itself; what the program brings has no author. */
const STANDARD: MatchWeights = Object.assign(new MatchWeights(), {
  id: FIRST_ID,
  number: STANDARD_NUMBER,
  note: '',
  weights: STANDARD_WEIGHTS,
  active: true,
  createdAt: new Date(0),
  createdById: null,
});

/** How much each criterion counts: versions that follow each other, one of them in use. */
@Injectable()
export class WeightVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: MatchWeightsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  async active(): Promise<MatchWeights> {
    return (await this.versions.active()) ?? STANDARD;
  }

  list(page: PageArgs): Promise<Page<MatchWeights>> {
    return this.versions.list(page);
  }

  /**
   * Makes a new version from the one in use and puts it into use.
   *
   * @param expectedNumber the version that was in use when the change was thought of
   * @throws DomainError CONFLICT/stale, INVALID/sum, INVALID/duplicate
   */
  save(viewer: Viewer, expectedNumber: number, note: string, written: readonly WrittenWeight[]): Promise<MatchWeights> {
    return this.unitOfWork.run(viewer, async () => {
      const last = await this.versions.lock();
      const before = await this.demandInUse(expectedNumber);
      const version = Object.assign(new MatchWeights(), {
        id: newId(),
        number: last + 1,
        note,
        weights: changedWeights(before.weights, written),
        active: false,
        createdAt: this.clock.now(),
        createdById: viewer.userId,
      });
      await this.versions.add(version);
      await this.use(before, version, 'CREATED');
      return this.active();
    });
  }

  /**
   * Goes back to an earlier version; 0 is what the program brings.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale
   */
  putIntoUse(viewer: Viewer, expectedNumber: number, number: number): Promise<MatchWeights> {
    return this.unitOfWork.run(viewer, async () => {
      await this.versions.lock();
      const before = await this.demandInUse(expectedNumber);
      const version = number === STANDARD_NUMBER ? STANDARD : await this.versions.numbered(number);
      if (!version) throw notFound();
      if (version.number !== before.number) await this.use(before, version, 'UPDATED');
      return this.active();
    });
  }

  private async use(before: MatchWeights, version: MatchWeights, action: 'CREATED' | 'UPDATED'): Promise<void> {
    const recordId: Id = version.id;
    await this.versions.activate(version.number === STANDARD_NUMBER ? null : recordId);
    await this.changeLog.record({
      recordType: 'MATCH_WEIGHTS',
      recordId,
      action,
      before: { inUse: before.number, ...before.weights },
      after: { inUse: version.number, ...version.weights, ...(action === 'CREATED' ? { note: version.note } : {}) },
    });
  }

  private async demandInUse(expectedNumber: number): Promise<MatchWeights> {
    const inUse = await this.active();
    if (inUse.number === expectedNumber) return inUse;
    throw new DomainError({
      code: 'CONFLICT',
      reason: 'stale',
      field: 'expectedNumber',
      text: {
        uk: 'Не збережено: ваги щойно змінив хтось інший. Ваші числа на місці, порівняйте й оберіть.',
        en: 'Not saved: somebody has just changed the weights. Your numbers are kept; compare and choose.',
      },
      details: { currentNumber: inUse.number, changedAt: inUse.createdAt.toISOString() },
    });
  }
}
