import { divisionOfOblast } from './oblast.js';

describe('the oblast of a community', () => {
  it.each([
    ['Хмельницька область', '09'],
    ['хмельницька', '09'],
    ['Івано-Франківська область', '06'],
    ['Київ', '12'],
    ['м. Київ', '12'],
    ['Київська область', '13'],
    ['Автономна Республіка Крим', '11'],
    ['Baden-Württemberg', null],
    ['', null],
    [null, null],
  ])('%s is %s of GeoNames', (region, division) => {
    expect(divisionOfOblast(region)).toBe(division);
  });
});
