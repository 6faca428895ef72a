import sql from 'sql-template-tag';
import { PlacesRepository } from '../../src/features/catalogue/data/places.repository.js';
import { catalogued, type SourcePlace } from '../../src/features/catalogue/domain/place.js';
import type { Id } from '../../src/kernel/identifiers.js';
import type { Application } from '../support/application.js';

let made = 900_000_000;

/** A place as the data would have it: a German town of 20 000 people unless said otherwise. */
export function aSourcePlace(given: Partial<SourcePlace>): SourcePlace {
  made += 1;
  return {
    geonamesId: made,
    name: `Ort ${made}`,
    countryCode: 'DE',
    featureCode: 'PPL',
    divisionCode: '01',
    population: 20_000,
    latitude: 48.5,
    longitude: 9.2,
    ...given,
  };
}

/** Puts a place into the catalogue. @returns its id */
export async function aPlace(application: Application, given: Partial<SourcePlace>): Promise<Id> {
  const source = aSourcePlace(given);
  const place = catalogued(source, []);
  if (!place) throw new Error(`The catalogue does not take ${source.name}`);
  await application.get(PlacesRepository).write([place], 'test');
  const [row] = await application.unitOfWork.rows<{ id: Id }>(
    sql`SELECT id FROM place WHERE geonames_id = ${source.geonamesId}`,
  );
  return row?.id ?? '';
}
