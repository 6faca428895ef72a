import { Injectable } from '@nestjs/common';
import { FIRST_ID, type Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import {
  type FoundPlace,
  LikelyPlacesRepository,
  type SoughtName,
  type UnlinkedMunicipality,
} from './data/likely-places.repository.js';
import { type PlaceLink, PlaceLinksRepository } from './data/place-links.repository.js';
import { distanceKm } from './domain/distance.js';
import { likeness, type LikelyPlace, mayBe } from './domain/likely-place.js';
import { HOME_COUNTRY, nameToCompare } from './domain/name-to-compare.js';
import { divisionOfOblast } from './domain/oblast.js';
import { plainName, soundOf } from './domain/place-words.js';
import { LinkHistory } from './link-history.service.js';

/** municipalities of one transaction */
const BATCH = 500;
/** what says which place a municipality is */
const TELLING: readonly string[] = [
  'nameUk',
  'nameEn',
  'nameNative',
  'centre',
  'region',
  'countryCode',
  'kind',
  'latitude',
  'longitude',
];

/** Finds out which place of the catalogue a municipality is: links where it is certain, suggests where it is not. */
@Injectable()
export class PlaceRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly likely: LikelyPlacesRepository,
    private readonly links: PlaceLinksRepository,
    private readonly history: LinkHistory,
  ) {}

  /** A municipality that is new, restored or called otherwise is looked for at once. */
  @OnDomainEvent(RecordChanged)
  async follow({ recordType, recordId, action, fields }: RecordChanged): Promise<void> {
    if (recordType !== 'MUNICIPALITY' || action === 'TRASHED') return;
    if (action === 'UPDATED' && !fields.some((field) => TELLING.includes(field))) return;
    await this.apply(await this.likely.unlinked([recordId]));
  }

  /** Every municipality that has no place yet; done again, nothing is left to do. */
  async applyToAll(): Promise<void> {
    for (let after: Id | undefined = FIRST_ID; after !== undefined;) {
      after = await this.unitOfWork.run(systemViewer(), () => this.applyAfter(after ?? FIRST_ID));
    }
  }

  private async applyAfter(id: Id): Promise<Id | undefined> {
    const batch = await this.likely.unlinkedAfter(id, BATCH);
    await this.apply(batch);
    return batch.length === BATCH ? batch.at(-1)?.id : undefined;
  }

  /** The same number of statements however many municipalities there are. */
  private async apply(municipalities: readonly UnlinkedMunicipality[]): Promise<void> {
    if (municipalities.length === 0) return;
    const namesakes = likelyPlaces(
      municipalities,
      await this.likely.namesakes(municipalities.flatMap(sameNames)),
      true,
    );
    const others = municipalities.filter(({ id }) => !namesakes.has(id));
    const alike =
      others.length > 0 ? likelyPlaces(others, await this.likely.alike(others.flatMap(likeNames)), false) : namesakes;
    const decided = municipalities.flatMap(({ id, population }) =>
      decide(id, population, namesakes.get(id) ?? alike.get(id) ?? []),
    );
    await this.links.dropSuggestions(municipalities.map(({ id }) => id));
    if (decided.length === 0) return;
    await this.links.makeRoom(
      [],
      decided.flatMap(({ placeId, status }) => (status === 'LINKED' ? [placeId] : [])),
    );
    const written = await this.links.write(decided);
    await this.history.linkedByRule(written.filter(({ status }) => status === 'LINKED'));
  }
}

function sameNames(municipality: UnlinkedMunicipality): SoughtName[] {
  return sought(municipality, (name) => [nameToCompare(municipality.countryCode, name)]);
}

function likeNames(municipality: UnlinkedMunicipality): SoughtName[] {
  return sought(municipality, (name) => [plainName(name), soundOf(name, municipality.countryCode)]);
}

function sought(municipality: UnlinkedMunicipality, forms: (name: string) => string[]): SoughtName[] {
  const { id: municipalityId, countryCode, region } = municipality;
  const divisionCode = countryCode === HOME_COUNTRY ? divisionOfOblast(region) : null;
  const names = new Set(namesOfPlace(municipality).flatMap((name) => (name ? forms(name) : [])));
  return [...names].filter(Boolean).map((name) => ({ municipalityId, countryCode, name, divisionCode }));
}

/** A community is called after its centre, but not always and seldom in the same case. */
function namesOfPlace({ countryCode, centre, nameUk, nameEn, nameNative }: UnlinkedMunicipality): (string | null)[] {
  return countryCode === HOME_COUNTRY ? [centre ?? nameUk] : [nameEn, nameNative, nameUk];
}

/** The places that may be each municipality; one that none may be is left out. */
function likelyPlaces(
  municipalities: readonly UnlinkedMunicipality[],
  found: ReadonlyMap<Id, readonly FoundPlace[]>,
  sameName: boolean,
): ReadonlyMap<Id, readonly LikelyPlace[]> {
  const likely = new Map<Id, readonly LikelyPlace[]>();
  for (const { id, countryCode, region, latitude, longitude } of municipalities) {
    const centre = latitude !== null && longitude !== null ? { latitude, longitude } : null;
    const places = new Map((found.get(id) ?? []).map((place) => [place.placeId, place]));
    const possible = [...places.values()]
      .map((place) => ({
        ...place,
        sameName,
        sameOblast: countryCode === HOME_COUNTRY && place.divisionCode === divisionOfOblast(region),
        distanceKm: centre ? distanceKm(centre, place) : null,
      }))
      .filter(mayBe);
    if (possible.length > 0) likely.set(id, possible);
  }
  return likely;
}

function decide(municipalityId: Id, population: number | null, places: readonly LikelyPlace[]): PlaceLink[] {
  const { link, suggest } = likeness(population, places);
  const chosen = link ? [link] : suggest;
  return chosen.map((placeId, position) => ({
    municipalityId,
    placeId,
    status: link ? 'LINKED' : 'SUGGESTED',
    byRule: true,
    distanceKm: places.find((place) => place.placeId === placeId)?.distanceKm ?? null,
    position,
  }));
}
