import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder, MOVEMENT_KINDS, shortfallOf, type StockMovement, stockOf } from './stock.js';

let entered = 0;

const movement = (
  kind: StockMovement['kind'],
  quantity: number | null,
  on: string | null = '2024-03-05',
): StockMovement => ({ kind, quantity, on, entryNumber: ++entered });

describe('the stock of gifts', () => {
  it('begins with none', () => {
    expect(stockOf([])).toBe(0);
  });

  it('grows by what comes and shrinks by what goes', () => {
    expect(
      stockOf([movement('PURCHASED', 20), movement('RECEIVED', 2), movement('GIVEN', 3), movement('WRITTEN_OFF', 1)]),
    ).toBe(18);
  });

  it('is what was counted, whatever was written before', () => {
    expect(stockOf([movement('PURCHASED', 20), movement('COUNTED', 7), movement('GIVEN', 2)])).toBe(5);
  });

  it('is unknown after a purchase without a quantity, until it is counted', () => {
    const bought = [movement('PURCHASED', null, null), movement('PURCHASED', 10), movement('GIVEN', 50)];

    expect(stockOf(bought)).toBeNull();
    expect(shortfallOf(bought)).toBeNull();
    expect(stockOf([...bought, movement('COUNTED', 4)])).toBe(4);
  });

  it('follows the days, and within a day the order of writing down', () => {
    const [given, bought] = [movement('GIVEN', 3, '2024-05-02'), movement('PURCHASED', 5, '2024-05-01')];

    expect(shortfallOf([given, bought])).toBeNull();
    expect(shortfallOf([given, { ...bought, on: '2024-05-02' }])).toEqual({ movement: given, had: 0 });
  });

  it('takes a purchase of no known day as made before all others', () => {
    expect(shortfallOf([movement('GIVEN', 3, '1999-01-01'), movement('PURCHASED', 5, null)])).toBeNull();
  });

  it('names the first movement for which there was not enough', () => {
    const tooMany = movement('GIVEN', 4, '2024-05-03');

    expect(
      shortfallOf([
        movement('PURCHASED', 5, '2024-05-01'),
        movement('GIVEN', 2, '2024-05-02'),
        tooMany,
        movement('PURCHASED', 9, '2024-05-04'),
      ]),
    ).toEqual({ movement: tooMany, had: 3 });
  });
});

describe('the stock of gifts, whatever is written down', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-03-${String(number).padStart(2, '0')}`);
  const quantity = fc.integer({ min: 0, max: 50 });
  const anyMovement = fc
    .record({
      kind: fc.constantFrom(...MOVEMENT_KINDS),
      quantity,
      unknown: fc.boolean(),
      on: fc.option(day),
    })
    .map(({ kind, quantity: pieces, unknown, on }) => ({
      kind,
      quantity: unknown && (kind === 'PURCHASED' || kind === 'RECEIVED') ? null : pieces,
      on,
    }));
  const movements = fc
    .array(anyMovement, { maxLength: 30 })
    .map((list) => list.map((one, entryNumber): StockMovement => ({ ...one, entryNumber })));

  /** Writes movements down one after the other, as far as each leaves no shortfall. */
  const accepted = (list: readonly StockMovement[]) =>
    list.reduce<StockMovement[]>((kept, one) => (shortfallOf([...kept, one]) ? kept : [...kept, one]), []);

  it('is never below zero on any day when no shortfall was let in', () => {
    fc.assert(
      fc.property(movements, (list) => {
        const ordered = inOrder(accepted(list));
        for (let length = 0; length <= ordered.length; length += 1) {
          const stock = stockOf(ordered.slice(0, length));
          expect(stock === null || stock >= 0).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which movements are handed over', () => {
    const shuffled = movements.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, mixed]) => {
        expect(stockOf(mixed)).toBe(stockOf(list));
        expect(shortfallOf(mixed)).toEqual(shortfallOf(list));
      }),
    );
  });

  it('is what was counted last plus and minus what is known to come after', () => {
    fc.assert(
      fc.property(movements, quantity, quantity, (list, counted, given) => {
        const later = [
          { kind: 'COUNTED', quantity: counted, on: '2024-04-01', entryNumber: 100 },
          { kind: 'GIVEN', quantity: given, on: '2024-04-01', entryNumber: 101 },
        ] as const;
        expect(stockOf([...list, ...later])).toBe(counted - given);
      }),
    );
  });
});
