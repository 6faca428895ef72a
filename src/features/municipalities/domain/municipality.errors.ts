import { DomainError, forbidden, invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';

export function municipalityExists(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'fields.nameUk',
    text: {
      uk: 'Такий муніципалітет у цьому регіоні вже є. Відкрийте його замість нового.',
      en: 'This municipality of this region is already here. Open it instead of a new one.',
    },
  });
}

const USES: Readonly<Record<keyof MunicipalityUses, Text>> = {
  partnerships: {
    uk: '{partnerships, plural, one {# партнерство} few {# партнерства} many {# партнерств} other {# партнерства}}',
    en: '{partnerships, plural, one {# partnership} other {# partnerships}}',
  },
  agreements: {
    uk: '{agreements, plural, one {# угода} few {# угоди} many {# угод} other {# угоди}}',
    en: '{agreements, plural, one {# agreement} other {# agreements}}',
  },
  visits: {
    uk: '{visits, plural, one {# візит} few {# візити} many {# візитів} other {# візиту}}',
    en: '{visits, plural, one {# visit} other {# visits}}',
  },
  others: {
    uk: '{others, plural, one {# інший запис} few {# інші записи} many {# інших записів} other {# іншого запису}}',
    en: '{others, plural, one {# other record} other {# other records}}',
  },
};

/** What a municipality takes part in, as numbers of records. */
export interface MunicipalityUses {
  readonly partnerships: number;
  readonly agreements: number;
  readonly visits: number;
  /** organisations, programmes, aid, projects, memberships and promotion */
  readonly others: number;
}

/** Names only what does use it. */
export function municipalityInUse(uses: MunicipalityUses): DomainError {
  const found = (['partnerships', 'agreements', 'visits', 'others'] as const)
    .filter((kind) => uses[kind] > 0)
    .map((kind) => USES[kind]);
  return new DomainError({
    code: 'CONFLICT',
    reason: 'in_use',
    text: {
      uk: `Нічого не вилучено: муніципалітет є стороною в записах: ${found.map(({ uk }) => uk).join(', ')}.`,
      en: `Nothing was removed: the municipality is party to ${found.map(({ en }) => en).join(', ')}.`,
    },
    values: { ...uses },
    details: { ...uses },
  });
}

export function communitiesAreTheNetworks(): DomainError {
  return forbidden({
    uk: 'Громади України додає координатор мережі. Нічого не змінено.',
    en: 'Ukrainian communities are added by the network coordinator. Nothing was changed.',
  });
}

export function notYours(): DomainError {
  return forbidden({
    uk: 'Цей муніципалітет не пов’язаний із вашою громадою, тому змінити його не можна.',
    en: 'This municipality has nothing to do with your community, so you cannot change it.',
  });
}

export function notACommunity(): DomainError {
  return invalid('side', 'communityId', {
    uk: 'Такий запис має українська громада. Оберіть її.',
    en: 'Such a record belongs to a Ukrainian community. Choose one.',
  });
}
