import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { PlaceRow } from '../data/place-row.js';
import { PlaceLinks } from '../place-links.service.js';
import { Places } from '../places.service.js';

/** Places, one statement for all that a request asks for. */
@Injectable()
export class PlacesLoaders {
  constructor(
    private readonly places: Places,
    private readonly links: PlaceLinks,
  ) {}

  async byId(request: RequestContext, id: Id | null): Promise<PlaceRow | null> {
    if (!id) return null;
    return request.loader<Id, PlaceRow>('catalogue.byId', (ids) => this.places.byIds(ids)).load(id);
  }

  placeOf(request: RequestContext, municipalityId: Id): Promise<PlaceRow | null> {
    return request.loader<Id, PlaceRow>('catalogue.placeOf', (ids) => this.links.placesOf(ids)).load(municipalityId);
  }

  async suggestedOf(request: RequestContext, municipalityId: Id): Promise<readonly PlaceRow[]> {
    const found = await request
      .loader<Id, PlaceRow[]>('catalogue.suggestedOf', (ids) => this.links.suggestedOf(ids))
      .load(municipalityId);
    return found ?? [];
  }
}
