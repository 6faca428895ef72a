import { PARTNERSHIP_STAGES } from './partnership-stage.js';
import { ageingFromDay, rotOf, stageLimitDays } from './rot.js';

describe('a partnership in its stage', () => {
  it.each([
    ['LEAD', 23, 'FRESH'],
    ['LEAD', 24, 'AGEING'],
    ['LEAD', 30, 'AGEING'],
    ['LEAD', 31, 'STALLED'],
    ['FORMALISING', 96, 'AGEING'],
    ['DORMANT', 291, 'FRESH'],
    ['DORMANT', 366, 'STALLED'],
    ['ACTIVE', 20_000, 'FRESH'],
    ['ENDED', 20_000, 'FRESH'],
  ] as const)('%s for %d days is %s', (stage, days, rot) => expect(rotOf(stage, days)).toBe(rot));

  it('is ageing from four fifths of every limit', () => {
    for (const stage of PARTNERSHIP_STAGES) {
      const limit = stageLimitDays(stage);
      if (limit !== null) expect(ageingFromDay(limit)).toBe(Math.ceil(limit * 0.8));
    }
  });
});
