import { likeness, type LikelyPlace, mayBe } from './likely-place.js';

const place = (given: Partial<LikelyPlace>): LikelyPlace => ({
  placeId: 'a',
  sameName: true,
  distanceKm: null,
  population: 20_000,
  sameOblast: false,
  ...given,
});

describe('which place a municipality is', () => {
  it('is certain with one place of its name in the country', () => {
    expect(likeness(null, [place({})])).toEqual({ link: 'a', suggest: [] });
    expect(likeness(25_000, [place({})])).toEqual({ link: 'a', suggest: [] });
  });

  it('is not certain when the sizes contradict each other', () => {
    expect(likeness(500_000, [place({})])).toEqual({ link: null, suggest: ['a'] });
  });

  it('is certain in its oblast, whatever the sizes', () => {
    expect(likeness(500_000, [place({ sameOblast: true })])).toEqual({ link: 'a', suggest: [] });
  });

  it('is certain where it lies, whatever the sizes', () => {
    expect(likeness(500_000, [place({ distanceKm: 3 })])).toEqual({ link: 'a', suggest: [] });
    expect([25, 26].map((distanceKm) => mayBe({ distanceKm }))).toEqual([true, false]);
  });

  it('is for a person to say among namesakes, those of its size first', () => {
    const places = [place({ placeId: 'small', population: 900 }), place({ placeId: 'alike', population: 24_000 })];
    expect(likeness(25_000, places)).toEqual({ link: null, suggest: ['alike', 'small'] });
  });

  it('is for a person to say when the name is only alike, the nearest first', () => {
    const places = [4, 1, 2].map((distanceKm) => place({ placeId: `${distanceKm} km`, sameName: false, distanceKm }));
    expect(likeness(null, places)).toEqual({ link: null, suggest: ['1 km', '2 km', '4 km'] });
  });

  it('offers five places and no more', () => {
    const places = Array.from({ length: 9 }, (_, index) => place({ placeId: `${index}` }));
    expect(likeness(null, places).suggest).toHaveLength(5);
  });

  it('is nowhere when nothing is alike', () => {
    expect(likeness(1, [])).toEqual({ link: null, suggest: [] });
  });
});
