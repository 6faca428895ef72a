import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { moneyFrom, writtenMoney } from '../../kernel/money.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { Membership } from './data/membership.entity.js';
import { MembershipFee, MembershipObligation } from './data/membership-parts.entity.js';
import type { MembershipRecord } from './data/membership-records.repository.js';
import { membershipDueOn } from './domain/membership-clocks.js';
import {
  demandLasted,
  demandMembershipDays,
  type MembershipFields,
  membershipValues,
} from './domain/membership-fields.js';
import type { MembershipStatus } from './domain/membership-status.js';

/** What stands in the record but is not open to the person who writes: it stays when the writer leaves it empty. */
export interface HiddenOfMembership {
  readonly contactId: Id | null;
  readonly partnershipId: Id | null;
}

const NOTHING: HiddenOfMembership = { contactId: null, partnershipId: null };

/** A membership of which nothing is known yet but whose and where it is, and how it stands. */
export function blankMembership(
  communityId: Id,
  networkId: Id,
  status: MembershipStatus,
  statusOn: CalendarDate,
): MembershipRecord {
  const membership = Object.assign(new Membership(), {
    ...{ id: newId(), communityId, networkId, status, statusOn },
    trashedAt: null,
    trashedById: null,
  });
  return { membership, fees: [], obligations: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @param isNew nothing of the record is known yet
 * @param today the network's day
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function membershipAfter(
  record: MembershipRecord,
  isNew: boolean,
  fields: MembershipFields,
  today: CalendarDate,
  hidden: HiddenOfMembership = NOTHING,
): MembershipRecord {
  const values = membershipValues(isNew ? null : record.membership, fields, today);
  const after: MembershipRecord = {
    membership: Object.assign(new Membership(), record.membership, values, {
      contactId: values.contactId ?? hidden.contactId,
      partnershipId: values.partnershipId ?? hidden.partnershipId,
    }),
    fees: fields.fees === undefined ? record.fees : feesAfter(record, fields),
    obligations: fields.obligations === undefined ? record.obligations : obligationsAfter(record, fields),
  };
  demandMembershipDays(after, today);
  return timed(after);
}

/**
 * The membership in another status since a day. Joining and ending give it their days where none is written; who comes
 * back has not ended.
 *
 * @throws DomainError INVALID/date_order at `on`
 */
export function membershipMoved(
  record: MembershipRecord,
  status: MembershipStatus,
  statusOn: CalendarDate,
): MembershipRecord {
  const membership = Object.assign(new Membership(), record.membership, { status, statusOn });
  if (status === 'MEMBER' && membership.joinedOn === null && record.membership.status === 'APPLIED') {
    Object.assign(membership, { joinedOn: statusOn, joinedPrecision: 'DAY' });
  }
  membership.endedOn = status === 'ENDED' ? (membership.endedOn ?? statusOn) : null;
  demandLasted(membership, 'on');
  return timed({ ...record, membership });
}

/** What the history remembers of a membership. */
export function membershipSnapshot({ membership, fees, obligations }: MembershipRecord): Snapshot {
  const { networkId, titleUk, titleEn, status, statusOn, joinedOn, joinedPrecision, endedOn } = membership;
  const { certificate, contactId, url, partnershipId, note, ownerId } = membership;
  return {
    ...{ titleUk, titleEn, networkId, status, statusOn, joinedOn, joinedPrecision, endedOn },
    ...{ certificate, contactId, url, partnershipId },
    fees: fees.map((fee) => ({
      year: fee.year,
      ...writtenMoney(fee),
      ...{ dueOn: fee.dueOn, paidOn: fee.paidOn, note: fee.note },
    })),
    obligations: obligations.map(({ textUk, textEn, dueOn, doneOn, ownerId: seenToBy }) => ({
      ...{ textUk, textEn, dueOn, doneOn },
      ownerId: seenToBy,
    })),
    note,
    ownerId,
  };
}

function timed(record: MembershipRecord): MembershipRecord {
  const { membership, fees, obligations } = record;
  membership.dueOn = membershipDueOn({ status: membership.status, fees, obligations });
  return record;
}

function feesAfter(record: MembershipRecord, fields: MembershipFields): MembershipFee[] {
  return (fields.fees ?? []).map((given, position) =>
    Object.assign(new MembershipFee(), moneyFrom(given.amount, `fields.fees.${position}.amount`), {
      id: record.fees.find(({ id }) => id === given.id)?.id ?? newId(),
      membershipId: record.membership.id,
      position,
      year: given.year,
      dueOn: given.dueOn ?? null,
      paidOn: given.paidOn ?? null,
      note: given.note ?? null,
    }),
  );
}

function obligationsAfter(record: MembershipRecord, fields: MembershipFields): MembershipObligation[] {
  return (fields.obligations ?? []).map((given, position) =>
    Object.assign(new MembershipObligation(), {
      id: record.obligations.find(({ id }) => id === given.id)?.id ?? newId(),
      membershipId: record.membership.id,
      position,
      textUk: given.textUk,
      textEn: given.textEn ?? null,
      dueOn: given.dueOn ?? null,
      doneOn: given.doneOn ?? null,
      ownerId: given.ownerId ?? null,
    }),
  );
}
