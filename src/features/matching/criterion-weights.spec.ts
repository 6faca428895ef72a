import { changedWeights, STANDARD_WEIGHTS } from './criterion-weights.js';

describe('the weights of the criteria', () => {
  it('are complete as the program brings them', () => {
    expect(changedWeights(STANDARD_WEIGHTS, [])).toEqual(STANDARD_WEIGHTS);
  });

  it('move from one criterion to another', () => {
    const { NEEDS, SIZE } = STANDARD_WEIGHTS;
    const written = [
      { criterion: 'NEEDS', weight: 0 },
      { criterion: 'SIZE', weight: SIZE + NEEDS },
    ] as const;

    expect(changedWeights(STANDARD_WEIGHTS, written)).toEqual({ ...STANDARD_WEIGHTS, NEEDS: 0, SIZE: SIZE + NEEDS });
  });
});
