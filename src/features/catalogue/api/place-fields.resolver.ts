import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { PlaceType } from './place.type.js';
import { PlacesLoaders } from './places.loaders.js';

@Resolver(() => PlaceType)
export class PlaceFieldsResolver {
  constructor(private readonly municipalities: MunicipalitiesLoaders) {}

  @ResolveField('municipality', () => MunicipalityType, {
    nullable: true,
    description: 'of the register, if it has it',
  })
  municipality(@Parent() place: PlaceType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, place.municipalityId);
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalityPlaceResolver {
  constructor(private readonly loaders: PlacesLoaders) {}

  @ResolveField('place', () => PlaceType, {
    nullable: true,
    description: 'which place of the catalogue it is; of a community: its centre',
  })
  place(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.placeOf(request, municipality.id);
  }

  @ResolveField('suggestedPlaces', () => [PlaceType], {
    description: 'places that it may be, the likeliest first, for a person to decide',
  })
  suggestedPlaces(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.suggestedOf(request, municipality.id);
  }
}
