import { PlaceSource } from '../../src/features/catalogue/data/place-source.js';
import type { SourcePlace } from '../../src/features/catalogue/domain/place.js';

/** Places of a test, in their order. */
export class MadeUpPlaces extends PlaceSource {
  version = 'made-up 1';
  all: readonly SourcePlace[] = [];
  /** how often somebody has asked for them */
  asked = 0;

  places(): Promise<Iterable<SourcePlace>> {
    this.asked += 1;
    return Promise.resolve(this.all);
  }
}
