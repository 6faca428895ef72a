import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import type { Formality } from './partnership-terms.js';
import { type PartnershipStage, STAGE_NAMES, stepsFrom } from './partnership-stage.js';

/** Where a partnership stands. */
export interface StageStanding {
  readonly stage: PartnershipStage;
  /** the day the current stage began */
  readonly stageSince: CalendarDate;
  readonly formality: Formality;
}

/** A move somebody wants to make. */
export interface StageMove {
  readonly stage: PartnershipStage;
  /** the day it happened, network time zone */
  readonly on: CalendarDate;
  readonly reason: string | null;
}

/**
 * Refuses a move that the table does not allow, one without its mandatory reason, and an impossible day.
 *
 * @param today network time zone
 * @throws DomainError INVALID/transition, INVALID/required, INVALID/date_order, INVALID/future
 */
export function demandMove(standing: StageStanding, move: StageMove, today: CalendarDate): void {
  const steps = stepsFrom(standing.stage, standing.formality);
  const step = steps.find(({ to }) => to === move.stage);
  if (!step) throw transitionRefused(steps.map(({ to }) => to));
  if (step.reasonRequired && !move.reason) {
    throw invalid('required', 'reason', {
      uk: 'Напишіть причину: її побачать ті, хто продовжить роботу.',
      en: 'Give the reason: those who carry on will read it.',
    });
  }
  demandPastDay(move.on, today, 'on');
  if (move.on < standing.stageSince) {
    throw invalid(
      'date_order',
      'on',
      {
        uk: 'Поточний етап почався {since}; раніше за цей день перейти не можна.',
        en: 'The current stage began on {since}; the move cannot be earlier.',
      },
      { since: standing.stageSince },
    );
  }
}

/**
 * The stage that a new partnership may begin in: any but LOST, which only a reasoned move leads to.
 *
 * @throws DomainError INVALID/transition, INVALID/future
 */
export function demandFirstStage(stage: PartnershipStage, on: CalendarDate, today: CalendarDate): void {
  if (stage === 'LOST') {
    throw invalid('transition', 'stage', {
      uk: 'Нове партнерство не може бути втраченим. Створіть його на іншому етапі.',
      en: 'A new partnership cannot be lost. Create it in another stage.',
    });
  }
  demandPastDay(on, today, 'stageOn');
}

/** @throws DomainError INVALID/future for a day after today */
export function demandPastDay(on: CalendarDate, today: CalendarDate, field: string): void {
  if (on <= today) return;
  throw invalid(
    'future',
    field,
    {
      uk: 'Цей день ще не настав (сьогодні {today}). Вкажіть день, коли це сталося.',
      en: 'That day is still to come (today is {today}). Give the day it happened.',
    },
    { today },
  );
}

function transitionRefused(allowed: readonly PartnershipStage[]): DomainError {
  const names: Text = {
    uk: allowed.map((stage) => STAGE_NAMES[stage].uk).join(', '),
    en: allowed.map((stage) => STAGE_NAMES[stage].en).join(', '),
  };
  return new DomainError({
    code: 'INVALID',
    reason: 'transition',
    field: 'stage',
    text: {
      uk: 'На цей етап звідси не переходять. Можливі далі: {allowed}.',
      en: 'This stage does not follow from here. Allowed next: {allowed}.',
    },
    values: { allowed: names },
    details: { allowed },
  });
}
