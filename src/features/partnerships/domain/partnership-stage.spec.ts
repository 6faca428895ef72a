import fc from 'fast-check';
import {
  isClosed,
  OPEN_STAGES,
  PARTNERSHIP_STAGES,
  type PartnershipStage,
  STAGE_STEPS,
  stagesFrom,
  stepsFrom,
} from './partnership-stage.js';

describe('the table of stages', () => {
  it('can reach every stage from the first one and come back to an open one from any', () => {
    const reached = new Set(['LEAD']);
    for (let round = 0; round < PARTNERSHIP_STAGES.length; round += 1) {
      for (const stage of PARTNERSHIP_STAGES) {
        if (reached.has(stage)) STAGE_STEPS[stage].forEach(({ to }) => reached.add(to));
      }
    }
    expect([...reached].sort()).toEqual([...PARTNERSHIP_STAGES].sort());
    for (const stage of PARTNERSHIP_STAGES) expect(STAGE_STEPS[stage].some(({ to }) => !isClosed(to))).toBe(true);
  });

  it('is never left, and every partnership can be brought to an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTNERSHIP_STAGES), fc.array(fc.nat(), { maxLength: 40 }), (first, choices) => {
        let stage = first;
        for (const choice of choices) {
          const steps = STAGE_STEPS[stage];
          stage = steps[choice % (steps.length || 1)]?.to ?? stage;
          expect(PARTNERSHIP_STAGES).toContain(stage);
        }
        const ends = (from: PartnershipStage, left: number): boolean =>
          isClosed(from) || (left > 0 && STAGE_STEPS[from].some(({ to }) => ends(to, left - 1)));
        expect(ends(stage, 3)).toBe(true);
      }),
    );
  });

  it('asks a reason for losing and for every step back', () => {
    for (const from of OPEN_STAGES) {
      for (const { to, reasonRequired } of STAGE_STEPS[from]) {
        const back = PARTNERSHIP_STAGES.indexOf(to) < PARTNERSHIP_STAGES.indexOf(from) && from !== 'DORMANT';
        expect([from, to, reasonRequired]).toEqual([from, to, to === 'LOST' || back]);
      }
    }
  });

  it('goes back one stage at most', () => {
    for (const from of OPEN_STAGES) {
      for (const { to } of STAGE_STEPS[from]) {
        expect(PARTNERSHIP_STAGES.indexOf(to)).toBeGreaterThanOrEqual(PARTNERSHIP_STAGES.indexOf(from) - 1);
      }
    }
  });

  it('lets only informal ties skip the formal stage', () => {
    const targets = (formality: 'FORMAL' | 'INFORMAL') => stepsFrom('JOINT_PLANNING', formality).map(({ to }) => to);
    expect(targets('INFORMAL')).toContain('ACTIVE');
    expect(targets('FORMAL')).not.toContain('ACTIVE');
  });

  it('counts later stages as reached, but being lost as no progress', () => {
    expect(stagesFrom('FORMALISING')).toEqual(['FORMALISING', 'ACTIVE', 'DORMANT', 'ENDED']);
    expect(stagesFrom('LOST')).toEqual(['LOST']);
  });
});
