import { DomainError } from '../../../kernel/domain-error.js';
import { demandMunicipality, type MunicipalityFacts } from './municipality-rules.js';

const khmelnytskyi: MunicipalityFacts = {
  kind: 'HROMADA',
  nameUk: 'Хмельницький',
  nameEn: 'Khmelnytskyi',
  countryCode: 'UA',
  katottgCode: 'UA68040470000053519',
  latitude: 49.42,
  longitude: 26.98,
  parentId: null,
};
const fieldRefused = (change: Partial<MunicipalityFacts>): string | null => {
  try {
    demandMunicipality('own-id', { ...khmelnytskyi, ...change });
    return null;
  } catch (error) {
    return error instanceof DomainError ? (error.refusal.field ?? '') : String(error);
  }
};

describe('a municipality', () => {
  it('may be a hromada with its code and centre', () => expect(fieldRefused({})).toBeNull());
  it('abroad is no hromada', () => expect(fieldRefused({ countryCode: 'CZ' })).toBe('fields.kind'));
  it('has a code of UA and 17 digits', () => expect(fieldRefused({ katottgCode: 'UA68' })).toBe('fields.katottgCode'));
  it('has both coordinates or none', () => expect(fieldRefused({ longitude: null })).toBe('fields.longitude'));
  it('as a city district has a city', () => {
    expect(fieldRefused({ kind: 'CITY_DISTRICT', countryCode: 'CZ', katottgCode: null })).toBe('fields.parentId');
  });
  it('does not belong to itself', () => expect(fieldRefused({ parentId: 'own-id' })).toBe('fields.parentId'));
});
