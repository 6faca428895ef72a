import type { Id } from '../../../kernel/identifiers.js';

/** What a community must know before it looks for a partner, then what it must have. */
export const MUST_KNOW = [
  'ENGLISH',
  'GOAL_AND_DIRECTIONS',
  'OWN_NEEDS',
  'PARTNER_CRITERIA',
  'OFFER_IN_RETURN',
] as const;
export const MUST_HAVE = [
  'POLITICAL_WILL',
  'INFORMATION_IN_ENGLISH',
  'SOCIABILITY',
  'COSTED_IDEAS',
  'EXCHANGE_BUDGET',
  'ENGLISH_SPEAKERS',
  'PROJECT_MANAGER',
] as const;
export const READINESS_ITEMS = [...MUST_KNOW, ...MUST_HAVE] as const;
export type ReadinessItem = (typeof READINESS_ITEMS)[number];

/** Where one point of the checklist stands. */
export interface ReadinessPoint {
  readonly item: ReadinessItem;
  readonly done: boolean;
  readonly evidenceUrl: string | null;
  readonly evidenceFileId: Id | null;
  readonly ownerId: Id | null;
  readonly nextStep: string | null;
}

/** What brings the next point home. */
export const READINESS_ADVICE = ['SHOW_EVIDENCE', 'TAKE_STEP', 'NAME_OWNER', 'PLAN_STEP'] as const;
export type ReadinessAdvice = (typeof READINESS_ADVICE)[number];

export interface NextBestStep {
  readonly item: ReadinessItem;
  readonly advice: ReadinessAdvice;
}

export const hasEvidence = ({ evidenceUrl, evidenceFileId }: ReadinessPoint): boolean =>
  evidenceUrl !== null || evidenceFileId !== null;

/** A point counts when it is done and somebody can look at the proof. */
export const isProven = (point: ReadinessPoint): boolean => point.done && hasEvidence(point);

/**
 * The proven share of the twelve points, 0 to 1.
 *
 * @returns null where nobody has begun the checklist: not ready and not known are different things
 */
export function readinessIndex(points: readonly ReadinessPoint[]): number | null {
  return points.length === 0 ? null : points.filter(isProven).length / READINESS_ITEMS.length;
}

/**
 * What to do next: first what lacks only its proof, then what somebody is at, then what a person could take on; among
 * equals in the order of the checklist.
 *
 * @param points those written down, in any order; the others are as good as blank
 * @returns null where all twelve are proven
 */
export function nextBestStep(points: readonly ReadinessPoint[]): NextBestStep | null {
  const known = new Map(points.map((point) => [point.item, point]));
  const steps = READINESS_ITEMS.map((item) => known.get(item) ?? blankPoint(item))
    .filter((point) => !isProven(point))
    .map((point): NextBestStep => ({ item: point.item, advice: adviceFor(point) }));
  return READINESS_ADVICE.map((advice) => steps.find((step) => step.advice === advice)).find(Boolean) ?? null;
}

export function blankPoint(item: ReadinessItem): ReadinessPoint {
  return { item, done: false, evidenceUrl: null, evidenceFileId: null, ownerId: null, nextStep: null };
}

function adviceFor(point: ReadinessPoint): ReadinessAdvice {
  if (point.done) return 'SHOW_EVIDENCE';
  if (point.ownerId === null) return 'NAME_OWNER';
  return point.nextStep === null ? 'PLAN_STEP' : 'TAKE_STEP';
}
