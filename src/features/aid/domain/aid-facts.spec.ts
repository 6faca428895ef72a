import fc from 'fast-check';
import { DomainError } from '../../../kernel/domain-error.js';
import { type LineMeasure, measureFrom, promisedOf, writtenAmount } from './aid-lines.js';
import { movedAmount } from './aid-movement.js';
import { type AidFacts, demandFacts, demandReceipt, OF_MOVE } from './aid-needs.js';
import { MOVEMENT_KINDS } from './aid-kinds.js';
import { demandCovered, type MovedAmount, progressOf } from './aid-progress.js';
import type { AidStatus } from './aid-status.js';

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

const generators: LineMeasure = {
  ...{ goodsClass: 'GENERATORS', unitUk: 'шт.', unitEn: 'pcs', quantity: 5_000, minorUnits: null, currency: null },
};
const money: LineMeasure = {
  ...{ goodsClass: 'MONEY', unitUk: null, unitEn: null, quantity: null, minorUnits: 500_000, currency: 'CZK' },
};

describe('a line', () => {
  it('of money is counted in its value', () => {
    const given = { whatUk: 'Кошти', goodsClass: 'MONEY', quantity: '3', unitUk: 'шт.' } as const;
    const measure = measureFrom({ ...given, value: { amount: '5000', currency: 'CZK' } }, 'fields.lines.0');
    expect(measure).toEqual(money);
    expect(promisedOf(measure)).toBe(500_000);
    expect(writtenAmount(measure, 500_000)).toEqual({ uk: '5000.00 CZK', en: '5000.00 CZK' });
    expect(refusalOf(() => measureFrom(given, 'fields.lines.0'))).toMatchObject({ field: 'fields.lines.0.value' });
  });

  it('takes movements in its own currency only', () => {
    const moved = { kind: 'RECEIVED', on: '2026-01-01' } as const;
    expect(movedAmount(money, { ...moved, money: { amount: '10', currency: 'CZK' } })).toBe(1_000);
    expect(refusalOf(() => movedAmount(money, { ...moved, money: { amount: '10', currency: 'EUR' } }))).toMatchObject({
      reason: 'currency',
      field: 'fields.money.currency',
    });
    expect(refusalOf(() => movedAmount(money, { ...moved, quantity: '1' }))).toMatchObject({ field: 'fields.money' });
    expect(movedAmount(generators, { ...moved, quantity: '1,5' })).toBe(1_500);
    expect(refusalOf(() => movedAmount(generators, moved))).toMatchObject({ field: 'fields.quantity' });
  });
});

const inWords = (amount: number) => writtenAmount(generators, amount);

const movements: fc.Arbitrary<MovedAmount[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...MOVEMENT_KINDS), amount: fc.integer({ min: 1, max: 10_000 }) }),
);

describe('the progress of a line', () => {
  it('is never below zero where what is given on has come before', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 50_000 })), movements, (promised, moved) => {
        const accepted: MovedAmount[] = [];
        for (const movement of moved) {
          const next = [...accepted, movement];
          if (!refusalOf(() => demandCovered(progressOf(promised, next), inWords, 'x'))) accepted.push(movement);
        }
        const progress = progressOf(promised, accepted);
        for (const amount of Object.values(progress)) expect(amount ?? 0).toBeGreaterThanOrEqual(0);
        expect(progress.distributed + progress.left).toBe(progress.received);
        if (promised !== null) expect(progress.received - progress.surplus).toBe(promised - (progress.awaited ?? 0));
      }),
    );
  });

  it('shows what came beyond the promise', () => {
    expect(progressOf(5, [{ kind: 'RECEIVED', amount: 7 }])).toMatchObject({ surplus: 2, awaited: 0, left: 7 });
  });

  it('refuses to give on more than has come, in both languages', () => {
    const progress = progressOf(null, [{ kind: 'DISTRIBUTED', amount: 5_000 }]);
    const refusal = refusalOf(() => demandCovered(progress, inWords, 'at'));
    expect(refusal).toMatchObject({
      reason: 'over_distributed',
      field: 'at',
      values: { distributed: { uk: '5 шт.', en: '5 pcs' } },
    });
    expect(refusal?.text.uk).not.toBe(refusal?.text.en);
  });
});

describe('what a status is measured by', () => {
  const nothing: AidFacts = {
    ...{ direction: 'RECEIVED', lines: [], receivedOn: null, clearedOn: null, reportedOn: null, thankedOn: null },
    restReason: null,
  };
  const some: AidFacts = { ...nothing, lines: [progressOf(5, [{ kind: 'RECEIVED', amount: 3 }])] };
  const reasonOf = (status: AidStatus, facts: AidFacts) =>
    refusalOf(() => demandFacts(status, facts, OF_MOVE))?.reason ?? null;

  it.each<[string, AidStatus, AidFacts, string | null]>([
    ['a promise needs nothing', 'PROMISED', nothing, null],
    ['a receipt needs a day or a movement', 'RECEIVED', nothing, 'no_receipt'],
    ['a day is enough', 'RECEIVED', { ...nothing, receivedOn: '2026-01-01' }, null],
    ['so is part of it', 'RECEIVED', some, null],
    ['distribution needs all of what came', 'DISTRIBUTED', some, 'not_distributed'],
    ['or a reason for the rest', 'DISTRIBUTED', { ...some, restReason: 'У резерві' }, null],
    ['a report needs its day', 'REPORTED', { ...some, restReason: 'У резерві' }, 'no_report'],
    ['thanks need their day', 'THANKED', { ...some, restReason: 'У резерві' }, 'no_thanks'],
    ['closing needs thanks', 'CLOSED', { ...some, restReason: 'У резерві' }, 'no_thanks'],
    [
      'and a report after customs',
      'CLOSED',
      { ...some, restReason: 'У резерві', thankedOn: '2026-02-01', clearedOn: '2026-01-01' },
      'no_report',
    ],
    ['what was given needs no thanks', 'CLOSED', { ...some, direction: 'GIVEN' }, null],
    ['what came is not cancelled', 'CANCELLED', some, 'received'],
  ])('%s', (_rule, status, facts, reason) => expect(reasonOf(status, facts)).toBe(reason));

  it('asks what of the known quantities has come', () => {
    const promised = { ...nothing, lines: [progressOf(5, [])], receivedOn: '2026-01-01' };
    expect(refusalOf(() => demandReceipt('RECEIVED', promised))).toMatchObject({ reason: 'no_receipt' });
    expect(refusalOf(() => demandReceipt('RECEIVED', { ...promised, lines: [progressOf(null, [])] }))).toBeNull();
  });
});
