import { invalid } from '../../../kernel/domain-error.js';
import type { ChainPartyFields } from './aid-fields.js';

/**
 * A party is one thing: a municipality, an organisation, or words.
 *
 * @param at input path of the party
 * @throws DomainError INVALID/required for none, INVALID/one_of for several
 */
export function demandOneParty({ municipalityId, organisationId, name }: ChainPartyFields, at: string): void {
  const said = [municipalityId, organisationId, name].filter((value) => value !== undefined && value !== null);
  if (said.length === 1) return;
  if (said.length === 0) {
    throw invalid('required', `${at}.name`, {
      uk: 'Оберіть громаду, місто чи організацію або напишіть, хто це.',
      en: 'Choose a municipality or an organisation, or write who it is.',
    });
  }
  throw invalid('one_of', `${at}.name`, {
    uk: 'Сторона – це щось одне: громада чи місто, організація або слова.',
    en: 'A party is one thing: a municipality, an organisation, or words.',
  });
}
