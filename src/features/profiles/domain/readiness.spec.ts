import {
  blankPoint,
  MUST_HAVE,
  MUST_KNOW,
  nextBestStep,
  READINESS_ITEMS,
  type ReadinessItem,
  readinessIndex,
  type ReadinessPoint,
} from './readiness.js';

const point = (item: ReadinessItem, rest: Partial<ReadinessPoint> = {}): ReadinessPoint => ({
  ...blankPoint(item),
  ...rest,
});
const proven = (item: ReadinessItem) => point(item, { done: true, evidenceUrl: 'https://example.org/' });

describe('readiness', () => {
  it('has five points to know and seven to have', () => {
    expect([MUST_KNOW.length, MUST_HAVE.length]).toEqual([5, 7]);
  });

  it('is the share of all twelve points that are done and proven', () => {
    expect(readinessIndex([proven('ENGLISH'), proven('OWN_NEEDS'), proven('SOCIABILITY')])).toBe(0.25);
    expect(readinessIndex(READINESS_ITEMS.map(proven))).toBe(1);
  });

  it('counts neither what is done without a proof nor a proof of what is not done', () => {
    expect(readinessIndex([point('ENGLISH', { done: true }), point('OWN_NEEDS', { evidenceFileId: 'f' })])).toBe(0);
  });

  it('is unknown, not none, where nobody has begun', () => {
    expect(readinessIndex([])).toBeNull();
  });
});

describe('the next best step', () => {
  it('is the proof of what is done, before everything else', () => {
    const points = [
      point('ENGLISH', { ownerId: 'o', nextStep: 'Курси' }),
      point('PROJECT_MANAGER', { done: true, ownerId: 'o' }),
    ];
    expect(nextBestStep(points)).toEqual({ item: 'PROJECT_MANAGER', advice: 'SHOW_EVIDENCE' });
  });

  it('is then the step that somebody has planned', () => {
    const points = [point('OWN_NEEDS', { ownerId: 'o' }), point('POLITICAL_WILL', { ownerId: 'o', nextStep: 'Рада' })];
    expect(nextBestStep(points)).toEqual({ item: 'POLITICAL_WILL', advice: 'TAKE_STEP' });
  });

  it('is to find somebody for the first point of the list that is nobody’s', () => {
    expect(nextBestStep([proven('ENGLISH')])).toEqual({ item: 'GOAL_AND_DIRECTIONS', advice: 'NAME_OWNER' });
  });

  it('is to plan a step where everything has its owner', () => {
    const points = READINESS_ITEMS.map((item) => point(item, { ownerId: 'o' }));
    expect(nextBestStep(points)).toEqual({ item: 'ENGLISH', advice: 'PLAN_STEP' });
  });

  it('is none where all is proven', () => {
    expect(nextBestStep(READINESS_ITEMS.map(proven))).toBeNull();
  });
});
