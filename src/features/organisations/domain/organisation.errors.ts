import { DomainError, forbidden } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';

export function organisationExists(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'fields.nameUk',
    text: {
      uk: 'Організація з такою назвою тут уже є. Відкрийте її замість нової.',
      en: 'An organisation of this name is already here. Open it instead of a new one.',
    },
  });
}

/** What hangs on an organisation, as numbers of records. */
export interface OrganisationUses {
  readonly organisations: number;
  readonly posts: number;
  readonly visits: number;
  readonly agreements: number;
  /** aid, projects, memberships and promotion */
  readonly others: number;
}

const USES: Readonly<Record<keyof OrganisationUses, Text>> = {
  organisations: {
    uk: '{organisations, plural, one {# підпорядкована організація} few {# підпорядковані організації} many {# підпорядкованих організацій} other {# підпорядкованої організації}}',
    en: '{organisations, plural, one {# organisation below it} other {# organisations below it}}',
  },
  posts: {
    uk: '{posts, plural, one {# посада} few {# посади} many {# посад} other {# посади}}',
    en: '{posts, plural, one {# post} other {# posts}}',
  },
  visits: {
    uk: '{visits, plural, one {# подія} few {# події} many {# подій} other {# події}}',
    en: '{visits, plural, one {# event} other {# events}}',
  },
  agreements: {
    uk: '{agreements, plural, one {# угода} few {# угоди} many {# угод} other {# угоди}}',
    en: '{agreements, plural, one {# agreement} other {# agreements}}',
  },
  others: {
    uk: '{others, plural, one {# інший запис} few {# інші записи} many {# інших записів} other {# іншого запису}}',
    en: '{others, plural, one {# other record} other {# other records}}',
  },
};

/** Names only what does use it. */
export function organisationInUse(uses: OrganisationUses): DomainError {
  const found = (['organisations', 'posts', 'visits', 'agreements', 'others'] as const)
    .filter((kind) => uses[kind] > 0)
    .map((kind) => USES[kind]);
  return new DomainError({
    code: 'CONFLICT',
    reason: 'in_use',
    text: {
      uk: `Нічого не вилучено: на організації тримаються ${found.map(({ uk }) => uk).join(', ')}.`,
      en: `Nothing was removed: the organisation has ${found.map(({ en }) => en).join(', ')}.`,
    },
    values: { ...uses },
    details: { ...uses },
  });
}

export function notYourOrganisation(): DomainError {
  return forbidden({
    uk: 'Ця організація не пов’язана з вашою громадою, тому змінити її не можна.',
    en: 'This organisation has nothing to do with your community, so you cannot change it.',
  });
}
