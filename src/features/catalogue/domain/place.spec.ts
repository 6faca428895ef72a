import { nameToCompare } from './name-to-compare.js';
import { catalogued, type SourcePlace } from './place.js';

const munich: SourcePlace = {
  geonamesId: 2_867_714,
  name: 'Munich',
  countryCode: 'DE',
  featureCode: 'PPLA',
  divisionCode: '02',
  population: 1_260_391,
  latitude: 48.13743,
  longitude: 11.57549,
};

describe('the catalogue', () => {
  it('keeps a settlement with what it is called elsewhere', () => {
    expect(catalogued(munich, [])).toMatchObject({ nameUk: 'Мюнхен', otherName: 'München', plainName: 'munich' });
  });

  it.each([
    ['in an aggressor state', { countryCode: 'RU' }],
    ['that is a part of a city', { featureCode: 'PPLX' }],
    ['that is abandoned', { featureCode: 'PPLQ' }],
    ['that is destroyed', { featureCode: 'PPLW' }],
    ['that is only remembered', { featureCode: 'PPLH' }],
  ])('does not take a place %s', (_case, given) => {
    expect(catalogued({ ...munich, ...given }, ['RU', 'BY'])).toBeNull();
  });

  it('knows no size rather than the size zero', () => {
    expect(catalogued({ ...munich, population: 0, divisionCode: '' }, [])).toMatchObject({
      population: null,
      divisionCode: null,
    });
  });

  it('compares the names of Ukraine by their sound, as the data write them in Latin letters', () => {
    const odesa = catalogued({ ...munich, name: 'Odessa', countryCode: 'UA' }, []);
    expect(odesa?.plainName).toBe(nameToCompare('UA', 'Одеса'));
  });

  it('gives a small homonym no name of the great city', () => {
    expect(catalogued({ ...munich, population: 800 }, [])).toMatchObject({ nameUk: null, otherName: null });
  });
});
