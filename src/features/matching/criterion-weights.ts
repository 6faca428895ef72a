import { invalid } from '../../kernel/domain-error.js';
import type { CriterionWeights } from './data/stored-match.js';
import { CRITERIA, type Criterion, DEFAULT_WEIGHTS, TOTAL_WEIGHT } from './engine/weights.js';

export interface WrittenWeight {
  readonly criterion: Criterion;
  /** ten-thousandths */
  readonly weight: number;
}

/** What the program brings; its number among the versions. */
export const STANDARD_WEIGHTS: CriterionWeights = DEFAULT_WEIGHTS.of;
export const STANDARD_NUMBER = 0;

/**
 * The weights after a change; criteria that are not named keep theirs.
 *
 * @throws DomainError INVALID/duplicate for a criterion named twice, INVALID/sum when all do not make 10 000
 */
export function changedWeights(before: CriterionWeights, written: readonly WrittenWeight[]): CriterionWeights {
  const named = written.map(({ criterion }) => criterion);
  const repeated = named.findIndex((criterion, place) => named.indexOf(criterion) < place);
  if (repeated >= 0) {
    throw invalid('duplicate', `weights.${repeated}.criterion`, {
      uk: 'Цей критерій уже названо. Залиште одну вагу.',
      en: 'This criterion is named already. Leave one weight.',
    });
  }
  const after = { ...before, ...Object.fromEntries(written.map(({ criterion, weight }) => [criterion, weight])) };
  const sum = CRITERIA.reduce((total, criterion) => total + after[criterion], 0);
  if (sum !== TOTAL_WEIGHT) {
    throw invalid(
      'sum',
      'weights',
      {
        uk: 'Разом ваги мають давати {total, number}, а зараз {sum, number}.',
        en: 'Together the weights must make {total, number}; now they make {sum, number}.',
      },
      { total: TOTAL_WEIGHT, sum },
    );
  }
  return after;
}
