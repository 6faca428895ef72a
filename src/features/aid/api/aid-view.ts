import { type Money, writtenMoney } from '../../../kernel/money.js';
import type { AidFigure, AidSummary } from '../aid-summary.service.js';
import type { AidLineRow, AidMovementRow } from '../data/aid-columns.js';
import type { WorthRow } from '../data/aid-transfers.repository.js';
import { countingCurrency, type LineMeasure, promisedOf } from '../domain/aid-lines.js';
import { progressOf } from '../domain/aid-progress.js';
import { writtenQuantity } from '../../../kernel/quantity.js';
import { AidFilterInput } from './aid-filter.input.js';
import type { AidFigureType, AidSummaryType } from './aid-summary.type.js';
import type { AidProgressType, AidWorthType } from './aid-parts.type.js';

/** Sums in written money. */
export function summaryView({ sums, ...counts }: AidSummary): AidSummaryType {
  return {
    ...counts,
    sums: sums.map(({ direction, currency, promised, received, distributed }) => ({
      ...{ direction, currency },
      promised: figureView(promised),
      received: figureView(received),
      distributed: figureView(distributed),
    })),
  };
}

function figureView({ money, transfers, rows }: AidFigure): AidFigureType {
  return { money: writtenMoney(money), transfers, rows: Object.assign(new AidFilterInput(), rows) };
}

export function worthView({ currency, promised, received, distributed }: WorthRow): AidWorthType {
  const money = (minorUnits: number): Money => ({ minorUnits, currency });
  return {
    currency,
    promised: writtenMoney(money(promised)),
    received: writtenMoney(money(received)),
    distributed: writtenMoney(money(distributed)),
  };
}

/** How far a line has come, in digits. */
export function progressView(line: AidLineRow, movements: readonly AidMovementRow[]): AidProgressType {
  const progress = progressOf(promisedOf(line), movements);
  const digits = (amount: number) => amountDigits(line, amount);
  const share = (amount: number) =>
    progress.promised ? Math.min(100, Math.floor((100 * amount) / progress.promised)) : null;
  return {
    promised: progress.promised === null ? null : digits(progress.promised),
    shipped: digits(progress.shipped),
    received: digits(progress.received),
    distributed: digits(progress.distributed),
    left: digits(progress.left),
    awaited: progress.awaited === null ? null : digits(progress.awaited),
    surplus: progress.surplus === 0 ? null : digits(progress.surplus),
    receivedShare: share(progress.received),
    distributedShare: share(progress.distributed),
  };
}

function amountDigits(line: LineMeasure, amount: number): string {
  const currency = countingCurrency(line);
  return currency === null ? writtenQuantity(amount) : writtenMoney({ minorUnits: amount, currency }).amount;
}
