import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { InteractionsRepository } from './data/interactions.repository.js';
import { PartnershipBoardRepository } from './data/partnership-board.repository.js';
import { PartnershipsRepository } from './data/partnerships.repository.js';
import { StageChangesRepository } from './data/stage-changes.repository.js';
import { Interactions } from './interactions.service.js';
import { NetworkDay } from './network-day.js';
import { PartnershipHistory } from './partnership-history.js';
import { PartnershipsHandover } from './partnerships-handover.service.js';
import { Partnerships } from './partnerships.service.js';
import { StageMoves } from './stage-moves.service.js';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    Interactions,
    InteractionsRepository,
    NetworkDay,
    PartnershipBoardRepository,
    PartnershipHistory,
    Partnerships,
    PartnershipsHandover,
    PartnershipsRepository,
    StageChangesRepository,
    StageMoves,
  ],
  exports: [Interactions, NetworkDay, Partnerships, StageMoves],
})
export class PartnershipsModule {}
