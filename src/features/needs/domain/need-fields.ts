import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import type { AidType, CooperationDirection, GoodsClass } from '../../../kernel/cooperation.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { moneyFrom, type WrittenMoney } from '../../../kernel/money.js';
import { type Quantity, quantityFrom } from '../../../kernel/quantity.js';
import { type NeedNature, type OfferKind, USUAL_PRIORITY } from './need-kinds.js';
import { type NeedSubtype, subtypesOf } from './need-subtypes.js';

/** What people write of a need or offer. Absent: unchanged; null: cleared. */
export interface WrittenNeed {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly descriptionUk?: string | null;
  readonly descriptionEn?: string | null;
  readonly direction?: CooperationDirection | null;
  readonly subtype?: NeedSubtype | null;
  readonly aidType?: AidType | null;
  readonly offerKind?: OfferKind | null;
  readonly goodsClass?: GoodsClass | null;
  /** in digits */
  readonly quantity?: string | null;
  readonly unitUk?: string | null;
  readonly unitEn?: string | null;
  readonly priority?: number | null;
  readonly estimatedCost?: WrittenMoney | null;
  readonly beneficiaryId?: Id | null;
  readonly validUntil?: CalendarDate | null;
  readonly ownerId?: Id | null;
  readonly note?: string | null;
}

/** The same as it is kept. */
export interface NeedFacts {
  titleUk: string;
  titleEn: string | null;
  descriptionUk: string | null;
  descriptionEn: string | null;
  direction: CooperationDirection;
  subtype: NeedSubtype | null;
  aidType: AidType | null;
  offerKind: OfferKind | null;
  goodsClass: GoodsClass | null;
  quantity: Quantity | null;
  unitUk: string | null;
  unitEn: string | null;
  priority: number;
  costMinorUnits: number | null;
  costCurrency: string | null;
  beneficiaryId: Id | null;
  validUntil: CalendarDate | null;
  ownerId: Id | null;
  note: string | null;
}

/**
 * A need or offer after a change of its fields.
 *
 * @param before null for a new one
 * @throws DomainError INVALID for whatever is missing or contradicts itself
 */
export function factsAfter(nature: NeedNature, before: NeedFacts | null, written: WrittenNeed): NeedFacts {
  const facts = {
    titleUk: required(written.titleUk, before?.titleUk, 'titleUk'),
    titleEn: chosen(written.titleEn, before?.titleEn),
    descriptionUk: chosen(written.descriptionUk, before?.descriptionUk),
    descriptionEn: chosen(written.descriptionEn, before?.descriptionEn),
    direction: required(written.direction, before?.direction, 'direction'),
    subtype: chosen(written.subtype, before?.subtype),
    aidType: chosen(written.aidType, before?.aidType),
    offerKind: chosen(written.offerKind, before?.offerKind),
    goodsClass: chosen(written.goodsClass, before?.goodsClass),
    quantity: quantityAfter(written.quantity, before?.quantity ?? null),
    unitUk: chosen(written.unitUk, before?.unitUk),
    unitEn: chosen(written.unitEn, before?.unitEn),
    priority: chosen(written.priority, before?.priority) ?? USUAL_PRIORITY,
    ...costAfter(written.estimatedCost, before),
    beneficiaryId: chosen(written.beneficiaryId, before?.beneficiaryId),
    validUntil: chosen(written.validUntil, before?.validUntil),
    ownerId: chosen(written.ownerId, before?.ownerId),
    note: chosen(written.note, before?.note),
  };
  demandSubtype(facts);
  demandOfNature(nature, facts);
  demandUnit(facts);
  return facts;
}

/** Whoever reads an offer must know what kind of thing it is. @throws DomainError INVALID/required */
export function demandPublishable(
  nature: NeedNature,
  { offerKind }: Pick<NeedFacts, 'offerKind'>,
  field: string,
): void {
  if (nature === 'NEED' || offerKind !== null) return;
  throw invalid('required', field, {
    uk: 'Перед оприлюдненням вкажіть, що саме пропонують: речі, досвід, прийом людей чи кошти.',
    en: 'Before it is published, say what is offered: goods, know-how, hosting or funding.',
  });
}

function required<Value>(given: Value | null | undefined, before: Value | undefined, field: string): Value {
  const value = given === undefined ? before : given;
  if (value !== null && value !== undefined) return value;
  throw invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
}

function quantityAfter(written: string | null | undefined, before: Quantity | null): Quantity | null {
  if (written === undefined) return before;
  return written === null ? null : quantityFrom(written, 'fields.quantity');
}

function costAfter(
  written: WrittenMoney | null | undefined,
  before: NeedFacts | null,
): Pick<NeedFacts, 'costMinorUnits' | 'costCurrency'> {
  if (written === undefined) {
    return { costMinorUnits: before?.costMinorUnits ?? null, costCurrency: before?.costCurrency ?? null };
  }
  const money = written && moneyFrom(written, 'fields.estimatedCost');
  return { costMinorUnits: money?.minorUnits ?? null, costCurrency: money?.currency ?? null };
}

function demandSubtype({ direction, subtype }: NeedFacts): void {
  if (subtype === null || subtypesOf(direction).includes(subtype)) return;
  throw invalid('subtype', 'fields.subtype', {
    uk: 'Цей різновид належить до іншого напряму. Оберіть інший або змініть напрям.',
    en: 'This subtype belongs to another direction. Choose another one, or change the direction.',
  });
}

/** Needs ask for a type of aid, offers are of a kind; a class of goods is said only of goods. */
function demandOfNature(nature: NeedNature, { aidType, offerKind, goodsClass }: NeedFacts): void {
  if (nature === 'OFFER' && aidType !== null) {
    throw invalid('nature', 'fields.aidType', {
      uk: 'Вид допомоги вказують для потреби. Для пропозиції оберіть, що пропонують.',
      en: 'A type of aid is said of a need. For an offer choose what is offered.',
    });
  }
  if (nature === 'NEED' && offerKind !== null) {
    throw invalid('nature', 'fields.offerKind', {
      uk: 'Вид пропозиції не стосується потреби. Оберіть вид допомоги.',
      en: 'A kind of offer is not said of a need. Choose a type of aid.',
    });
  }
  const goods = nature === 'OFFER' ? offerKind === 'GOODS' : aidType === null || aidType === 'GRANT_IN_KIND';
  if (goodsClass === null || (goods && goodsClass !== 'MONEY')) return;
  throw invalid('goods', 'fields.goodsClass', {
    uk: 'Клас речей вказують лише для речей, а кошти речами не є.',
    en: 'A class of goods is said only of goods, and money is none.',
  });
}

function demandUnit({ quantity, unitUk, unitEn }: NeedFacts): void {
  if (quantity !== null && unitUk === null) {
    throw invalid('required', 'fields.unitUk', {
      uk: 'Вкажіть, у чому рахуємо: шт., т, місць.',
      en: 'Say what is counted: pieces, tonnes, places.',
    });
  }
  if (quantity === null && (unitUk !== null || unitEn !== null)) {
    throw invalid('required', 'fields.quantity', { uk: 'Вкажіть кількість.', en: 'Give the quantity.' });
  }
}
