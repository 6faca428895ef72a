import { EARTH_RADIUS_KM } from '../../src/features/matching/engine/scales.js';

export interface Located {
  readonly latitude: number;
  readonly longitude: number;
}

const RADIANS = Math.PI / 180;

export function kmBetween(one: Located, other: Located): number {
  const half = (from: number, to: number) => Math.sin(((to - from) * RADIANS) / 2) ** 2;
  const square =
    half(one.latitude, other.latitude) +
    Math.cos(one.latitude * RADIANS) * Math.cos(other.latitude * RADIANS) * half(one.longitude, other.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** Finds what lies near a point without looking at everything: places by cells of half a degree. */
export class Nearby<Entry extends Located> {
  private readonly cells = new Map<string, Entry[]>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const key = this.keyOf(cellOf(entry.latitude), cellOf(entry.longitude));
    const cell = this.cells.get(key);
    if (cell) cell.push(entry);
    else this.cells.set(key, [entry]);
  }

  /** All entries within the distance, the nearest first. */
  within(km: number, point: Located): { readonly entry: Entry; readonly km: number }[] {
    const rows = Math.ceil(km / (CELL_DEGREES * KM_PER_DEGREE));
    const columns = Math.ceil(rows / Math.max(0.1, Math.cos(point.latitude * RADIANS)));
    const found: { entry: Entry; km: number }[] = [];
    for (let row = -rows; row <= rows; row += 1)
      for (let column = -columns; column <= columns; column += 1)
        for (const entry of this.cells.get(
          this.keyOf(cellOf(point.latitude) + row, cellOf(point.longitude) + column),
        ) ?? []) {
          const distance = kmBetween(point, entry);
          if (distance <= km) found.push({ entry, km: distance });
        }
    return found.sort((a, b) => a.km - b.km);
  }

  private keyOf(row: number, column: number): string {
    return `${row}|${column}`;
  }
}

const CELL_DEGREES = 0.5;
const KM_PER_DEGREE = 111;

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}
