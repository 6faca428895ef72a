import { entryValues, entryYear } from './entry-fields.js';
import { demandNothingDropped, demandTree, type MeasureFields, programmeValues } from './programme-fields.js';

const whole = { titleUk: 'Програма', startsOn: '2021-01-01', endsOn: '2025-12-31' };
const values = programmeValues(null, whole);
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};
const tree = (...measures: readonly MeasureFields[]) => [{ titleUk: 'Розділ', measures }];

describe('a programme', () => {
  it('takes its own title over the report unless another is given', () =>
    expect(values.reportTitleUk).toBe('Програма'));

  it('keeps what a change does not name', () =>
    expect(programmeValues(values, { endsOn: '2026-12-31' })).toEqual({ ...values, endsOn: '2026-12-31' }));

  it.each([
    [{ ...whole, titleUk: null }, 'required', 'fields.titleUk'],
    [{ ...whole, startsOn: null }, 'required', 'fields.startsOn'],
    [{ ...whole, endsOn: '2020-12-31' }, 'date_order', 'fields.endsOn'],
  ])('%j is refused as %s', (fields, reason, field) =>
    expect(refusal(() => programmeValues(null, fields))).toMatchObject({ refusal: { reason, field } }),
  );

  it('refuses a code twice, across sections', () =>
    expect(
      refusal(() =>
        demandTree(
          [
            ...tree({ code: '1.1', titleUk: 'А' }),
            ...tree({ code: '2.1', titleUk: 'Б' }, { code: '1.1', titleUk: 'В' }),
          ],
          values,
        ),
      ),
    ).toMatchObject({ refusal: { reason: 'duplicate', field: 'fields.sections.1.measures.1.code' } }));

  it.each([
    [[{ year: 2026, money: { amount: '1', currency: 'UAH' } }], 'range', '0'],
    [
      [
        { year: 2024, money: { amount: '1', currency: 'UAH' } },
        { year: 2024, money: { amount: '2', currency: 'UAH' } },
      ],
      'duplicate',
      '1',
    ],
  ])('refuses funds %j', (funds, reason, position) =>
    expect(refusal(() => demandTree(tree({ code: '1.1', titleUk: 'А', funds }), values))).toMatchObject({
      refusal: { reason, field: `fields.sections.0.measures.0.funds.${position}.year` },
    }),
  );

  it('plans one year in two currencies', () => {
    const funds = ['UAH', 'EUR'].map((currency) => ({ year: 2024, money: { amount: '1', currency } }));

    expect(refusal(() => demandTree(tree({ code: '1.1', titleUk: 'А', funds }), values))).toBeNull();
  });

  it('never loses a measure that has entries', () => {
    expect(refusal(() => demandNothingDropped([]))).toBeNull();
    expect(refusal(() => demandNothingDropped(['1.2']))).toMatchObject({ refusal: { reason: 'in_use' } });
  });
});

describe('an entry', () => {
  it('of free text needs its words and keeps its dates', () => {
    expect(refusal(() => entryValues(null, {}, false))).toMatchObject({ refusal: { field: 'fields.textUk' } });
    expect(entryValues(null, { textUk: 'А', datePrecision: 'DAY', startsOn: '2024-05-05' }, false)).toMatchObject({
      startsOn: '2024-05-05',
      endsOn: '2024-05-05',
    });
    expect(entryValues(null, { textUk: 'А', datePrecision: 'NONE', startsOn: '2024-05-05' }, false)).toMatchObject({
      startsOn: null,
    });
  });

  it('of a record has no dates of its own, but may leave the date out', () => {
    expect(entryValues(null, { datePrecision: 'NONE' }, true)).toMatchObject({ datePrecision: 'NONE', startsOn: null });
    expect(entryValues(null, {}, true)).toMatchObject({ datePrecision: null, startsOn: null });
  });

  it.each([
    [{ datePrecision: 'DAY' as const }, 'fields.datePrecision'],
    [{ startsOn: '2024-05-05' }, 'fields.startsOn'],
    [{ datePrecision: 'NONE' as const, endsOn: '2024-05-05' }, 'fields.startsOn'],
  ])('%j is refused for a record, at %s', (fields, field) =>
    expect(refusal(() => entryValues(null, fields, true))).toMatchObject({ refusal: { reason: 'own_dates', field } }),
  );

  it.each([
    [{ textUk: 'А', datePrecision: 'DAY' as const }, 'fields.startsOn'],
    [{ textUk: 'А', datePrecision: 'DAY' as const, startsOn: '2024-05-05', endsOn: '2024-05-04' }, 'fields.endsOn'],
  ])('%j is refused at %s', (fields, field) =>
    expect(refusal(() => entryValues(null, fields, false))).toMatchObject({ refusal: { field } }),
  );

  it('belongs to the year given, else to that of its first day, and never to a guessed one', () => {
    expect(entryYear(2024, '2014-09-25')).toBe(2024);
    expect(entryYear(null, '2024-09-25')).toBe(2024);
    expect(refusal(() => entryYear(undefined, null))).toMatchObject({
      refusal: { reason: 'required', field: 'fields.year' },
    });
  });
});
