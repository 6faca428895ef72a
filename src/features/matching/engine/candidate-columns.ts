import { unitVector } from './place-facts.js';
import { SHUT, STATUS, UNKNOWN_STEPS, UNPLACED, type CandidateColumns } from './match-index.js';
import { capacityOf, engagementsOf, type Place } from './place.js';
import { freedomThousandths, logSteps } from './scales.js';

/** Empty columns in memory that threads can share. */
export function newColumns(room: number): CandidateColumns {
  const bytes = (size: number) => new SharedArrayBuffer(size * room);
  return {
    x: new Float32Array(bytes(4)),
    y: new Float32Array(bytes(4)),
    z: new Float32Array(bytes(4)),
    sizeSteps: new Int16Array(bytes(2)),
    setting: new Int32Array(bytes(4)),
    profile: new Int32Array(bytes(4)),
    freedom: new Float32Array(bytes(4)),
    engagements: new Int32Array(bytes(4)),
    capacity: new Int32Array(bytes(4)),
    status: new Uint8Array(bytes(1)),
  };
}

/** Writes what one place brings by itself; setting and profile are numbers of the index. */
export function writePlace(
  columns: CandidateColumns,
  at: number,
  place: Place,
  { setting, profile }: { readonly setting: number; readonly profile: number },
): void {
  const [x, y, z] = unitVector(place) ?? [UNPLACED, 0, 0];
  columns.x[at] = x;
  columns.y[at] = y;
  columns.z[at] = z;
  columns.sizeSteps[at] = sizeStepsOf(place);
  columns.setting[at] = setting;
  columns.profile[at] = profile;
  columns.engagements[at] = engagementsOf(place);
  columns.capacity[at] = capacityOf(place);
  columns.status[at] = statusOf(place);
  const freedom = freedomThousandths(engagementsOf(place), capacityOf(place));
  columns.freedom[at] = statusOf(place) === STATUS.OPEN && freedom > 0 ? freedom : SHUT;
}

export function sizeStepsOf({ population }: Place): number {
  return population !== null && population > 0 ? logSteps(population) : UNKNOWN_STEPS;
}

function statusOf({ profile }: Place): number {
  if (profile?.optedOut) return STATUS.OPTED_OUT;
  if (profile?.status === 'CLOSED') return STATUS.CLOSED;
  return profile?.status === 'PAUSED' ? STATUS.PAUSED : STATUS.OPEN;
}
