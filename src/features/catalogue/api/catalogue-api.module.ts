import { Module } from '@nestjs/common';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { CatalogueModule } from '../catalogue.module.js';
import { MunicipalityPlaceResolver, PlaceFieldsResolver } from './place-fields.resolver.js';
import { PlacesLoaders } from './places.loaders.js';
import { PlacesResolver } from './places.resolver.js';

@Module({
  imports: [CatalogueModule, MunicipalitiesApiModule],
  providers: [MunicipalityPlaceResolver, PlaceFieldsResolver, PlacesLoaders, PlacesResolver],
  exports: [PlacesLoaders],
})
export class CatalogueApiModule {}
