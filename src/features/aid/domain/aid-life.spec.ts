import fc from 'fast-check';
import { DomainError } from '../../../kernel/domain-error.js';
import { AID_DIRECTIONS, type AidDirection } from './aid-kinds.js';
import { allowedMoves, type AidPlace, cameFromAfter, demandMove } from './aid-moves.js';
import {
  AID_DEAD_ENDS,
  AID_ROAD,
  AID_STATUSES,
  type AidStatus,
  hasArrived,
  isOver,
  placeOnRoad,
} from './aid-status.js';

/** The steps on as the field describes them, written down a second time: of aid that is received. */
const ROADS: Record<(typeof AID_ROAD)[number], readonly AidStatus[]> = {
  PROMISED: ['DECIDED', 'PREPARED', 'SHIPPED', 'RECEIVED'],
  DECIDED: ['PREPARED', 'SHIPPED', 'RECEIVED'],
  PREPARED: ['SHIPPED', 'RECEIVED'],
  SHIPPED: ['RECEIVED'],
  RECEIVED: ['DISTRIBUTED', 'REPORTED', 'THANKED'],
  DISTRIBUTED: ['REPORTED', 'THANKED'],
  REPORTED: ['THANKED'],
  THANKED: ['CLOSED'],
  CLOSED: [],
};

const place = (status: AidStatus, direction: AidDirection = 'RECEIVED', cameFrom: AidStatus | null = null) => ({
  ...{ status, direction, cameFrom },
});

interface Walk {
  readonly place: AidPlace;
  readonly history: readonly { readonly from: AidStatus | null; readonly to: AidStatus }[];
}

/** Any walk through the table from a promise. */
const walks: fc.Arbitrary<Walk> = fc
  .record({ direction: fc.constantFrom(...AID_DIRECTIONS), choices: fc.array(fc.nat(), { maxLength: 40 }) })
  .map(({ direction, choices }) => {
    const history: { from: AidStatus | null; to: AidStatus }[] = [{ from: null, to: 'PROMISED' }];
    let now: AidPlace = place('PROMISED', direction);
    for (const choice of choices) {
      const moves = allowedMoves(now);
      const move = moves[choice % Math.max(1, moves.length)];
      if (!move) break;
      const cameFrom = cameFromAfter(now.status, move, history);
      history.push({ from: now.status, to: move.status });
      now = { status: move.status, direction, cameFrom };
    }
    return { place: now, history };
  });

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

describe('the life of aid', () => {
  it.each(AID_ROAD)('goes on from %s as the field describes it', (status) => {
    const steps = allowedMoves(place(status)).filter(({ reasonRequired }) => !reasonRequired);
    expect(steps.map((step) => step.status)).toEqual(ROADS[status]);
  });

  it('of what is given may be closed once it has arrived', () => {
    for (const status of AID_ROAD) {
      const offered = allowedMoves(place(status, 'GIVEN')).some((move) => move.status === 'CLOSED');
      expect(offered).toBe(hasArrived(status) && status !== 'CLOSED');
    }
  });

  it('is given up from everything before the receipt, with a reason', () => {
    for (const status of AID_ROAD) {
      const ends = allowedMoves(place(status)).filter((move) => AID_DEAD_ENDS.some((end) => end === move.status));
      expect(ends.map((move) => move.status)).toEqual(hasArrived(status) ? [] : AID_DEAD_ENDS);
      expect(ends.every(({ reasonRequired }) => reasonRequired)).toBe(true);
    }
    expect(refusalOf(() => demandMove(place('PROMISED'), 'CANCELLED', null))).toMatchObject({
      ...{ reason: 'required', field: 'reason' },
    });
  });

  it.each(AID_DEAD_ENDS)('comes to life again from %s as a promise, with a reason', (status) => {
    expect(allowedMoves(place(status))).toEqual([{ status: 'PROMISED', reasonRequired: true, back: false }]);
  });

  it('steps back to where it came from, with a reason', () => {
    const back = (from: AidStatus, cameFrom: AidStatus | null) =>
      allowedMoves(place(from, 'RECEIVED', cameFrom)).filter((move) => move.back);
    expect(back('RECEIVED', 'PROMISED')).toEqual([{ status: 'PROMISED', reasonRequired: true, back: true }]);
    expect(back('THANKED', 'RECEIVED')).toEqual([{ status: 'RECEIVED', reasonRequired: true, back: true }]);
    expect(back('PREPARED', null)).toEqual([{ status: 'DECIDED', reasonRequired: true, back: true }]);
    expect(back('PROMISED', null)).toEqual([]);
  });

  it('says what is allowed instead of a step that is refused', () => {
    const refusal = refusalOf(() => demandMove(place('SHIPPED', 'RECEIVED', 'PREPARED'), 'CLOSED', null));
    expect(refusal).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'status' });
    expect(refusal?.details).toEqual({ allowed: ['PREPARED', 'RECEIVED', 'CANCELLED', 'NOT_DELIVERED'] });
  });
});

describe('every life of aid', () => {
  it('stays inside the table', () => {
    fc.assert(
      fc.property(walks, ({ place: { status }, history }) => {
        expect(AID_STATUSES).toContain(status);
        for (const { to } of history) expect(AID_STATUSES).toContain(to);
      }),
    );
  });

  it('can step back all the way it came, and never further on', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        let { place: now } = walk;
        const history = [...walk.history];
        for (let steps = 0; placeOnRoad(now.status) > 0; steps += 1) {
          const back = allowedMoves(now).find((move) => move.back);
          if (!back) throw new Error(`No way back from ${now.status}`);
          expect(placeOnRoad(back.status)).toBeLessThan(placeOnRoad(now.status));
          expect(steps).toBeLessThan(AID_ROAD.length);
          const cameFrom = cameFromAfter(now.status, back, history);
          history.push({ from: now.status, to: back.status });
          now = { ...now, status: back.status, cameFrom };
        }
      }),
    );
  });

  it.each(AID_DIRECTIONS)('can end from every status: %s', (direction) => {
    for (const start of AID_STATUSES) {
      const reached = new Set<AidStatus>();
      const open: AidStatus[] = [start];
      for (let status = open.pop(); status; status = open.pop()) {
        if (reached.has(status)) continue;
        reached.add(status);
        open.push(...allowedMoves(place(status, direction)).map((move) => move.status));
      }
      expect([...reached].some(isOver)).toBe(true);
    }
  });
});
