import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { COOPERATION_DIRECTIONS } from '../../../kernel/cooperation.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { subtypesOf } from '../domain/need-subtypes.js';
import { Needs } from '../needs.service.js';
import { NeedsArgs } from './need-filter.input.js';
import { CreateNeedOrOfferInput, MoveNeedOrOfferInput, UpdateNeedOrOfferInput } from './need.inputs.js';
import { DirectionSubtypesType, NeedOrOfferConnection, NeedOrOfferType } from './need.type.js';

@Resolver(() => NeedOrOfferType)
export class NeedsResolver {
  constructor(private readonly needs: Needs) {}

  @Query(() => NeedOrOfferConnection)
  @Requires('needs.read')
  async needsAndOffers(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: NeedsArgs) {
    return connectionOf(await this.needs.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => NeedOrOfferType)
  @Requires('needs.read')
  needOrOffer(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.needs.get(viewer, id);
  }

  @Query(() => [DirectionSubtypesType], { description: 'what needs and offers can be about' })
  @Requires('needs.read')
  needSubtypes(): DirectionSubtypesType[] {
    return COOPERATION_DIRECTIONS.map((direction) => ({ direction, subtypes: subtypesOf(direction) }));
  }

  @Mutation(() => NeedOrOfferType, { description: 'a draft, which only those see who may change it' })
  @Requires('needs.edit')
  createNeedOrOffer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { municipalityId, nature, fields }: CreateNeedOrOfferInput,
  ) {
    return this.needs.create(viewer, municipalityId, nature, fields);
  }

  @Mutation(() => NeedOrOfferType)
  @Requires('needs.edit')
  updateNeedOrOffer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateNeedOrOfferInput,
  ) {
    return this.needs.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => NeedOrOfferType)
  @Requires('needs.edit')
  moveNeedOrOffer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, status, reason }: MoveNeedOrOfferInput,
  ) {
    return this.needs.move(viewer, id, expectedVersion, { status, reason: reason ?? null });
  }

  @Mutation(() => NeedOrOfferType, { description: 'it still holds today; what has expired is shown again' })
  @Requires('needs.edit')
  reconfirmNeedOrOffer(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.needs.reconfirm(viewer, id);
  }
}
