import { CRITERIA, DEFAULT_WEIGHTS, type Criterion, type Weights } from '../../src/features/matching/engine/weights.js';

/** The criteria that public data can answer. */
export const EVIDENCE = [
  'SIZE',
  'DISTANCE',
  'BORDER',
  'SHARED_PARTNERS',
  'PARTNER_CHAIN',
  'REGION_TIE',
  'COAST',
  'LEVEL',
  'CAPITAL',
  'CENTRE',
  'EXPERIENCE',
] as const satisfies readonly Criterion[];

/** Only these weights, the others zero. */
export function onlyWeights(version: string, of: Partial<Record<Criterion, number>>): Weights {
  const all = CRITERIA.map((criterion) => [criterion, of[criterion] ?? 0]);
  return { version, of: Object.fromEntries(all) as Record<Criterion, number> };
}

/** The weights of the product without one criterion: what it adds is what is then missing. */
export function weightsWithout(criterion: Criterion): Weights {
  return { version: `without ${criterion}`, of: { ...DEFAULT_WEIGHTS.of, [criterion]: 0 } };
}

export const BASELINES = {
  population: onlyWeights('population', { SIZE: 1000 }),
  sharedPartners: onlyWeights('shared partners', { SHARED_PARTNERS: 1000 }),
  sizeAndDistance: onlyWeights('size and distance', { SIZE: 4770, DISTANCE: 2460 }),
};
