import { distanceKm } from './distance.js';

describe('the distance between two centres', () => {
  const khmelnytskyi = { latitude: 49.42161, longitude: 26.99653 };
  const silistra = { latitude: 44.11667, longitude: 27.26667 };

  it('is measured along the surface, either way', () => {
    expect(distanceKm(khmelnytskyi, silistra)).toBeCloseTo(590.2, 0);
    expect(distanceKm(silistra, khmelnytskyi)).toBeCloseTo(distanceKm(khmelnytskyi, silistra), 9);
  });

  it('goes the short way over the date line and half the earth to the antipode', () => {
    expect(distanceKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111.2, 0);
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015, 0);
    expect(distanceKm(silistra, silistra)).toBe(0);
  });
});
