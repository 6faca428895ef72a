import type { PartnershipStage } from '../../src/features/partnerships/index.js';
import { type CalendarDate, daysBetween } from '../../src/kernel/calendar-date.js';
import type { KnownPartnership } from './random-pipeline.js';

const ORDER = ['LEAD', 'CONTACTED', 'DIALOGUE', 'JOINT_PLANNING', 'FORMALISING', 'ACTIVE', 'DORMANT', 'ENDED'];
const LIMITS: Readonly<Record<string, number>> = {
  LEAD: 30,
  CONTACTED: 30,
  DIALOGUE: 60,
  JOINT_PLANNING: 90,
  FORMALISING: 120,
  DORMANT: 365,
};

/** The report worked out record by record from the same facts, without SQL and without the program's own rules. */
export function slowReport(
  known: readonly KnownPartnership[],
  from: CalendarDate,
  to: CalendarDate,
  today: CalendarDate,
) {
  const within = (on: CalendarDate) => on >= from && on <= to;
  const last = (tie: KnownPartnership) => {
    const change = tie.changes.at(-1);
    if (!change) throw new Error('A partnership without a stage');
    return change;
  };
  const open = (tie: KnownPartnership) => !['ENDED', 'LOST'].includes(last(tie).to);
  const days = (tie: KnownPartnership) => daysBetween(last(tie).on, today);
  const stalled = (tie: KnownPartnership) => days(tie) > (LIMITS[last(tie).to] ?? Infinity);
  const ageing = (tie: KnownPartnership) => !stalled(tie) && days(tie) >= (LIMITS[last(tie).to] ?? Infinity) * 0.8;
  const withoutNextStep = (tie: KnownPartnership) => open(tie) && !tie.openTask;
  const reached = (tie: KnownPartnership, stage: PartnershipStage) =>
    tie.changes.some(
      (change) => change.to === stage || (stage !== 'LOST' && ORDER.indexOf(change.to) >= ORDER.indexOf(stage)),
    );
  const count = (ties: readonly KnownPartnership[], test: (tie: KnownPartnership) => boolean) =>
    ties.filter(test).length;

  const stageOf = (stage: PartnershipStage) => {
    const here = (tie: KnownPartnership) => last(tie).to === stage;
    const stays = known.flatMap((tie) =>
      tie.changes.flatMap((change, place) => {
        const end = tie.changes[place + 1]?.on;
        const touches = change.to === stage && change.on <= to && (end === undefined || end >= from);
        return touches ? [daysBetween(change.on, end ?? today)] : [];
      }),
    );
    return {
      stage,
      now: count(known, here),
      entered: count(known, (tie) => tie.changes.some((change) => change.to === stage && within(change.on))),
      left: count(known, (tie) => tie.changes.some((change) => change.from === stage && within(change.on))),
      reached: count(known, (tie) => reached(tie, stage)),
      stalled: count(known, (tie) => here(tie) && stalled(tie)),
      ageing: count(known, (tie) => here(tie) && ageing(tie)),
      withoutNextStep: count(known, (tie) => here(tie) && withoutNextStep(tie)),
      medianDays: medianOf(stays),
      oldest: known.filter(here).length === 0 ? null : { days: Math.max(...known.filter(here).map(days)) },
    };
  };
  const share = (ties: readonly KnownPartnership[]) => ({
    now: count(ties, open),
    stalled: count(ties, stalled),
    withoutNextStep: count(ties, withoutNextStep),
  });
  const countries = [...new Set(known.flatMap((tie) => tie.parties.map(({ countryCode }) => countryCode)))].filter(
    (code) => code !== 'UA',
  );
  const owners = [...new Set(known.map(({ ownerId }) => ownerId))];
  return {
    open: count(known, open),
    opened: count(known, (tie) => within(tie.changes[0]?.on ?? '')),
    closed: count(known, (tie) =>
      tie.changes.some(({ to: stage, on }) => ['ENDED', 'LOST'].includes(stage) && within(on)),
    ),
    reachedActive: count(known, (tie) => tie.changes.some(({ to: stage, on }) => stage === 'ACTIVE' && within(on))),
    stalled: count(known, stalled),
    withoutNextStep: count(known, withoutNextStep),
    medianDaysOpen: medianOf(known.filter(open).map((tie) => daysBetween(tie.changes[0]?.on ?? today, today))),
    stages: ([...ORDER, 'LOST'] as PartnershipStage[]).map(stageOf),
    byCountry: new Map(
      countries.map((code) => [
        code,
        share(known.filter((tie) => tie.parties.some((town) => town.countryCode === code))),
      ]),
    ),
    byOwner: new Map(owners.map((owner) => [owner, share(known.filter(({ ownerId }) => ownerId === owner))])),
    byFormality: (['FORMAL', 'INFORMAL'] as const).map((formality) => ({
      formality,
      now: count(known, (tie) => tie.formality === formality && open(tie)),
      active: count(known, (tie) => tie.formality === formality && last(tie).to === 'ACTIVE'),
    })),
  };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.round((upper + lower) / 2);
}
