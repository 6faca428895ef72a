import type { AgreementRecordFragment, AgreementStatus } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import type { LifecycleStep } from '../../ui/lifecycle-stepper';

/** The road to force; only under law 3668-IX it passes the ministry and its register. */
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

const BEFORE_SIGNATURE: readonly AgreementStatus[] = [
  ...ROAD.slice(0, ROAD.indexOf('SIGNED')),
  'RETURNED',
  'ABANDONED',
];

/** True from the last signature on, whatever became of it later. */
export const isSigned = (status: AgreementStatus): boolean => !BEFORE_SIGNATURE.includes(status);

type Step = LifecycleStep<AgreementStatus>;
type Life = Pick<AgreementRecordFragment, 'procedure' | 'status' | 'statusHistory' | 'clocks'>;

/** The day on which a status last began. */
export const begunOn = ({ statusHistory }: Pick<Life, 'statusHistory'>, status: AgreementStatus): CalendarDate | null =>
  statusHistory.filter(({ to }) => to === status).at(-1)?.on ?? null;

/** The steps of this agreement: those behind it with their days, the one it stands on, those ahead. */
export function lifecycleOf(agreement: Life): readonly Step[] {
  const { procedure, status } = agreement;
  const reached = new Set(agreement.statusHistory.map(({ to }) => to));
  const road = ROAD.filter((step) => procedure === 'LAW_3668' || !MINISTRY.includes(step) || reached.has(step));
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
  const awaited = dueDays(agreement);
  return road.map((step, index) => {
    if (index < at) return past(step, on(step));
    if (index === at) return { status: step, state: 'now', on: on(step) };
    return { ...ahead(step), until: awaited.get(step) };
  });
}

/** What the running clocks wait for, each with its day. */
function dueDays({ clocks }: Pick<Life, 'clocks'>): ReadonlyMap<AgreementStatus, CalendarDate> {
  const due = (kind: Life['clocks'][number]['kind']) =>
    clocks.find((clock) => clock.kind === kind && clock.stoppedOn === null)?.dueOn;
  const days: readonly (readonly [AgreementStatus, CalendarDate | undefined])[] = [
    ['MINISTRY_APPROVED', due('MINISTRY_ANSWER')],
    ['SENT_FOR_REGISTRATION', due('SENDING')],
    ['REGISTERED', due('REGISTRATION')],
  ];
  return new Map(days.flatMap(([status, day]) => (day === undefined ? [] : [[status, day] as const])));
}

const past = (status: AgreementStatus, on: CalendarDate | null): Step => ({ status, state: 'past', on });
const ahead = (status: AgreementStatus): Step => ({ status, state: 'ahead', on: null });

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
