import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { AidMovements } from '../aid-movements.service.js';
import { AidSummaries } from '../aid-summary.service.js';
import { AidTransfers } from '../aid-transfers.service.js';
import { AidFilterInput, AidTransfersArgs } from './aid-filter.input.js';
import { AidSummaryType } from './aid-summary.type.js';
import { AidTransferConnection, AidTransferType } from './aid-transfer.type.js';
import { summaryView } from './aid-view.js';
import {
  CreateAidTransferInput,
  MoveAidTransferInput,
  RecordAidMovementInput,
  RemoveAidMovementInput,
  ReviseAidMovementInput,
  UpdateAidTransferInput,
} from './aid.inputs.js';

@Resolver(() => AidTransferType)
export class AidResolver {
  constructor(
    private readonly transfers: AidTransfers,
    private readonly movements: AidMovements,
    private readonly summaries: AidSummaries,
  ) {}

  @Query(() => AidTransferConnection)
  @Requires('aid.read')
  async aidTransfers(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: AidTransfersArgs) {
    return connectionOf(await this.transfers.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => AidTransferType)
  @Requires('aid.read')
  aidTransfer(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.transfers.get(viewer, id);
  }

  @Query(() => AidSummaryType, { description: 'currencies are never added up' })
  @Requires('aid.read')
  async aidSummary(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => AidFilterInput, nullable: true }) filter?: AidFilterInput,
  ) {
    return summaryView(await this.summaries.of(viewer, filter ?? {}));
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  createAidTransfer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { communityId, fields, status, statusOn }: CreateAidTransferInput,
  ) {
    return this.transfers.create(viewer, communityId, fields, status ?? 'PROMISED', statusOn ?? null);
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  updateAidTransfer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateAidTransferInput,
  ) {
    return this.transfers.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  moveAidTransfer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, status, on, reason }: MoveAidTransferInput,
  ) {
    return this.transfers.move(viewer, id, expectedVersion, { status, on: on ?? null, reason: reason ?? null });
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  recordAidMovement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { transferId, expectedVersion, lineId, fields }: RecordAidMovementInput,
  ) {
    return this.movements.record(viewer, transferId, expectedVersion, lineId, fields);
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  reviseAidMovement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: ReviseAidMovementInput,
  ) {
    return this.movements.revise(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => AidTransferType)
  @Requires('aid.edit')
  removeAidMovement(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: RemoveAidMovementInput) {
    return this.movements.remove(viewer, id, expectedVersion);
  }
}
