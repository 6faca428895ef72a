import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { MatchDecisionsRepository } from './data/match-decisions.repository.js';
import { MatchReviewRepository } from './data/match-review.repository.js';
import { MatchRunWorkRepository } from './data/match-run-work.repository.js';
import { MatchRunsRepository } from './data/match-runs.repository.js';
import { MatchWeightsRepository } from './data/match-weights.repository.js';
import { MatchWorldRepository } from './data/match-world.repository.js';
import { MatchDecisions } from './match-decisions.service.js';
import { MatchIndexes } from './match-index.service.js';
import { MatchReviews } from './match-review.service.js';
import { MatchRunWork } from './match-run-work.service.js';
import { MatchRuns } from './match-runs.service.js';
import { WeightVersions } from './match-weights.service.js';
import { MatchWorlds } from './match-world.service.js';
import { Matches } from './matches.service.js';
import { WeightsPreviews } from './weights-preview.service.js';

@Module({
  imports: [CatalogueModule, MunicipalitiesModule, PartnershipsModule],
  providers: [
    MatchDecisions,
    MatchDecisionsRepository,
    MatchIndexes,
    MatchReviewRepository,
    MatchReviews,
    MatchRunWork,
    MatchRunWorkRepository,
    MatchRuns,
    MatchRunsRepository,
    MatchWeightsRepository,
    MatchWorldRepository,
    MatchWorlds,
    Matches,
    WeightVersions,
    WeightsPreviews,
  ],
  exports: [MatchDecisions, MatchReviews, MatchRunWork, MatchRuns, Matches, WeightVersions, WeightsPreviews],
})
export class MatchingModule {}
