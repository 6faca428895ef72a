import type { PartnershipStage } from './partnership-stage.js';

/** How a partnership keeps in its stage: FRESH, AGEING near the stage's limit, STALLED past it. */
export const ROTS = ['FRESH', 'AGEING', 'STALLED'] as const;
export type Rot = (typeof ROTS)[number];

/** Days that a partnership may stay in a stage before it counts as stalled; stages not named here have no limit. */
export const STAGE_LIMIT_DAYS: Readonly<Partial<Record<PartnershipStage, number>>> = {
  LEAD: 30,
  CONTACTED: 30,
  DIALOGUE: 60,
  JOINT_PLANNING: 90,
  FORMALISING: 120,
  DORMANT: 365,
};

/** From this share of the limit on a partnership is ageing. */
const AGEING_FROM_PERCENT = 80;

export function stageLimitDays(stage: PartnershipStage): number | null {
  return STAGE_LIMIT_DAYS[stage] ?? null;
}

/** The first day in stage that counts as ageing. */
export function ageingFromDay(limitDays: number): number {
  return Math.ceil((limitDays * AGEING_FROM_PERCENT) / 100);
}

export function rotOf(stage: PartnershipStage, daysInStage: number): Rot {
  const limit = stageLimitDays(stage);
  if (limit === null) return 'FRESH';
  if (daysInStage > limit) return 'STALLED';
  return daysInStage >= ageingFromDay(limit) ? 'AGEING' : 'FRESH';
}
