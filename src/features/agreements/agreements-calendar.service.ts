import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, type CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { FIRST_ID, type Id, newId } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { NetworkDay } from '../partnerships/index.js';
import type { AgreementStatusChange } from './data/agreement-status-change.entity.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { type DueAgreement, DueAgreementsRepository } from './data/due-agreements.repository.js';
import { dueStep, EXPIRING_DAYS } from './domain/agreement-renewal.js';
import { noticeDay } from './domain/agreement-term.js';

/** agreements looked at in one transaction */
const BATCH = 200;
/** A day turns once; records written down since then with a day that has passed are found after this time. */
const REST_MS = 10 * 60_000;
/** sorts before every id */

interface Moved {
  readonly before: DueAgreement;
  readonly after: DueAgreement;
  readonly steps: readonly AgreementStatusChange[];
}

/** Agreements become expiring, expired and renewed by themselves on their day, as the network counts days. */
@Injectable()
export class AgreementsCalendar implements OnModuleInit {
  private turned: { readonly on: CalendarDate; readonly atMs: number } | null = null;

  constructor(
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: DueAgreementsRepository,
    private readonly parts: AgreementPartsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    private readonly networkDay: NetworkDay,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.turnWhenDue());
  }

  /** Every agreement whose day has come takes its steps; done again, nothing is left to do. */
  async turn(): Promise<void> {
    const today = this.networkDay.today();
    for (let after: Id | undefined = FIRST_ID; after !== undefined;) after = await this.turnBatch(today, after);
  }

  private async turnWhenDue(): Promise<void> {
    const on = this.networkDay.today();
    const atMs = this.clock.now().getTime();
    if (this.turned?.on === on && Math.abs(atMs - this.turned.atMs) < REST_MS) return;
    await this.turn();
    this.turned = { on, atMs };
  }

  /** The same number of statements however many agreements move. @returns where the next batch begins, if any */
  private turnBatch(today: CalendarDate, after: Id): Promise<Id | undefined> {
    return this.unitOfWork.run(systemViewer(), async () => {
      const claimed = await this.agreements.claim(addDays(today, EXPIRING_DAYS), after, BATCH);
      const at = this.clock.now();
      const moved = claimed.map((agreement) => stepsOf(agreement, today, at)).filter(({ steps }) => steps.length > 0);
      if (moved.length > 0) {
        await this.agreements.write(
          moved.map((one) => one.after),
          at,
        );
        await this.parts.addStatusChanges(moved.flatMap(({ steps }) => steps));
        await this.changeLog.recordAll(
          moved.map((one) => ({
            recordType: 'AGREEMENT' as const,
            recordId: one.after.id,
            action: 'UPDATED' as const,
            before: whatMoves(one.before),
            after: whatMoves(one.after),
          })),
        );
      }
      return claimed.length === BATCH ? claimed.at(-1)?.id : undefined;
    });
  }
}

/** All steps up to today: one that was missed for years is caught up term by term. */
function stepsOf(before: DueAgreement, today: CalendarDate, recordedAt: Date): Moved {
  const steps: AgreementStatusChange[] = [];
  let after = before;
  for (let step = dueStep(after, today); step; step = dueStep(after, today)) {
    steps.push({
      id: newId(),
      agreementId: after.id,
      fromStatus: after.status,
      toStatus: step.status,
      happenedOn: step.on,
      recordedAt,
      byUserId: null,
      reason: null,
    });
    const inForceTo = step.inForceTo ?? after.inForceTo;
    after = {
      ...after,
      ...{ status: step.status, statusOn: step.on, inForceTo },
      noticeOn: noticeDay({ inForceTo, noticeMonths: after.noticeMonths }),
    };
  }
  return { before, after, steps };
}

function whatMoves({ status, statusOn, inForceTo, noticeOn }: DueAgreement): Snapshot {
  return { status, statusOn, inForceTo, noticeOn };
}
