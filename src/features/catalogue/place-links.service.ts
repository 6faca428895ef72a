import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import {
  Municipalities,
  type MunicipalityFields,
  type MunicipalityRow,
  municipalitiesVisibleTo,
} from '../municipalities/index.js';
import type { PlaceRow } from './data/place-row.js';
import { PlaceLinksRepository } from './data/place-links.repository.js';
import { communityFromPlace, notLinked, otherCountry, placeTaken } from './domain/catalogue.errors.js';
import { distanceKm } from './domain/distance.js';
import { HOME_COUNTRY } from './domain/name-to-compare.js';
import { LinkHistory } from './link-history.service.js';
import { Places } from './places.service.js';

/** Municipality and place of one decision. */
export interface Pair {
  readonly municipalityId: Id;
  readonly placeId: Id;
}

/** Which municipality is which place, as people decide it; what the rule finds out is in `PlaceRule`. */
@Injectable()
export class PlaceLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: Places,
    private readonly links: PlaceLinksRepository,
    private readonly municipalities: Municipalities,
    private readonly history: LinkHistory,
  ) {}

  /** The place of each municipality that has one. */
  async placesOf(municipalityIds: readonly Id[]): Promise<ReadonlyMap<Id, PlaceRow>> {
    const found = await this.links.placesOf(municipalityIds, 'LINKED');
    return new Map([...found].flatMap(([id, [place]]) => (place ? [[id, place] as const] : [])));
  }

  /** The places that the rule suggests for each municipality, the likeliest first. */
  suggestedOf(municipalityIds: readonly Id[]): Promise<ReadonlyMap<Id, PlaceRow[]>> {
    return this.links.placesOf(municipalityIds, 'SUGGESTED');
  }

  /** Municipalities for which the rule suggests places and nobody has decided yet. */
  async undecided(viewer: Viewer, page: PageArgs): Promise<Page<MunicipalityRow>> {
    const { rows, ...rest } = await this.links.undecided(municipalitiesVisibleTo(viewer), page);
    const found = await this.municipalities.byIds(
      viewer,
      rows.map(({ row }) => row.id),
    );
    return {
      ...rest,
      rows: rows.flatMap(({ row, cursor }) => {
        const municipality = found.get(row.id);
        return municipality ? [{ row: municipality, cursor }] : [];
      }),
    };
  }

  /**
   * Takes a place into the register: name, country, size and centre are its, unless the person writes otherwise.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/duplicate, INVALID, FORBIDDEN
   */
  add(viewer: Viewer, placeId: Id, fields: MunicipalityFields): Promise<MunicipalityRow> {
    return this.unitOfWork.run(viewer, async () => {
      const place = await this.places.get(placeId);
      if (place.countryCode === HOME_COUNTRY) throw communityFromPlace();
      if (place.municipalityId) throw placeTaken('placeId', place.municipalityId);
      const municipality = await this.municipalities.create(viewer, { ...prefilled(place), ...given(fields, place) });
      await this.join(municipality, place);
      return municipality;
    });
  }

  /**
   * Says that a municipality is this place: what was suggested, or a choice of one's own. A link that it has gives way.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/duplicate, INVALID/country
   */
  link(viewer: Viewer, { municipalityId, placeId }: Pair): Promise<MunicipalityRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandEditable(viewer, [municipalityId]);
      const [municipality, place] = [
        await this.municipalities.get(viewer, municipalityId),
        await this.places.get(placeId),
      ];
      if (place.countryCode !== municipality.countryCode) throw otherCountry();
      if (place.municipalityId && place.municipalityId !== municipalityId) {
        throw placeTaken('placeId', place.municipalityId);
      }
      await this.join(municipality, place);
      return municipality;
    });
  }

  /**
   * Says that a municipality is not this place; the rule does not bring them together again.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/not_linked when it is neither linked nor suggested
   */
  unlink(viewer: Viewer, { municipalityId, placeId }: Pair): Promise<MunicipalityRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandEditable(viewer, [municipalityId]);
      const place = await this.places.get(placeId);
      const status = await this.links.statusOf(municipalityId, placeId);
      if (status === null) throw notLinked();
      await this.links.remove(municipalityId, placeId);
      await this.links.write([byPerson({ municipalityId, placeId }, 'REFUSED', null)]);
      if (status === 'LINKED') await this.history.changed(municipalityId, place, null);
      return this.municipalities.get(viewer, municipalityId);
    });
  }

  private async join(municipality: MunicipalityRow, place: PlaceRow): Promise<void> {
    const pair = { municipalityId: municipality.id, placeId: place.id };
    const before = (await this.placesOf([municipality.id])).get(municipality.id) ?? null;
    if (before?.id === place.id) return;
    const { latitude, longitude } = municipality;
    const apart = latitude !== null && longitude !== null ? distanceKm({ latitude, longitude }, place) : null;
    await this.links.dropSuggestions([municipality.id]);
    await this.links.makeRoom([municipality.id], [place.id]);
    await this.links.remove(municipality.id, place.id);
    const written = await this.links.write([byPerson(pair, 'LINKED', apart)]);
    // another process was faster: whose it is now, the next reading tells
    if (written.length === 0) throw placeTaken('placeId', (await this.places.get(place.id)).municipalityId ?? place.id);
    await this.history.changed(municipality.id, before, place);
  }
}

function byPerson(pair: Pair, status: 'LINKED' | 'REFUSED', apartKm: number | null) {
  return { ...pair, status, byRule: false, distanceKm: apartKm, position: 0 };
}

function prefilled(place: PlaceRow): MunicipalityFields {
  return {
    kind: 'CITY',
    nameUk: place.nameUk,
    nameEn: place.name,
    nameNative: place.otherName,
    countryCode: place.countryCode,
    population: place.population,
    latitude: place.latitude,
    longitude: place.longitude,
  };
}

/** What a person writes goes before what the data say; only the country is the place's. */
function given(fields: MunicipalityFields, { countryCode }: PlaceRow): MunicipalityFields {
  return { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), countryCode };
}
