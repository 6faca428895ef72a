import type { AidRowFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';

type Line = AidRowFragment['lines'][number];
export type Reach = 'promised' | 'received' | 'distributed';

/** How many things a row of the ledger names before it only counts them. */
const MOST_NAMED = 2;

/** Quantities and money of aid as people read them. */
export function useAidAmounts() {
  const t = useT();
  const locale = useLocale();
  const money = useMoney();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });

  /** @param digits an amount of the line: of its unit, or of its currency where it is money */
  function ofLine(line: Pick<Line, 'goodsClass' | 'value' | 'unitUk' | 'unitEn'>, digits: string): string {
    if (line.goodsClass === 'MONEY' && line.value) return money({ amount: digits, currency: line.value.currency });
    const unit = locale === 'en' ? (line.unitEn ?? line.unitUk) : line.unitUk;
    return [number.format(Number(digits)), unit].filter(Boolean).join('\u00a0');
  }

  /** Money where the value is known, else quantities; nothing where nothing came. */
  function ofTransfer({ worth, lines }: Pick<AidRowFragment, 'worth' | 'lines'>, reach: Reach): readonly string[] {
    if (worth.length > 0) {
      return worth.filter((sum) => Number(sum[reach].amount) > 0).map((sum) => money(sum[reach]));
    }
    const said = lines.filter(({ progress }) => Number(progress[reach] ?? 0) > 0);
    if (said.length > MOST_NAMED) return [t('aid.lineCount', { count: said.length })];
    return said.map((line) => ofLine(line, line.progress[reach] ?? ''));
  }

  return { ofLine, ofTransfer };
}
