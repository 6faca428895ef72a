import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { Candidates } from './candidates.service.js';
import { CatalogueFilling } from './catalogue-filling.service.js';
import { CandidatesRepository } from './data/candidates.repository.js';
import { FillingRepository } from './data/filling.repository.js';
import { LikelyPlacesRepository } from './data/likely-places.repository.js';
import { PlaceLinksRepository } from './data/place-links.repository.js';
import { PackagedPlaces, PlaceSource } from './data/place-source.js';
import { PlacesRepository } from './data/places.repository.js';
import { LinkHistory } from './link-history.service.js';
import { PlaceLinks } from './place-links.service.js';
import { PlaceRule } from './place-rule.service.js';
import { Places } from './places.service.js';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    Candidates,
    CandidatesRepository,
    CatalogueFilling,
    FillingRepository,
    LikelyPlacesRepository,
    LinkHistory,
    PlaceLinks,
    PlaceLinksRepository,
    PlaceRule,
    Places,
    PlacesRepository,
    { provide: PlaceSource, useClass: PackagedPlaces },
  ],
  exports: [Candidates, PlaceLinks, Places],
})
export class CatalogueModule {}
