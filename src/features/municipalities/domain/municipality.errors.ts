import { DomainError, forbidden } from '../../../kernel/domain-error.js';

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

export function municipalityInUse(partnerships: number): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'in_use',
    text: {
      uk: 'Нічого не вилучено: муніципалітет є стороною {partnerships, plural, one {# партнерства} few {# партнерств} many {# партнерств} other {# партнерства}}.',
      en: 'Nothing was removed: the municipality is party to {partnerships, plural, one {# partnership} other {# partnerships}}.',
    },
    values: { partnerships },
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
