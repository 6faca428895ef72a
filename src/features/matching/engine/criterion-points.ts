import type { CommunityView } from './community-view.js';
import { BORDER_POINTS, DISTANCE_POINTS, SIZE_POINTS } from './criterion-tables.js';
import { PROFILE_POINTS } from './profile-sums.js';
import { CLASSES_PER_UNIT, chainPoints, kilometresOf, sharedPartnersPoints, toPoints } from './scales.js';
import { SETTING_POINTS } from './setting-sums.js';
import { AT, type Criterion } from './weights.js';

/** The points of one criterion for one candidate, from the same tables as the search. */
export const POINTS: Readonly<Record<Criterion, (view: CommunityView, candidate: number) => number>> = {
  NEEDS: ({ index, needPoints }, candidate) => {
    const row = index.asks.rowOf[candidate]!;
    return row < 0 ? 0 : needPoints[row]!;
  },
  CONTACT: ({ contacts }, candidate) => toPoints(contacts.get(candidate) ?? 0),
  SIZE: ({ index, sizeSteps }, candidate) =>
    SIZE_POINTS[Math.abs(index.columns.sizeSteps[candidate]! - sizeSteps)] ?? 0,
  DISTANCE: (view, candidate) => DISTANCE_POINTS[distanceClass(view, candidate)] ?? 0,
  BORDER: (view, candidate) => BORDER_POINTS[distanceClass(view, candidate)] ?? 0,
  SHARED_PARTNERS: ({ paths }, candidate) => sharedPartnersPoints(paths.shared[candidate]!),
  PARTNER_CHAIN: ({ paths }, candidate) => chainPoints(paths.chained[candidate]!),
  THEMES: ofProfile('THEMES'),
  TRAITS: ofProfile('TRAITS'),
  LANGUAGE: ofProfile('LANGUAGE'),
  READINESS: ofProfile('READINESS'),
  EXPERIENCE: ofProfile('EXPERIENCE'),
  REGION_TIE: ofSetting('REGION_TIE'),
  COAST: ofSetting('COAST'),
  LEVEL: ofSetting('LEVEL'),
  CAPITAL: ofSetting('CAPITAL'),
  CENTRE: ofSetting('CENTRE'),
};

/** Whether both sides give what the criterion needs. */
export function isKnown({ index, prepared, weights }: CommunityView, criterion: Criterion, candidate: number): boolean {
  const mask = prepared.profiles.mask[index.columns.profile[candidate]!]!;
  return weights[AT[criterion]]! > 0 && (mask & (1 << AT[criterion])) !== 0;
}

/** Kilometres between the centres, to the nearest 1.6; null when one of them is not known. */
export function distanceKm(view: CommunityView, candidate: number): number | null {
  return isKnown(view, 'DISTANCE', candidate) ? kilometresOf(distanceClass(view, candidate)) : null;
}

function distanceClass({ index, position }: CommunityView, candidate: number): number {
  const { x, y, z } = index.columns;
  const dx = x[candidate]! - position[0];
  const dy = y[candidate]! - position[1];
  const dz = z[candidate]! - position[2];
  return Math.floor(Math.sqrt(dx * dx + dy * dy + dz * dz) * CLASSES_PER_UNIT);
}

function ofProfile(criterion: keyof typeof PROFILE_POINTS) {
  const points = PROFILE_POINTS[criterion];
  return (view: CommunityView, candidate: number) =>
    points(view, view.index.profiles[view.index.columns.profile[candidate]!]!);
}

function ofSetting(criterion: keyof typeof SETTING_POINTS) {
  const points = SETTING_POINTS[criterion];
  return (view: CommunityView, candidate: number) =>
    points(view, view.index.settings[view.index.columns.setting[candidate]!]!);
}
