import { invalid } from '../../../kernel/domain-error.js';
import { moneyFrom, writtenMoney } from '../../../kernel/money.js';
import type { Text } from '../../../kernel/text.js';
import type { LineFields } from './aid-fields.js';
import type { GoodsClass } from '../../../kernel/cooperation.js';
import { type Quantity, quantityFrom, writtenQuantity } from '../../../kernel/quantity.js';

/** What a line is counted in. Money is counted in its own currency, everything else in units. */
export interface LineMeasure {
  readonly goodsClass: GoodsClass;
  readonly unitUk: string | null;
  readonly unitEn: string | null;
  /** null: nobody has said how much; of money always null, its value says it */
  readonly quantity: Quantity | null;
  /** null together with its currency: nobody has said what it is worth */
  readonly minorUnits: number | null;
  readonly currency: string | null;
}

/**
 * A line's measure as written. Money has no quantity besides its value.
 *
 * @param at input path of the line
 * @throws DomainError INVALID/quantity, INVALID/required for money without a value, INVALID of money
 */
export function measureFrom(fields: LineFields, at: string): LineMeasure {
  const { goodsClass } = fields;
  const value = fields.value ? moneyFrom(fields.value, `${at}.value`) : null;
  const worth = { minorUnits: value?.minorUnits ?? null, currency: value?.currency ?? null };
  if (goodsClass === 'MONEY') {
    if (value === null) {
      throw invalid('required', `${at}.value`, {
        uk: 'Вкажіть суму й валюту грошової допомоги.',
        en: 'Give the amount and currency of the money.',
      });
    }
    return { goodsClass, unitUk: null, unitEn: null, quantity: null, ...worth };
  }
  return {
    goodsClass,
    unitUk: fields.unitUk ?? null,
    unitEn: fields.unitEn ?? null,
    quantity: fields.quantity ? quantityFrom(fields.quantity, `${at}.quantity`) : null,
    ...worth,
  };
}

/** How much was promised, in the whole amounts of `LineProgress`. */
export function promisedOf({ goodsClass, quantity, minorUnits }: LineMeasure): number | null {
  return goodsClass === 'MONEY' ? minorUnits : quantity;
}

/** The currency in which the line's amounts are counted; null: they are counted in units. */
export function countingCurrency({ goodsClass, currency }: LineMeasure): string | null {
  return goodsClass === 'MONEY' ? currency : null;
}

/**
 * Amounts that have moved keep what they are counted in.
 *
 * @throws DomainError INVALID/in_use
 */
export function demandSameCounting(before: LineMeasure, after: LineMeasure, at: string): void {
  if (countingCurrency(before) === countingCurrency(after)) return;
  throw invalid('in_use', `${at}.${before.goodsClass === after.goodsClass ? 'value' : 'goodsClass'}`, {
    uk: 'За цим рядком уже записано рух: гроші лишаються грошима у своїй валюті. Спершу вилучіть записи.',
    en: 'This line has movements: money stays money in its currency. Remove the movements first.',
  });
}

/** @throws DomainError INVALID/in_use for a line that would vanish together with what was done */
export function demandNothingDropped(
  lines: readonly { readonly whatUk: string; readonly whatEn: string | null }[],
): void {
  if (lines.length === 0) return;
  throw invalid(
    'in_use',
    'fields.lines',
    {
      uk: 'За рядком «{what}» уже записано рух. Нічого не збережено: спершу вилучіть записи.',
      en: 'The line “{what}” has movements. Nothing was saved: remove them first.',
    },
    {
      what: {
        uk: lines.map(({ whatUk }) => whatUk).join('», «'),
        en: lines.map(({ whatUk, whatEn }) => whatEn ?? whatUk).join('”, “'),
      },
    },
  );
}

/** An amount of a line in words: `12.5 т`, `5000.00 EUR`. */
export function writtenAmount(measure: LineMeasure, amount: number): Text {
  const currency = countingCurrency(measure);
  if (currency !== null) {
    const words = `${writtenMoney({ minorUnits: amount, currency }).amount} ${currency}`;
    return { uk: words, en: words };
  }
  const quantity = writtenQuantity(amount);
  const { unitUk, unitEn } = measure;
  return { uk: unitUk ? `${quantity} ${unitUk}` : quantity, en: unitEn ? `${quantity} ${unitEn}` : quantity };
}
