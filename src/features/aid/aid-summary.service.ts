import { Injectable } from '@nestjs/common';
import type { Money } from '../../kernel/money.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { NetworkDay } from '../partnerships/index.js';
import { aidVisibleTo } from './aid.policy.js';
import type { AidFilter, AidReach } from './data/aid-filter.js';
import { type AidCounts, type AidSumRow, AidTransfersRepository } from './data/aid-transfers.repository.js';
import type { AidDirection } from './domain/aid-kinds.js';

/** A sum, and the filter that lists exactly the transfers it is made of. */
export interface AidFigure {
  readonly money: Money;
  readonly transfers: number;
  readonly rows: AidFilter;
}

/** One currency of what is received, or of what is given. */
export interface AidSums {
  readonly direction: AidDirection;
  readonly currency: string;
  readonly promised: AidFigure;
  readonly received: AidFigure;
  readonly distributed: AidFigure;
}

export interface AidSummary extends AidCounts {
  readonly sums: readonly AidSums[];
}

/** What was promised and what came of it, per currency; currencies are never added up. */
@Injectable()
export class AidSummaries {
  constructor(
    private readonly transfers: AidTransfersRepository,
    private readonly day: NetworkDay,
  ) {}

  async of(viewer: Viewer, filter: AidFilter): Promise<AidSummary> {
    const [visible, today] = [aidVisibleTo(viewer), this.day.today()];
    const counts = await this.transfers.counts(visible, filter, today);
    const sums = await this.transfers.sums(visible, filter, today);
    return { ...counts, sums: sums.map((row) => sumsOf(row, filter)) };
  }
}

function sumsOf(row: AidSumRow, filter: AidFilter): AidSums {
  const { direction, currency } = row;
  const figure = (reached: AidReach, minorUnits: number, transfers: number): AidFigure => ({
    money: { minorUnits, currency },
    transfers,
    rows: { ...filter, direction, currency, reached },
  });
  return {
    direction,
    currency,
    promised: figure('PROMISED', row.promised, row.promisedTransfers),
    received: figure('RECEIVED', row.received, row.receivedTransfers),
    distributed: figure('DISTRIBUTED', row.distributed, row.distributedTransfers),
  };
}
