import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { Agreements } from './agreements.service.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { clocksOf } from './domain/agreement-clocks.js';
import type { ClockKind } from './domain/agreement-procedure.js';
import { reviewDay } from './domain/agreement-renewal.js';
import { signingBeforeCouncil } from './domain/agreement-signing-plan.js';
import { isOver } from './domain/agreement-status.js';

/** The days that an agreement waits for. */
export interface AgreementTimes {
  /** clocks that have started and not stopped */
  readonly running: readonly { readonly kind: ClockKind; readonly dueOn: CalendarDate }[];
  /** null: it is not perpetual, or over */
  readonly reviewOn: CalendarDate | null;
  /** the planned day of signing, for which the council has not decided yet; null: nothing is asked of it */
  readonly councilBefore: CalendarDate | null;
}

/** What agreements wait for, for the program itself: nobody's row rule is asked. */
@Injectable()
export class AgreementTiming {
  constructor(
    private readonly agreements: Agreements,
    private readonly parts: AgreementPartsRepository,
    private readonly clock: Clock,
  ) {}

  /** The same number of statements for one agreement and for hundreds; those in the trash are not there. */
  async of(ids: readonly Id[]): Promise<ReadonlyMap<Id, AgreementTimes>> {
    const agreements = await this.agreements.byIds(systemViewer(), ids);
    const histories = await this.parts.statusHistoryOf(ids);
    const approvals = await this.parts.approvalsOf(ids);
    const today = this.clock.today('UTC');
    return new Map(
      [...agreements].map(([id, agreement]) => {
        const clocks = clocksOf({
          procedure: agreement.procedure,
          own: agreement,
          history: histories.get(id) ?? [],
          approvals: approvals.get(id) ?? [],
          today,
        });
        const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
        return [
          id,
          {
            running,
            reviewOn: isOver(agreement.status) ? null : reviewDay(agreement),
            councilBefore: signingBeforeCouncil(agreement, approvals.get(id) ?? []),
          },
        ];
      }),
    );
  }
}
