import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import { quantityFrom, writtenQuantity } from './quantity.js';

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

describe('a quantity', () => {
  it.each([
    ['12', 12_000],
    ['12,5', 12_500],
    ['0.001', 1],
    ['1 200', 1_200_000],
  ])('is read from %s', (written, thousandths) => expect(quantityFrom(written, 'q')).toBe(thousandths));

  it.each(['', '0', '-1', '1.2345', 'дюжина', '1e3', '1,200.5'])('is not guessed from %j', (written) => {
    expect(refusalOf(() => quantityFrom(written, 'q'))).toMatchObject({ reason: 'quantity', field: 'q' });
  });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (quantity) => {
        expect(quantityFrom(writtenQuantity(quantity), 'q')).toBe(quantity);
      }),
    );
  });
});
