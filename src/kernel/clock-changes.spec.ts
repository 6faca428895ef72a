import { Temporal } from 'temporal-polyfill';
import { instantOf } from './local-time.js';

const FROM = Temporal.Instant.from('2024-01-01T00:00:00Z');
const TO = Temporal.Instant.from('2036-01-01T00:00:00Z');
const MINUTE_MS = 60_000;
/** from before the wall clock's jump to after the widest one, of two hours (Antarctica/Troll) */
const HALF_HOURS = [-2, -1, 0, 1, 2, 3, 4, 5];

interface ClockChange {
  readonly timeZone: string;
  readonly atMs: number;
  /** east of UTC */
  readonly before: number;
  readonly after: number;
}

/** Every change of a zone's offset, as Temporal tells it. */
function changesOf(timeZone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  const offset = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
  for (
    let next = FROM.toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
    next && next.epochMilliseconds < TO.epochMilliseconds;
    next = next.getTimeZoneTransition('next')
  ) {
    const atMs = next.epochMilliseconds;
    changes.push({ timeZone, atMs, before: offset(atMs - 1), after: offset(atMs) });
  }
  return changes;
}

/**
 * The oracle: by arithmetic on the two offsets alone. A wall time that comes twice means the first; one that is skipped
 * means as much later as the clock jumped.
 */
function oracleMs(wallMs: number, { atMs, before, after }: ClockChange): number {
  const early = wallMs - before;
  if (early < atMs) return early;
  const late = wallMs - after;
  return late >= atMs ? late : early;
}

describe('a daily local time, in every zone, at every clock change of 2024 to 2035,', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const changes = zones.flatMap(changesOf);

  it('comes once a day, at the oracle’s instant, never early', () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const change of changes) {
      const jumpWallMs = change.atMs + Math.min(change.before, change.after);
      const jump = Math.floor(jumpWallMs / (30 * MINUTE_MS)) * 30 * MINUTE_MS;
      for (const half of HALF_HOURS) {
        const came = [-1, 0, 1].map((day) => {
          const wallMs = jump + half * 30 * MINUTE_MS + day * 1_440 * MINUTE_MS;
          const [date = '', time = ''] = new Date(wallMs).toISOString().slice(0, 16).split('T');
          const dueAt = instantOf(date, time, change.timeZone);
          const oracle = oracleMs(wallMs, change);
          const shown = dueAt.getTime() + (dueAt.getTime() < change.atMs ? change.before : change.after);
          asked += 1;
          if (dueAt.getTime() !== oracle || shown < wallMs) {
            wrong.push(
              `${change.timeZone} ${date} ${time}: ${dueAt.toISOString()}, not ${new Date(oracle).toISOString()}`,
            );
          }
          return dueAt.getTime();
        });
        const [first = 0, second = 0, third = 0] = came;
        if (!(first < second && second < third))
          wrong.push(`${change.timeZone} twice or out of order: ${came.join(' ')}`);
      }
    }

    expect(wrong).toEqual([]);
    expect(zones.length).toBeGreaterThan(400);
    expect(changes.length).toBeGreaterThan(2_000);
    expect(asked).toBe(changes.length * HALF_HOURS.length * 3);
  });
});
