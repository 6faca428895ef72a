import type {
  JoinedPrecision,
  MembershipFields,
  MembershipRecordFragment,
  MembershipStatus,
} from '../../graphql/graphql';

interface FeeValues {
  readonly id?: string;
  readonly year: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly dueOn: string | null;
  readonly paidOn: string | null;
  readonly note: string;
}

interface ObligationValues {
  readonly id?: string;
  readonly textUk: string;
  readonly textEn: string;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly ownerId: string | null;
}

export interface MembershipValues {
  readonly communityId: string | null;
  readonly networkId: string | null;
  /** Of a new membership only. */
  readonly status: MembershipStatus;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly joinedOn: string | null;
  readonly joinedPrecision: JoinedPrecision;
  readonly endedOn: string | null;
  readonly certificate: string;
  readonly contactId: string | null;
  readonly url: string;
  readonly partnershipId: string | null;
  readonly fees: FeeValues[];
  readonly obligations: ObligationValues[];
  readonly note: string;
  readonly ownerId: string | null;
}

export const NO_OBLIGATION: ObligationValues = {
  ...{ textUk: '', textEn: '', dueOn: null, doneOn: null, ownerId: null },
};

/** @param year to which a new fee belongs */
export function blankFee(year: string): FeeValues {
  return { year, amount: { amount: '', currency: 'EUR' }, dueOn: null, paidOn: null, note: '' };
}

export function blankMembership(
  communityId: string | null,
  networkId: string | null,
  ownerId: string,
): MembershipValues {
  return {
    ...{ communityId, networkId, ownerId, status: 'CONSIDERED' },
    ...{ titleUk: '', titleEn: '', joinedOn: null, joinedPrecision: 'DAY', endedOn: null },
    ...{ certificate: '', contactId: null, url: '', partnershipId: null, fees: [], obligations: [], note: '' },
  };
}

export function valuesOfMembership(membership: MembershipRecordFragment): MembershipValues {
  return {
    communityId: membership.community?.id ?? null,
    networkId: membership.network?.id ?? null,
    status: membership.status,
    titleUk: membership.titleUk,
    titleEn: membership.titleEn ?? '',
    joinedOn: membership.joinedOn,
    joinedPrecision: membership.joinedPrecision === 'NONE' ? 'DAY' : membership.joinedPrecision,
    endedOn: membership.endedOn,
    certificate: membership.certificate ?? '',
    contactId: membership.contact?.id ?? null,
    url: membership.url ?? '',
    partnershipId: membership.partnership?.id ?? null,
    fees: membership.fees.map(({ id, year, amount, dueOn, paidOn, note }) => ({
      ...{ id, year: String(year), amount, dueOn, paidOn, note: note ?? '' },
    })),
    obligations: membership.obligations.map(({ id, textUk, textEn, dueOn, doneOn, owner }) => ({
      ...{ id, textUk, textEn: textEn ?? '', dueOn, doneOn, ownerId: owner?.id ?? null },
    })),
    note: membership.note ?? '',
    ownerId: membership.owner?.id ?? null,
  };
}

/** Without the rows that were left empty. */
export function cleanedMembership(values: MembershipValues): MembershipValues {
  return {
    ...values,
    fees: values.fees.filter(({ amount, note }) => amount.amount.trim() !== '' || note.trim() !== ''),
    obligations: values.obligations.filter(({ textUk, textEn }) => textUk.trim() !== '' || textEn.trim() !== ''),
  };
}

export function fieldsOfMembership(values: MembershipValues): MembershipFields {
  const text = (value: string) => value.trim() || null;
  const { communityId: _community, networkId: _network, status: _status, ...fields } = values;
  return {
    ...fields,
    // left empty, a new one takes the name of the network
    titleUk: text(values.titleUk) ?? undefined,
    titleEn: text(values.titleEn) ?? undefined,
    joinedPrecision: values.joinedOn === null ? 'NONE' : values.joinedPrecision,
    certificate: text(values.certificate),
    url: text(values.url),
    fees: values.fees.map(({ year, amount, note, ...fee }) => ({
      ...fee,
      year: Number(year),
      amount: { amount: amount.amount.trim(), currency: amount.currency.trim().toUpperCase() },
      note: text(note),
    })),
    obligations: values.obligations.map((obligation) => ({ ...obligation, textEn: text(obligation.textEn) })),
    note: text(values.note),
  };
}
