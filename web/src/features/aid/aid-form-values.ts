import type {
  AidDirection,
  AidFields,
  AidRecordFragment,
  AidStatus,
  AidType,
  ChainRole,
  GoodsClass,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';

export interface LineValue {
  readonly id?: string;
  readonly whatUk: string;
  readonly whatEn: string;
  readonly goodsClass: GoodsClass;
  readonly quantity: string;
  readonly unitUk: string;
  readonly unitEn: string;
  readonly amount: string;
  readonly currency: string;
}

/** Who a party is: one of three, or somebody whom the viewer does not see. */
export const PARTY_KINDS = ['municipality', 'organisation', 'words'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number] | 'hidden';

export interface PartyValue {
  readonly id?: string;
  readonly role: ChainRole;
  readonly kind: PartyKind;
  readonly municipalityId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
}

export interface AidFormValues {
  readonly communityId: string | null;
  /** of a new record */
  readonly status: AidStatus;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly direction: AidDirection;
  readonly aidType: AidType;
  readonly recurring: boolean;
  readonly embargoed: boolean;
  readonly promisedOn: CalendarDate | null;
  readonly decisionBody: string;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDate | null;
  readonly agreedDeliveryOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly clearedOn: CalendarDate | null;
  readonly declarationNumber: string;
  readonly goodCode: string;
  readonly reportedOn: CalendarDate | null;
  readonly thankedOn: CalendarDate | null;
  readonly thanksNumber: string;
  readonly resultUk: string;
  readonly resultEn: string;
  readonly note: string;
  readonly ownerId: string | null;
  readonly lines: LineValue[];
  readonly chain: PartyValue[];
  readonly partnershipIds: readonly string[];
  readonly visitIds: readonly string[];
}

export const NO_LINE: LineValue = {
  ...{ whatUk: '', whatEn: '', goodsClass: 'OTHER', quantity: '', unitUk: '', unitEn: '', amount: '', currency: 'EUR' },
};
export const NO_PARTY: PartyValue = {
  ...{ role: 'DONOR', kind: 'municipality', municipalityId: null, organisationId: null, name: '' },
};

interface Known {
  readonly communityId: string | null;
  readonly ownerId: string;
  readonly partnershipId: string | null;
  readonly visitId: string | null;
  readonly today: CalendarDate;
}

/** A new promise of today, from the partnership or meeting where it was begun. */
export function blankAid({ communityId, ownerId, partnershipId, visitId, today }: Known): AidFormValues {
  return {
    ...{ communityId, ownerId, status: 'PROMISED', titleUk: '', titleEn: '', direction: 'RECEIVED' },
    ...{ aidType: 'GRANT_IN_KIND', recurring: false, embargoed: false, promisedOn: today },
    ...{ decisionBody: '', decisionNumber: '', decidedOn: null, agreedDeliveryOn: null, receivedOn: null },
    ...{ clearedOn: null, declarationNumber: '', goodCode: '', reportedOn: null, thankedOn: null, thanksNumber: '' },
    ...{ resultUk: '', resultEn: '', note: '', lines: [NO_LINE], chain: [NO_PARTY] },
    partnershipIds: partnershipId === null ? [] : [partnershipId],
    visitIds: visitId === null ? [] : [visitId],
  };
}

export function valuesOfAid(transfer: AidRecordFragment): AidFormValues {
  const { direction, aidType, recurring, embargoed, promisedOn, decidedOn, agreedDeliveryOn, receivedOn } = transfer;
  const { clearedOn, reportedOn, thankedOn, status, titleUk } = transfer;
  return {
    ...{ direction, aidType, recurring, embargoed, promisedOn, decidedOn, agreedDeliveryOn, receivedOn },
    ...{ clearedOn, reportedOn, thankedOn, status, titleUk },
    communityId: transfer.community?.id ?? null,
    titleEn: transfer.titleEn ?? '',
    decisionBody: transfer.decisionBody ?? '',
    decisionNumber: transfer.decisionNumber ?? '',
    declarationNumber: transfer.declarationNumber ?? '',
    goodCode: transfer.goodCode ?? '',
    thanksNumber: transfer.thanksNumber ?? '',
    resultUk: transfer.resultUk ?? '',
    resultEn: transfer.resultEn ?? '',
    note: transfer.note ?? '',
    ownerId: transfer.owner?.id ?? null,
    lines: transfer.lines.map((line) => ({
      id: line.id,
      whatUk: line.whatUk,
      whatEn: line.whatEn ?? '',
      goodsClass: line.goodsClass,
      quantity: line.quantity ?? '',
      unitUk: line.unitUk ?? '',
      unitEn: line.unitEn ?? '',
      amount: line.value?.amount ?? '',
      currency: line.value?.currency ?? NO_LINE.currency,
    })),
    chain: transfer.chain.map(({ id, role, municipality, organisation, name }) => ({
      ...{ id, role, name: name ?? '' },
      kind: municipality ? 'municipality' : organisation ? 'organisation' : name === null ? 'hidden' : 'words',
      municipalityId: municipality?.id ?? null,
      organisationId: organisation?.id ?? null,
    })),
    partnershipIds: transfer.partnerships.map(({ id }) => id),
    visitIds: transfer.visits.map(({ id }) => id),
  };
}

/** People leave empty rows; they are not sent. */
export function withoutEmptyRows(values: AidFormValues): AidFormValues {
  return {
    ...values,
    lines: values.lines.filter(({ id, whatUk, quantity, amount }) => id || whatUk || quantity || amount),
    chain: values.chain.filter(
      ({ id, kind, municipalityId, organisationId, name }) =>
        (id && kind === 'hidden') || municipalityId || organisationId || name.trim(),
    ),
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

export function fieldsOf(values: AidFormValues): AidFields {
  const { direction, aidType, recurring, embargoed, promisedOn, decidedOn, agreedDeliveryOn, receivedOn } = values;
  const { clearedOn, reportedOn, thankedOn, titleUk, ownerId } = values;
  return {
    ...{ direction, aidType, recurring, embargoed, promisedOn, decidedOn, agreedDeliveryOn, receivedOn },
    ...{ clearedOn, reportedOn, thankedOn, titleUk, ownerId },
    titleEn: orNull(values.titleEn),
    decisionBody: orNull(values.decisionBody),
    decisionNumber: orNull(values.decisionNumber),
    declarationNumber: orNull(values.declarationNumber),
    goodCode: orNull(values.goodCode),
    thanksNumber: orNull(values.thanksNumber),
    resultUk: orNull(values.resultUk),
    resultEn: orNull(values.resultEn),
    note: orNull(values.note),
    partnershipIds: [...values.partnershipIds],
    visitIds: [...values.visitIds],
    lines: values.lines.map(({ id, whatUk, whatEn, goodsClass, quantity, unitUk, unitEn, amount, currency }) => ({
      ...{ id, whatUk, goodsClass },
      whatEn: orNull(whatEn),
      quantity: orNull(quantity),
      unitUk: orNull(unitUk),
      unitEn: orNull(unitEn),
      value: amount.trim() === '' ? null : { amount, currency },
    })),
    chain: values.chain.map(({ id, role, kind, municipalityId, organisationId, name }) => ({
      ...{ id, role },
      municipalityId: kind === 'municipality' ? municipalityId : null,
      organisationId: kind === 'organisation' ? organisationId : null,
      name: kind === 'words' ? orNull(name) : null,
    })),
  };
}
