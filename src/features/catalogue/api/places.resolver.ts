import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { MunicipalityConnection, MunicipalityType } from '../../municipalities/api/index.js';
import { GEONAMES } from '../domain/attribution.js';
import { PlaceLinks } from '../place-links.service.js';
import { Places } from '../places.service.js';
import { AddMunicipalityFromPlaceInput, PlaceOfMunicipalityInput, PlacesArgs } from './place.inputs.js';
import { PlaceCatalogueType, PlaceConnection, PlaceType } from './place.type.js';

@Resolver(() => PlaceType)
export class PlacesResolver {
  constructor(
    private readonly catalogue: Places,
    private readonly links: PlaceLinks,
  ) {}

  @Query(() => PlaceConnection, { description: 'the closest names first, larger places before smaller ones' })
  @Requires('municipalities.read')
  async places(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: PlacesArgs) {
    return connectionOf(await this.catalogue.list(viewer, filter ?? {}, page));
  }

  @Query(() => PlaceType)
  @Requires('municipalities.read')
  place(@Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.catalogue.get(id);
  }

  @Query(() => PlaceCatalogueType)
  @Requires('municipalities.read')
  async placeCatalogue(@CurrentViewer() { language }: Viewer) {
    return { ...GEONAMES, ...(await this.catalogue.state()), attribution: GEONAMES.attribution[language] };
  }

  @Query(() => MunicipalityConnection, { description: 'those with suggested places that nobody has decided on' })
  @Requires('municipalities.read')
  async municipalitiesWithoutPlace(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return connectionOf(await this.links.undecided(viewer, page));
  }

  @Mutation(() => MunicipalityType)
  @Requires('municipalities.edit')
  addMunicipalityFromPlace(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { placeId, fields }: AddMunicipalityFromPlaceInput,
  ) {
    return this.links.add(viewer, placeId, fields ?? {});
  }

  @Mutation(() => MunicipalityType, { description: 'says that the municipality is this place of the catalogue' })
  @Requires('municipalities.edit')
  linkPlace(@CurrentViewer() viewer: Viewer, @Args('input') pair: PlaceOfMunicipalityInput) {
    return this.links.link(viewer, pair);
  }

  @Mutation(() => MunicipalityType, { description: 'says that it is not, linked or only suggested' })
  @Requires('municipalities.edit')
  unlinkPlace(@CurrentViewer() viewer: Viewer, @Args('input') pair: PlaceOfMunicipalityInput) {
    return this.links.unlink(viewer, pair);
  }
}
