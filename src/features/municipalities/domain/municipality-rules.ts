import { invalid } from '../../../kernel/domain-error.js';
import { type MunicipalityKind, sideOf } from './municipality-kind.js';

/** What a municipality must be before it is written. */
export interface MunicipalityFacts {
  readonly kind: MunicipalityKind;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly katottgCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly parentId: string | null;
}

/** Codifier of administrative units: UA and 17 digits (order of the ministry № 290 of 26.11.2020). */
const KATOTTG = /^UA\d{17}$/;

/** @throws DomainError INVALID at the field that does not fit the others */
export function demandMunicipality(id: string, facts: MunicipalityFacts): void {
  const ukrainian = sideOf(facts.countryCode) === 'UKRAINIAN';
  if (facts.kind === 'HROMADA' && !ukrainian) {
    throw invalid('kind', 'fields.kind', {
      uk: 'Громада буває лише в Україні. Для міста за кордоном оберіть «місто».',
      en: 'A hromada is Ukrainian only. For a city abroad choose “city”.',
    });
  }
  if (facts.katottgCode !== null && (!ukrainian || !KATOTTG.test(facts.katottgCode))) {
    throw invalid('katottg', 'fields.katottgCode', {
      uk: 'Код КАТОТТГ – це UA і 17 цифр, лише для України.',
      en: 'A KATOTTG code is UA and 17 digits, for Ukraine only.',
    });
  }
  if ((facts.latitude === null) !== (facts.longitude === null)) {
    throw invalid('required', facts.latitude === null ? 'fields.latitude' : 'fields.longitude', {
      uk: 'Потрібні обидві координати або жодної.',
      en: 'Give both coordinates or none.',
    });
  }
  if (facts.kind === 'CITY_DISTRICT' && facts.parentId === null) {
    throw invalid('required', 'fields.parentId', {
      uk: 'Оберіть місто, до якого належить район.',
      en: 'Choose the city that the district belongs to.',
    });
  }
  if (facts.parentId === id) {
    throw invalid('parent', 'fields.parentId', {
      uk: 'Муніципалітет не може належати сам собі.',
      en: 'A municipality cannot belong to itself.',
    });
  }
}
