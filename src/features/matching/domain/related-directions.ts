import type { CooperationDirection } from '../../../kernel/cooperation.js';

/** Directions whose offers answer each other's needs a little. */
export const RELATED_DIRECTIONS: readonly (readonly [CooperationDirection, CooperationDirection])[] = [
  ['HEATING', 'RENEWABLES'],
  ['RENEWABLES', 'ECOLOGY'],
  ['DEBRIS_WASTE', 'ECOLOGY'],
  ['MODULAR_TOWNS', 'INFRASTRUCTURE'],
  ['SPECIAL_VEHICLES', 'EMERGENCIES'],
  ['SHELTERS', 'EMERGENCIES'],
  ['BORDER_CROSSINGS', 'EXPORT'],
  ['EXPORT', 'INVESTMENT'],
  ['INVESTMENT', 'BUSINESS_RELOCATION'],
  ['BUSINESS_RELOCATION', 'IDP_JOBS'],
  ['EDUCATION_YOUTH', 'CULTURE'],
  ['EMERGENCIES', 'WARTIME_EXPERIENCE'],
];
