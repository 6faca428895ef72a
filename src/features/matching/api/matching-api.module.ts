import { Module } from '@nestjs/common';
import { CatalogueApiModule } from '../../catalogue/api/index.js';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { NeedsApiModule } from '../../needs/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { MatchingModule } from '../matching.module.js';
import {
  AskAnsweredFieldsResolver,
  MatchCandidateFieldsResolver,
  MatchFieldsResolver,
  WarmPathFieldsResolver,
} from './match-fields.resolver.js';
import { MatchRunsResolver } from './match-runs.resolver.js';
import { MatchWeightsResolver } from './match-weights.resolver.js';
import { MatchesResolver } from './matches.resolver.js';
import {
  ListChangeFieldsResolver,
  MatchCandidatesFieldsResolver,
  MatchDecisionFieldsResolver,
  MatchResultFieldsResolver,
  MatchRunFieldsResolver,
  MatchWeightsFieldsResolver,
} from './matching-fields.resolver.js';
import { MatchingLoaders } from './matching.loaders.js';

@Module({
  imports: [
    CatalogueApiModule,
    IdentityApiModule,
    MatchingModule,
    MunicipalitiesApiModule,
    NeedsApiModule,
    PartnershipsApiModule,
  ],
  providers: [
    AskAnsweredFieldsResolver,
    ListChangeFieldsResolver,
    MatchCandidateFieldsResolver,
    MatchCandidatesFieldsResolver,
    MatchDecisionFieldsResolver,
    MatchFieldsResolver,
    MatchResultFieldsResolver,
    MatchRunFieldsResolver,
    MatchRunsResolver,
    MatchWeightsFieldsResolver,
    MatchWeightsResolver,
    MatchesResolver,
    MatchingLoaders,
    WarmPathFieldsResolver,
  ],
})
export class MatchingApiModule {}
