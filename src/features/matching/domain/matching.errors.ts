import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** @throws DomainError INVALID/required unless exactly one of the two is named */
export function demandCandidate({ municipalityId, placeId }: { municipalityId: Id | null; placeId: Id | null }): void {
  if ((municipalityId === null) !== (placeId === null)) return;
  throw invalid('required', 'municipalityId', {
    uk: 'Вкажіть або муніципалітет, або місто каталогу.',
    en: 'Name either a municipality or a place of the catalogue.',
  });
}

/** @throws DomainError CONFLICT/hard_reason with the reasons in its details */
export function demandNoHardReason(hardReasons: readonly string[]): void {
  if (hardReasons.length === 0) return;
  throw new DomainError({
    code: 'CONFLICT',
    reason: 'hard_reason',
    text: {
      uk: 'Цю пару зараз не пропонуємо: щось її виключає. Нічого не збережено; оновіть список.',
      en: 'This pair is not proposed now: something rules it out. Nothing was saved; load the list again.',
    },
    details: { hardReasons },
  });
}

export function standsAlready(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'decided',
    text: {
      uk: 'За цією парою вже відкрито партнерство. Нічого не змінено; далі ведіть партнерство.',
      en: 'A partnership of this pair is open already. Nothing was changed; go on with the partnership.',
    },
  });
}

export function noCommunities(): DomainError {
  return invalid('required', 'communityIds', {
    uk: 'Немає громад, для яких шукати. Оберіть хоча б одну, що відкрита до партнерств.',
    en: 'There is no community to search for. Choose at least one that is open to partnerships.',
  });
}

export function notOneCommunity(): DomainError {
  return invalid('too_many', 'communityIds', {
    uk: 'Для однієї громади оберіть рівно одну.',
    en: 'For one community choose exactly one.',
  });
}

export function noPartners(): DomainError {
  return invalid('required', 'partnerIds', {
    uk: 'Вкажіть партнерів, які беруть участь у форумі.',
    en: 'Name the partners that take part in the forum.',
  });
}

/** @param place in the list of communities */
export function notACommunity(place: number): DomainError {
  return invalid('side', `communityIds.${place}`, {
    uk: 'Партнерів шукаємо для українських громад. Оберіть громаду.',
    en: 'Partners are sought for Ukrainian communities. Choose a community.',
  });
}

/** @param place in the list of partners */
export function notAbroad(place: number): DomainError {
  return invalid('side', `partnerIds.${place}`, {
    uk: 'На форум добираємо партнерів з-за кордону. Оберіть муніципалітет іншої країни.',
    en: 'A forum pairs with partners from abroad. Choose a municipality of another country.',
  });
}

export function runIsOver(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'transition',
    text: {
      uk: 'Добір уже закінчено, зупиняти нічого. Результати на місці.',
      en: 'The run is over already; there is nothing to stop. Its results are kept.',
    },
  });
}
