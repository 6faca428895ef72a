export { CatalogueApiModule } from './catalogue-api.module.js';
export { PlaceType } from './place.type.js';
export { PlacesLoaders } from './places.loaders.js';
