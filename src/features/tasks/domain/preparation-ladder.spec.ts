import { dueOfRung, ladderOf, offsetOf, PREPARATION_STEPS } from './preparation-ladder.js';

describe('The preparation ladder', () => {
  it('leads from the programme to the contacts, each rung nearer to the visit', () => {
    const offsets = ladderOf({ direction: 'OUTGOING', mode: 'IN_PERSON' }).map(({ offsetDays }) => offsetDays);

    expect(offsets).toEqual([-45, -30, -21, -14, -7, -1]);
    expect(PREPARATION_STEPS.map(offsetOf)).toEqual(offsets);
  });

  it('asks for border permissions only of those who leave', () => {
    const papers = (direction: 'OUTGOING' | 'INCOMING') =>
      ladderOf({ direction, mode: 'HYBRID' }).find(({ step }) => step === 'NAMES_AND_PAPERS')?.title.en;

    expect(papers('OUTGOING')).toContain('border permissions');
    expect(papers('INCOMING')).not.toContain('border');
  });

  it('asks for no order, papers or gifts when people meet on the screen', () => {
    expect(ladderOf({ direction: 'MUTUAL', mode: 'ONLINE' }).map(({ step }) => step)).toEqual([
      'PROGRAMME',
      'DOSSIER',
      'CONTACTS',
    ]);
  });

  it.each([
    [-45, '2028-04-14', '2028-01-01', '2028-02-29'],
    [-1, '2026-03-01', '2026-01-01', '2026-02-28'],
    [-30, '2026-12-05', '2026-11-21', '2026-11-21'],
    [-7, '2026-12-05', '2026-11-21', '2026-11-28'],
  ])('has the rung of %i days of a visit on %s, set on %s, due on %s', (offset, startsOn, today, due) => {
    expect(dueOfRung(offset, startsOn, today)).toBe(due);
  });
});
