import type { AgreementRecordFragment, AgreementStatus, LegalRegime } from '../../graphql/graphql';
import { addDays, type CalendarDate } from '../../lib/calendar-date';

/** The road to force; only agreements on territorial cooperation pass the ministry and its register. */
const ROAD: readonly AgreementStatus[] = [
  'IDEA',
  'DRAFTING',
  'TEXT_AGREED',
  'SUBMITTED',
  'MINISTRY_APPROVED',
  'COUNCIL_APPROVED',
  'SIGNED',
  'SENT_FOR_REGISTRATION',
  'REGISTERED',
  'IN_FORCE',
];
const MINISTRY: readonly AgreementStatus[] = ['SUBMITTED', 'MINISTRY_APPROVED', 'SENT_FOR_REGISTRATION', 'REGISTERED'];
const AFTER_FORCE: readonly AgreementStatus[] = ['EXPIRING', 'RENEWED', 'EXPIRED', 'SUSPENDED', 'TERMINATED'];

/** Days the ministry has for its answer, and the day on which it is worth asking. */
export const MINISTRY_DAYS = 30;
export const MINISTRY_ASK_DAY = 20;

export const isTerritorial = (regime: LegalRegime): boolean => regime.startsWith('ITC_');

export interface LifecycleStep {
  readonly status: AgreementStatus;
  readonly state: 'past' | 'now' | 'ahead';
  /** The day it began; null: ahead, or not recorded. */
  readonly on: CalendarDate | null;
  /** The latest day it should begin, where the law says one. */
  readonly until?: CalendarDate;
}

type Life = Pick<AgreementRecordFragment, 'regime' | 'status' | 'statusHistory'>;

/** The day on which a status last began. */
export const begunOn = ({ statusHistory }: Pick<Life, 'statusHistory'>, status: AgreementStatus): CalendarDate | null =>
  statusHistory.filter(({ to }) => to === status).at(-1)?.on ?? null;

/** The steps of this agreement: those behind it with their days, the one it stands on, those ahead. */
export function lifecycleOf(agreement: Life): readonly LifecycleStep[] {
  const { regime, status } = agreement;
  const reached = new Set(agreement.statusHistory.map(({ to }) => to));
  const road = ROAD.filter((step) => isTerritorial(regime) || !MINISTRY.includes(step) || reached.has(step));
  const on = (step: AgreementStatus) => begunOn(agreement, step);

  if (AFTER_FORCE.includes(status)) {
    // Force may have come while the registration was pending or was never needed.
    const behind = road.filter((step) => !MINISTRY.includes(step) || reached.has(step));
    return [...behind.map((step) => past(step, on(step))), { status, state: 'now', on: on(status) }];
  }
  if (status === 'ABANDONED') {
    return [
      ...road.filter((step) => reached.has(step)).map((step) => past(step, on(step))),
      { status, state: 'now', on: on(status) },
    ];
  }
  if (status === 'RETURNED') {
    const at = road.indexOf('SUBMITTED');
    return road.map((step, index) =>
      index < at ? past(step, on(step)) : index === at ? { status, state: 'now', on: on(status) } : ahead(step),
    );
  }
  const at = road.indexOf(status);
  const submitted = status === 'SUBMITTED' ? on('SUBMITTED') : null;
  return road.map((step, index) => {
    if (index < at) return past(step, on(step));
    if (index === at) return { status: step, state: 'now', on: on(step) };
    return step === 'MINISTRY_APPROVED' && submitted !== null
      ? { ...ahead(step), until: addDays(submitted, MINISTRY_DAYS) }
      : ahead(step);
  });
}

const past = (status: AgreementStatus, on: CalendarDate | null): LifecycleStep => ({ status, state: 'past', on });
const ahead = (status: AgreementStatus): LifecycleStep => ({ status, state: 'ahead', on: null });

/** The tone of a status tag: what is well, what runs, what needs attention. */
export function toneOf(status: AgreementStatus): 'done' | 'due' | 'info' | undefined {
  if (status === 'IN_FORCE' || status === 'REGISTERED' || status === 'RENEWED') return 'done';
  if (status === 'EXPIRING' || status === 'RETURNED') return 'due';
  if (
    status === 'SUBMITTED' ||
    status === 'SENT_FOR_REGISTRATION' ||
    status === 'MINISTRY_APPROVED' ||
    status === 'COUNCIL_APPROVED'
  )
    return 'info';
  return undefined;
}
