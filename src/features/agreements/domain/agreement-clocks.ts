import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar-date.js';
import type { ApprovalKind } from './agreement-approvals.js';
import { CLOCK_KINDS, clockDays, type ClockKind, type OwnClockDays, type Procedure } from './agreement-procedure.js';
import type { AgreementStatus } from './agreement-status.js';

/** One clock of an agreement: when it started, by when the answer is due, when it came. */
export interface AgreementClock {
  readonly kind: ClockKind;
  readonly days: number;
  readonly startedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** null: still running */
  readonly stoppedOn: CalendarDate | null;
  /** whole days that have gone, counted until it stopped */
  readonly daysGone: number;
  readonly late: boolean;
}

interface ClockRule {
  readonly startsAt: AgreementStatus;
  /** null: at whatever comes next */
  readonly stopsAt: readonly AgreementStatus[] | null;
  /** a decision that stops it, whatever the status */
  readonly decision?: ApprovalKind;
}

const OVER: readonly AgreementStatus[] = ['EXPIRED', 'TERMINATED'];

/** Justice checks while the ministry holds the draft; registration may still be pending when the agreement is in force. */
const RULES: Readonly<Record<ClockKind, ClockRule>> = {
  MINISTRY_ANSWER: { startsAt: 'SUBMITTED', stopsAt: null },
  JUSTICE_CHECK: { startsAt: 'SUBMITTED', stopsAt: null, decision: 'JUSTICE' },
  SENDING: { startsAt: 'SIGNED', stopsAt: ['SENT_FOR_REGISTRATION', 'REGISTERED', ...OVER], decision: 'REGISTRATION' },
  REGISTRATION: { startsAt: 'SENT_FOR_REGISTRATION', stopsAt: ['REGISTERED', ...OVER], decision: 'REGISTRATION' },
};

export interface ClockQuestion {
  readonly procedure: Procedure;
  readonly own: OwnClockDays;
  /** oldest first */
  readonly history: readonly { readonly to: AgreementStatus; readonly on: CalendarDate }[];
  readonly approvals: readonly { readonly kind: ApprovalKind; readonly decidedOn: CalendarDate | null }[];
  readonly today: CalendarDate;
}

/** The clocks that have started, each as it last ran. A draft that was returned and submitted again starts anew. */
export function clocksOf(question: ClockQuestion): AgreementClock[] {
  return CLOCK_KINDS.flatMap((kind) => clockOf(kind, question) ?? []);
}

function clockOf(kind: ClockKind, question: ClockQuestion): AgreementClock | null {
  const { procedure, own, history, today } = question;
  const days = clockDays(procedure, own, kind);
  const { startsAt } = RULES[kind];
  const at = history.findLastIndex(({ to }) => to === startsAt);
  const startedOn = history[at]?.on;
  if (days === null || startedOn === undefined) return null;
  const dueOn = addDays(startedOn, days);
  const stoppedOn = stopDay(kind, startedOn, at, question);
  const until = stoppedOn ?? today;
  return {
    ...{ kind, days, startedOn, dueOn, stoppedOn },
    daysGone: Math.max(0, daysBetween(startedOn, until)),
    late: until > dueOn,
  };
}

function stopDay(kind: ClockKind, startedOn: CalendarDate, at: number, question: ClockQuestion): CalendarDate | null {
  const { stopsAt, decision } = RULES[kind];
  const days = question.approvals
    .filter((approval) => approval.kind === decision)
    .flatMap(({ decidedOn }) => (decidedOn !== null && decidedOn >= startedOn ? decidedOn : []));
  const stop = question.history.slice(at + 1).find(({ to }) => stopsAt === null || stopsAt.includes(to));
  if (stop) days.push(stop.on);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}
