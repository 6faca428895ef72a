import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { moneyFrom, type WrittenMoney } from '../../../kernel/money.js';
import { countingCurrency, type LineMeasure } from './aid-lines.js';
import type { MovementKind } from './aid-kinds.js';
import { quantityFrom } from '../../../kernel/quantity.js';

/** A movement as written, whole: a correction says all of it anew. */
export interface MovementFields {
  readonly kind: MovementKind;
  readonly on: CalendarDate;
  /** of goods, in digits */
  readonly quantity?: string | null;
  /** of money */
  readonly money?: WrittenMoney | null;
  readonly actNumber?: string | null;
  readonly organisationId?: Id | null;
  readonly recipient?: string | null;
  readonly note?: string | null;
}

/**
 * How much moved, in the whole amounts of `LineProgress`.
 *
 * @throws DomainError INVALID/required, INVALID/currency for another than the line's, INVALID/amount, INVALID/quantity
 */
export function movedAmount(line: LineMeasure, { quantity, money }: MovementFields): number {
  const currency = countingCurrency(line);
  if (currency === null) {
    if (!quantity) throw required('fields.quantity');
    return quantityFrom(quantity, 'fields.quantity');
  }
  if (!money) throw required('fields.money');
  const { minorUnits, currency: given } = moneyFrom(money, 'fields.money');
  if (given !== currency) {
    throw invalid(
      'currency',
      'fields.money.currency',
      { uk: 'Цей рядок у валюті {currency}.', en: 'This line is in {currency}.' },
      { currency },
    );
  }
  if (minorUnits === 0) throw required('fields.money.amount');
  return minorUnits;
}

const required = (field: string) => invalid('required', field, { uk: 'Вкажіть, скільки.', en: 'Say how much.' });
