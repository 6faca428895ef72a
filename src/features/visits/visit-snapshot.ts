import type { Snapshot } from '../../platform/history/field-changes.js';
import { writtenMoney } from '../../kernel/money.js';
import type { VisitRecord } from './data/visit-records.repository.js';

/** What the history remembers of a visit. */
export function visitSnapshot(record: VisitRecord): Snapshot {
  const { visit } = record;
  return {
    titleUk: visit.titleUk,
    titleEn: visit.titleEn,
    kind: visit.kind,
    direction: visit.direction,
    mode: visit.mode,
    status: visit.status,
    statusReason: visit.statusReason,
    dates: record.dates.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
    datePrecision: visit.datePrecision,
    places: visit.places.map(({ name, countryCode }) => ({ name, countryCode })),
    hosts: visit.hosts,
    organisers: visit.organisers,
    participation: visit.participation,
    topics: [...visit.topics],
    purpose: visit.purpose,
    parties: record.parties.map(({ municipalityId, role }) => ({ municipalityId, role })),
    partnershipIds: record.partnerships.map(({ partnershipId }) => partnershipId),
    agreementIds: record.agreements.map(({ agreementId }) => agreementId),
    organisations: record.organisations.map(({ organisationId, role }) => ({ organisationId, role })),
    delegation: record.delegation.map(({ name, post, municipalityId, isLeader }) => ({
      name,
      post,
      municipalityId,
      isLeader,
    })),
    headCount: visit.headCount,
    groupAges: visit.groupAges,
    interpreters: visit.interpreters,
    orderNumber: visit.orderNumber,
    orderedOn: visit.orderedOn,
    embargoed: visit.embargoed,
    programme: record.programme.map(({ on, startsAt, endsAt, title, place, responsible }) => ({
      on,
      startsAt,
      endsAt,
      title,
      place,
      responsible,
    })),
    costs: record.costs.map((cost) => ({ what: cost.what, ...writtenMoney(cost), paidBy: cost.paidBy })),
    gifts: record.gifts.map(({ direction, what, quantity }) => ({ direction, what, quantity })),
    outcomes: visit.outcomes,
    report: visit.report,
    commitments: record.commitments.map(({ text, owedById, owedToId, ownerId, dueOn }) => ({
      text,
      owedById,
      owedToId,
      ownerId,
      dueOn,
    })),
    noCommitments: visit.noCommitments,
    ownerId: visit.ownerId,
  };
}
