import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Interactions } from '../interactions.service.js';
import { Partnerships } from '../partnerships.service.js';
import { StageMoves } from '../stage-moves.service.js';
import { InteractionType, LogInteractionInput, UpdateInteractionInput } from './interaction.type.js';
import { BoardArgs, PartnershipsArgs } from './partnership-filter.input.js';
import { CreatePartnershipInput, MovePartnershipInput, UpdatePartnershipInput } from './partnership.inputs.js';
import { BoardColumnType, PartnershipConnection, PartnershipType } from './partnership.type.js';

@Resolver(() => PartnershipType)
export class PartnershipsResolver {
  constructor(
    private readonly ties: Partnerships,
    private readonly moves: StageMoves,
    private readonly interactions: Interactions,
  ) {}

  @Query(() => PartnershipConnection)
  @Requires('partnerships.read')
  async partnerships(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: PartnershipsArgs) {
    return connectionOf(await this.ties.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => [BoardColumnType], { description: 'one column a stage, Lead to Dormant; `first` cards in each' })
  @Requires('partnerships.read')
  partnershipBoard(@CurrentViewer() viewer: Viewer, @Args() { filter, first }: BoardArgs) {
    return this.ties.board(viewer, filter ?? {}, first);
  }

  @Query(() => PartnershipType)
  @Requires('partnerships.read')
  partnership(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.ties.get(viewer, id);
  }

  @Mutation(() => PartnershipType)
  @Requires('partnerships.edit')
  createPartnership(@CurrentViewer() viewer: Viewer, @Args('input') input: CreatePartnershipInput) {
    return this.ties.create(viewer, input);
  }

  @Mutation(() => PartnershipType)
  @Requires('partnerships.edit')
  updatePartnership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...fields }: UpdatePartnershipInput,
  ) {
    return this.ties.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => PartnershipType)
  @Requires('partnerships.edit')
  movePartnership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...move }: MovePartnershipInput,
  ) {
    return this.moves.move(viewer, id, expectedVersion, move);
  }

  @Mutation(() => InteractionType)
  @Requires('partnerships.edit')
  logInteraction(@CurrentViewer() viewer: Viewer, @Args('input') { partnershipId, ...fields }: LogInteractionInput) {
    return this.interactions.log(viewer, partnershipId, fields);
  }

  @Mutation(() => InteractionType)
  @Requires('partnerships.edit')
  updateInteraction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...fields }: UpdateInteractionInput,
  ) {
    return this.interactions.update(viewer, id, expectedVersion, fields);
  }
}
