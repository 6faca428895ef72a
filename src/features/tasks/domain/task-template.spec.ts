import { dueOfTemplate, fitsVisit, templateAfter, type TemplateOccasion } from './task-template.js';

const TITLE = { titleUk: 'Скласти програму' };

describe('a template of tasks', () => {
  it.each([
    ['a visit without a title', 'VISIT', { offsetDays: 1 }, 'required', 'titleUk'],
    ['a visit without days', 'VISIT', TITLE, 'required', 'offsetDays'],
    ['more than a year before', 'VISIT', { ...TITLE, offsetDays: -366 }, 'range', 'offsetDays'],
    ['half a day', 'VISIT', { ...TITLE, offsetDays: 0.5 }, 'range', 'offsetDays'],
    ['a day before a stage', 'STAGE', { ...TITLE, offsetDays: -1 }, 'range', 'offsetDays'],
    ['a stage that travels', 'STAGE', { ...TITLE, offsetDays: 1, direction: 'INCOMING' }, 'visit_only', 'direction'],
    ['a stage in person', 'STAGE', { ...TITLE, offsetDays: 1, inPersonOnly: true }, 'visit_only', 'inPersonOnly'],
  ] as const)('refuses %s', (_, occasion: TemplateOccasion, fields, reason, field) => {
    expect(() => templateAfter(occasion, null, fields)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'INVALID', reason, field }) }),
    );
  });

  it('keeps what a change does not name', () => {
    const before = templateAfter('VISIT', null, {
      ...{ titleUk: 'Кошторис', titleEn: 'Estimate', offsetDays: -30 },
      ...{ direction: 'OUTGOING', inPersonOnly: true },
    } as const);

    expect(templateAfter('VISIT', before, { inUse: false })).toEqual({ ...before, inUse: false });
    expect(templateAfter('VISIT', before, { titleEn: null, direction: null })).toEqual({
      ...before,
      ...{ titleEn: null, direction: null },
    });
  });

  it('asks for border permissions of those who leave and for beds for those who come', () => {
    const fitting = (direction: 'OUTGOING' | 'INCOMING' | null) =>
      (['INCOMING', 'OUTGOING', 'MUTUAL', 'LOCAL'] as const).filter((visit) =>
        fitsVisit({ direction, inPersonOnly: false }, { direction: visit, mode: 'IN_PERSON' }),
      );

    expect(fitting('OUTGOING')).toEqual(['OUTGOING', 'MUTUAL']);
    expect(fitting('INCOMING')).toEqual(['INCOMING', 'MUTUAL', 'LOCAL']);
    expect(fitting(null)).toHaveLength(4);
  });

  it('asks for no order, papers or gifts when people meet on the screen', () => {
    const needed = (mode: 'ONLINE' | 'HYBRID') =>
      fitsVisit({ direction: null, inPersonOnly: true }, { direction: 'MUTUAL', mode });

    expect([needed('ONLINE'), needed('HYBRID')]).toEqual([false, true]);
  });

  it.each([
    [-45, '2028-04-14', '2028-01-01', '2028-02-29'],
    [-1, '2026-03-01', '2026-01-01', '2026-02-28'],
    [-30, '2026-12-05', '2026-11-21', '2026-11-21'],
    [-7, '2026-12-05', '2026-11-21', '2026-11-28'],
    [30, '2028-01-30', '2028-01-30', '2028-02-29'],
  ])('of %i days from %s, set on %s, is due on %s', (offset, from, today, due) => {
    expect(dueOfTemplate(offset, from, today)).toBe(due);
  });
});
