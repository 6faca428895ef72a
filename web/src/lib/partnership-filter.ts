import type { PartnershipFilter } from '../graphql/graphql';
import {
  COOPERATION_DIRECTIONS,
  FORMALITIES,
  LEAD_SOURCES,
  PARTNERSHIP_STAGES,
  RELATIONSHIP_TYPES,
  ROTS,
} from './vocabulary';

/**
 * The filter of the partnership list as an address, and back. Reports link to exactly their rows with
 * `partnershipsAddress(filter)`; every field of the contract's PartnershipFilter has its place.
 */
export type FilterKey = keyof PartnershipFilter;

const LISTS = {
  stages: PARTNERSHIP_STAGES,
  rot: ROTS,
  relationshipTypes: RELATIONSHIP_TYPES,
  directions: COOPERATION_DIRECTIONS,
  leadSources: LEAD_SOURCES,
} as const;
const FREE_LISTS = ['countryCodes', 'municipalityIds', 'ownerIds'] as const;
const DATES = ['openedFrom', 'openedTo', 'closedFrom', 'closedTo', 'nextStepFrom', 'nextStepTo'] as const;
const FLAGS = ['open', 'withoutNextStep', 'withoutOwner'] as const;
const EVENTS = ['entered', 'left'] as const;

export const FILTER_KEYS: readonly FilterKey[] = [
  'stages',
  'rot',
  'relationshipTypes',
  'directions',
  'leadSources',
  ...FREE_LISTS,
  ...DATES,
  ...FLAGS,
  ...EVENTS,
  'formality',
  'reached',
  'search',
];

/** Null and empty parts, as a report's answer carries them, are left out. */
type Loose = { readonly [Key in FilterKey]?: PartnershipFilter[Key] | null };

export function partnershipsAddress(filter: Loose): string {
  const params = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const text = textOf(filter[key]);
    if (text !== '') params.set(key, text);
  }
  const query = params.toString();
  return query === '' ? '/partnerships' : `/partnerships?${query}`;
}

function textOf(value: Loose[FilterKey]): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && 'stage' in value) return [value.stage, value.from ?? '', value.to ?? ''].join('~');
  return String(value);
}

/** Reads what it knows and drops the rest: an address may be old or mistyped. */
export function partnershipFilterFrom(params: URLSearchParams): PartnershipFilter {
  const filter: PartnershipFilter = {};
  const parts = (key: FilterKey) => (params.get(key) ?? '').split(',').filter(Boolean);
  const stage = (text: string | undefined) => PARTNERSHIP_STAGES.find((known) => known === text);

  filter.stages = known(LISTS.stages, parts('stages'));
  filter.rot = known(LISTS.rot, parts('rot'));
  filter.relationshipTypes = known(LISTS.relationshipTypes, parts('relationshipTypes'));
  filter.directions = known(LISTS.directions, parts('directions'));
  filter.leadSources = known(LISTS.leadSources, parts('leadSources'));
  for (const key of FREE_LISTS) if (parts(key).length > 0) filter[key] = parts(key);
  for (const key of DATES) {
    const date = params.get(key);
    if (date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) filter[key] = date;
  }
  for (const key of FLAGS) if (params.has(key)) filter[key] = params.get(key) === 'yes';
  for (const key of EVENTS) {
    const [name, from, to] = (params.get(key) ?? '').split('~');
    const entered = stage(name);
    if (entered !== undefined) filter[key] = { stage: entered, from: from || undefined, to: to || undefined };
  }
  filter.formality = FORMALITIES.find((value) => value === params.get('formality'));
  filter.reached = stage(params.get('reached') ?? undefined);
  filter.search = params.get('search') || undefined;
  for (const key of FILTER_KEYS) if (filter[key] === undefined) delete filter[key];
  return filter;
}

function known<Value extends string>(values: readonly Value[], wanted: readonly string[]): Value[] | undefined {
  const found = values.filter((value) => wanted.includes(value));
  return found.length > 0 ? found : undefined;
}
