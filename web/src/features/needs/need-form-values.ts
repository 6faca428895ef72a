import type {
  AidType,
  CooperationDirection,
  GoodsClass,
  NeedNature,
  NeedOrOfferFields,
  NeedRecordFragment,
  NeedSubtype,
  OfferKind,
} from '../../graphql/graphql';

/** Empty text fields hold ''. */
export interface NeedValues {
  /** Of a new record only, like the nature. */
  readonly municipalityId: string | null;
  readonly nature: NeedNature;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly descriptionUk: string;
  readonly descriptionEn: string;
  readonly direction: CooperationDirection | null;
  readonly subtype: NeedSubtype | null;
  readonly aidType: AidType | null;
  readonly offerKind: OfferKind | null;
  readonly goodsClass: GoodsClass | null;
  readonly quantity: string;
  readonly unitUk: string;
  readonly unitEn: string;
  /** '1' is the most urgent. */
  readonly priority: string;
  readonly estimatedCost: { readonly amount: string; readonly currency: string };
  readonly beneficiaryId: string | null;
  readonly validUntil: string | null;
  readonly ownerId: string | null;
  readonly note: string;
}

export function blankNeed(municipalityId: string | null, nature: NeedNature, ownerId: string): NeedValues {
  return {
    ...{ municipalityId, nature, ownerId, priority: '2' },
    ...{ titleUk: '', titleEn: '', descriptionUk: '', descriptionEn: '' },
    ...{ direction: null, subtype: null, aidType: null, offerKind: null, goodsClass: null },
    ...{ quantity: '', unitUk: '', unitEn: '', estimatedCost: { amount: '', currency: 'EUR' } },
    ...{ beneficiaryId: null, validUntil: null, note: '' },
  };
}

export function valuesOfNeed(need: NeedRecordFragment): NeedValues {
  return {
    municipalityId: need.municipality?.id ?? null,
    nature: need.nature,
    titleUk: need.titleUk,
    titleEn: need.titleEn ?? '',
    descriptionUk: need.descriptionUk ?? '',
    descriptionEn: need.descriptionEn ?? '',
    direction: need.direction,
    subtype: need.subtype,
    aidType: need.aidType,
    offerKind: need.offerKind,
    goodsClass: need.goodsClass,
    quantity: need.quantity ?? '',
    unitUk: need.unitUk ?? '',
    unitEn: need.unitEn ?? '',
    priority: String(need.priority),
    estimatedCost: need.estimatedCost ?? { amount: '', currency: 'EUR' },
    beneficiaryId: need.beneficiary?.id ?? null,
    validUntil: need.validUntil,
    ownerId: need.owner?.id ?? null,
    note: need.note ?? '',
  };
}

/** A class of goods is said only of goods. */
export const isOfGoods = ({ nature, offerKind, aidType }: NeedValues): boolean =>
  nature === 'OFFER' ? offerKind === 'GOODS' : aidType === null || aidType === 'GRANT_IN_KIND';

export function fieldsOfNeed(values: NeedValues): NeedOrOfferFields {
  const { municipalityId: _municipality, nature, priority, estimatedCost, ...fields } = values;
  const text = (value: string) => value.trim() || null;
  const quantity = text(values.quantity);
  const { amount, currency } = estimatedCost;
  return {
    ...fields,
    titleUk: values.titleUk.trim(),
    titleEn: text(values.titleEn),
    descriptionUk: text(values.descriptionUk),
    descriptionEn: text(values.descriptionEn),
    // what belongs to the other nature, or to goods, is dropped with them
    aidType: nature === 'NEED' ? values.aidType : null,
    offerKind: nature === 'OFFER' ? values.offerKind : null,
    goodsClass: isOfGoods(values) ? values.goodsClass : null,
    quantity,
    unitUk: quantity === null ? null : text(values.unitUk),
    unitEn: quantity === null ? null : text(values.unitEn),
    priority: Number(priority),
    estimatedCost: amount.trim() === '' ? null : { amount: amount.trim(), currency: currency.trim().toUpperCase() },
    note: text(values.note),
  };
}

/** What the two versions of a need or offer are compared by. */
export function needSummary(values: NeedValues): string {
  const { titleUk, titleEn, descriptionUk, descriptionEn, quantity, unitUk, estimatedCost, validUntil, note } = values;
  const cost = estimatedCost.amount && `${estimatedCost.amount} ${estimatedCost.currency}`;
  const amount = [quantity, unitUk].filter(Boolean).join(' ');
  return [titleUk, titleEn, descriptionUk, descriptionEn, amount, cost, validUntil, note].filter(Boolean).join('\n');
}
