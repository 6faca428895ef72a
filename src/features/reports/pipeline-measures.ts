import type { PartnershipFilter, PartnershipStage } from '../partnerships/index.js';
import type { ReportPeriod } from './domain/report-period.js';

/**
 * What is counted. A measure is the filter of its rows: the same condition counts them in the report and lists them
 * in `partnerships(filter:)`.
 */
export type Measures<Name extends string = string> = Readonly<Record<Name, PartnershipFilter>>;

const OPEN = { open: true } satisfies PartnershipFilter;
const STALLED = { rot: ['STALLED'] } satisfies PartnershipFilter;
const WITHOUT_NEXT_STEP = { withoutNextStep: true } satisfies PartnershipFilter;

/** Of the whole pipeline. */
export function pipelineMeasures({ from, to }: ReportPeriod) {
  return {
    open: OPEN,
    opened: { openedFrom: from, openedTo: to },
    closed: { closedFrom: from, closedTo: to },
    reachedActive: { entered: { stage: 'ACTIVE', from, to } },
    stalled: STALLED,
    withoutNextStep: WITHOUT_NEXT_STEP,
  } satisfies Measures;
}

/** Of one stage. `reached` is ever, the others are now or within the period. */
export function stageMeasures(stage: PartnershipStage, { from, to }: ReportPeriod) {
  return {
    now: { stages: [stage] },
    entered: { entered: { stage, from, to } },
    left: { left: { stage, from, to } },
    reached: { reached: stage },
    stalled: { stages: [stage], ...STALLED },
    ageing: { stages: [stage], rot: ['AGEING'] },
    withoutNextStep: { stages: [stage], ...WITHOUT_NEXT_STEP },
  } satisfies Measures;
}

/** Of one country or owner. */
export const SHARE_MEASURES = {
  now: OPEN,
  stalled: STALLED,
  withoutNextStep: WITHOUT_NEXT_STEP,
} satisfies Measures;

export const FORMALITY_MEASURES = { now: OPEN, active: { stages: ['ACTIVE'] } } satisfies Measures;
