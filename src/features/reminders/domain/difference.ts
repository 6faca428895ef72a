import { localAt, type PlannedMoment } from './planned-moment.js';

/** As much of a kept occurrence as decides what becomes of it. */
export interface KeptOccurrence {
  readonly id: string;
  readonly key: string;
  readonly anchorOn: string;
  /** `YYYY-MM-DD HH:MM:00` */
  readonly localAt: string;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly expiresAt: Date;
  readonly cancelled: boolean;
  readonly settled: boolean;
}

export interface Difference {
  /** to be added, moved or brought back to life */
  readonly keep: readonly PlannedMoment[];
  /** ids of occurrences that no longer hold */
  readonly cancel: readonly string[];
}

const sameMoment = (a: { key: string; anchorOn: string }, b: { key: string; anchorOn: string }) =>
  a.key === b.key && a.anchorOn === b.anchorOn;

/**
 * What must change so that the kept occurrences follow the plan. What has been told stays told: neither the same moment
 * of the same anchor nor another at the very same wall-clock time comes a second time.
 *
 * @param repeats the rule plans one moment at a time; one that is due and not yet sent holds as long as the rule does
 */
export function difference(
  planned: readonly PlannedMoment[],
  kept: readonly KeptOccurrence[],
  now: Date,
  repeats: boolean,
): Difference {
  const settled = kept.filter((occurrence) => occurrence.settled);
  const open = kept.filter((occurrence) => !occurrence.settled);
  const wanted = planned.filter(
    (moment) => !settled.some((told) => sameMoment(told, moment) || told.localAt === localAt(moment)),
  );
  const holds = (occurrence: KeptOccurrence) =>
    wanted.some((moment) => localAt(moment) === occurrence.localAt) ||
    (repeats && planned.length > 0 && occurrence.dueAt <= now && occurrence.expiresAt > now);
  const unchanged = (moment: PlannedMoment) =>
    open.some(
      (occurrence) =>
        !occurrence.cancelled &&
        occurrence.localAt === localAt(moment) &&
        sameMoment(occurrence, moment) &&
        occurrence.timeZone === moment.timeZone &&
        occurrence.dueAt.getTime() === moment.dueAt.getTime() &&
        occurrence.expiresAt.getTime() === moment.expiresAt.getTime(),
    );
  return {
    keep: wanted.filter((moment) => !unchanged(moment)),
    cancel: open.filter((occurrence) => !occurrence.cancelled && !holds(occurrence)).map(({ id }) => id),
  };
}
