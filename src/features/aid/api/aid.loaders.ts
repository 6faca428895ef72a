import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { AidTransfers } from '../aid-transfers.service.js';
import type {
  AidLineRow,
  AidMovementRow,
  AidPartyRow,
  AidStatusChangeRow,
  AidTransferRow,
} from '../data/aid-columns.js';
import { AidPartsRepository } from '../data/aid-parts.repository.js';
import type { WorthRow } from '../data/aid-transfers.repository.js';

type Batch<Row> = (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Row[]>>;

/** Aid transfers and what belongs to them, one statement for all that a request asks for. */
@Injectable()
export class AidLoaders {
  constructor(
    private readonly transfers: AidTransfers,
    private readonly parts: AidPartsRepository,
  ) {}

  /** null for no id and for a transfer that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<AidTransferRow | null> {
    if (!id) return null;
    return request.loader<Id, AidTransferRow>('aid.byId', (ids) => this.transfers.byIds(request.viewer, ids)).load(id);
  }

  linesOf(request: RequestContext, transferId: Id): Promise<AidLineRow[]> {
    return of(request, 'lines', (ids) => this.parts.linesOf(ids), transferId);
  }

  movementsOf(request: RequestContext, lineId: Id): Promise<AidMovementRow[]> {
    return of(request, 'movements', (ids) => this.parts.movementsOf(ids), lineId);
  }

  chainOf(request: RequestContext, transferId: Id): Promise<AidPartyRow[]> {
    return of(request, 'chain', (ids) => this.parts.chainOf(ids), transferId);
  }

  partnershipIdsOf(request: RequestContext, transferId: Id): Promise<Id[]> {
    return of(request, 'partnerships', (ids) => this.parts.partnershipIdsOf(ids), transferId);
  }

  visitIdsOf(request: RequestContext, transferId: Id): Promise<Id[]> {
    return of(request, 'visits', (ids) => this.parts.visitIdsOf(ids), transferId);
  }

  statusHistoryOf(request: RequestContext, transferId: Id): Promise<AidStatusChangeRow[]> {
    return of(request, 'statusHistory', (ids) => this.parts.statusHistoryOf(ids), transferId);
  }

  worthOf(request: RequestContext, transferId: Id): Promise<WorthRow[]> {
    return of(request, 'worth', (ids) => this.transfers.worthOf(ids), transferId);
  }
}

async function of<Row>(request: RequestContext, part: string, batch: Batch<Row>, id: Id): Promise<Row[]> {
  return (await request.loader<Id, Row[]>(`aid.${part}`, batch).load(id)) ?? [];
}
