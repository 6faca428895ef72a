import { invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import type { MovementKind } from './aid-kinds.js';

/**
 * How far a line of aid has come. Amounts are whole: thousandths of the unit for goods, minor units of the currency for
 * money.
 */
export interface LineProgress {
  /** null: nobody has said how much */
  readonly promised: number | null;
  readonly shipped: number;
  readonly received: number;
  readonly distributed: number;
  /** received and not yet given on */
  readonly left: number;
  /** promised and not yet received; null where nobody has said how much */
  readonly awaited: number | null;
  /** received beyond the promise */
  readonly surplus: number;
}

export interface MovedAmount {
  readonly kind: MovementKind;
  readonly amount: number;
}

export function progressOf(promised: number | null, movements: readonly MovedAmount[]): LineProgress {
  const sum = (kind: MovementKind) =>
    movements.reduce((total, movement) => (movement.kind === kind ? total + movement.amount : total), 0);
  const received = sum('RECEIVED');
  const distributed = sum('DISTRIBUTED');
  return {
    promised,
    shipped: sum('SHIPPED'),
    received,
    distributed,
    left: received - distributed,
    awaited: promised === null ? null : Math.max(0, promised - received),
    surplus: promised === null ? 0 : Math.max(0, received - promised),
  };
}

/**
 * Nobody gives on what has not come.
 *
 * @param words how an amount of the line is written
 * @param field input path of what would break the rule
 * @throws DomainError INVALID/over_distributed
 */
export function demandCovered(
  { received, distributed }: LineProgress,
  words: (amount: number) => Text,
  field: string,
): void {
  if (distributed <= received) return;
  throw invalid(
    'over_distributed',
    field,
    {
      uk: 'Розподілено було б {distributed}, а отримано {received}. Нічого не збережено: спершу запишіть отримання.',
      en: '{distributed} would be distributed, but {received} received. Nothing was saved: write down the receipt first.',
    },
    { distributed: words(distributed), received: words(received) },
  );
}
